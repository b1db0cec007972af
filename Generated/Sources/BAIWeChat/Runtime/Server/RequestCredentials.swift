#if Server
import HTTPTypes
import Hummingbird

/// Reads credentials out of requests.
nonisolated struct RequestCredentials {
    private let request: HTTPRequest

    /// The token of an `Authorization: Bearer` header (RFC 6750 section 2.1).
    var bearerToken: String? {
        authorization(scheme: "bearer")
    }

    var basicCredential: BasicCredential? {
        authorization(scheme: "basic").flatMap { BasicCredential(encoded: $0) }
    }

    private func authorization(scheme: String) -> String? {
        guard let value = request.headerFields[.authorization] else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return String(parts[1].drop { $0 == " " })
    }

    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { request.headerFields[$0] }
    }

    func query(_ name: String) -> String? {
        let query = (request.path ?? "").split(separator: "?", maxSplits: 1).dropFirst().first
        return query.flatMap { try? URLEncodedForm.decode($0) }?.first { $0.name == name }?.text
    }

    func cookie(_ name: String) -> String? {
        for pair in (request.headerFields[.cookie] ?? "").split(separator: ";") {
            let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0] == name { return String(parts[1]) }
        }
        return nil
    }

    /// Goes through the alternatives of a requirement; the first one whose credentials are all there and good counts.
    ///
    /// - Parameter hook: nil where the request has no credentials for the scheme, else whether they are good.
    /// - Throws: ``RequestRejection`` with 401 where no alternative holds, and what the hook throws.
    static func check<Context: RequestContext>(
        _ operation: OperationInfo,
        _ context: inout HandlerContext<Context>,
        hook: (String, RequestCredentials, inout HandlerContext<Context>) async throws -> Bool?
    ) async throws {
        if operation.security.isEmpty { return }
        let credentials = RequestCredentials(request: context.request)
        alternatives: for alternative in operation.security where !alternative.isEmpty {
            var authenticated = context
            for scheme in alternative {
                guard try await hook(scheme, credentials, &authenticated) == true else { continue alternatives }
            }
            context = authenticated
            return
        }
        guard operation.security.contains(where: \.isEmpty) else {
            throw RequestRejection(status: .unauthorized, headers: [.wwwAuthenticate: "Bearer"])
        }
    }
}
#endif
