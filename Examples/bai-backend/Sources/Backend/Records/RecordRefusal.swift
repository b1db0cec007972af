import BAIWeChat
import HTTPTypes
import Hummingbird
import RecordQueries

/// Why the records API does not do what it is asked, in PocketBase's words.
struct RecordRefusal: Error, HTTPResponseError {
    let status: HTTPResponse.Status
    let error: PocketBaseNativeError

    init(_ status: HTTPResponse.Status, _ message: String, fields: [String: PocketBaseFieldError] = [:]) {
        self.status = status
        error = PocketBaseNativeError(status: Int32(status.code), message: message, data: fields)
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        RequestRejection(status: status).response(json: error)
    }

    static let notFound = RecordRefusal(.notFound, "The requested resource wasn't found.")

    init(_ error: QueryError) {
        self.init(.badRequest, "Something went wrong while processing your request: \(error).")
    }

    static func notUnique(_ field: String) -> RecordRefusal {
        invalid(field, "validation_not_unique", "Value must be unique.")
    }

    static func missingRelation(_ field: String) -> RecordRefusal {
        invalid(
            field,
            "validation_missing_rel_records",
            "Failed to find all relation records with the provided ids."
        )
    }

    static func foreignOwner(_ field: String) -> RecordRefusal {
        invalid(field, "validation_values_mismatch", "Must be the openid of the token.")
    }

    static func malformedID() -> RecordRefusal {
        invalid("id", "validation_invalid_format", "Must be 15 lower case letters and digits.")
    }

    private static func invalid(_ field: String, _ code: String, _ message: String) -> RecordRefusal {
        let fault = PocketBaseFieldError(code: code, message: message)
        return RecordRefusal(.badRequest, "Failed to save record.", fields: [field: fault])
    }
}
