import HTTPTypes

/// An answer on its way to an operation's output.
nonisolated struct ResponseReader: Sendable {
    let head: HTTPResponse
    let body: HTTPBody
    /// How many bytes of a body that is read as a whole are taken.
    let bodyLimit: Int

    var status: HTTPResponse.Status { head.status }
    var headers: HTTPFields { head.headerFields }

    /// The essence of the content type, in lower case: `application/json`.
    var mediaType: String { MediaTypeName.essence(of: headers[.contentType] ?? "") }

    func json<Value: JSONCodable>(_ type: Value.Type) async throws -> Value {
        guard mediaType.isEmpty || MediaTypeName.isJSON(mediaType) else {
            throw UnexpectedContentType(mediaType: mediaType)
        }
        return try Value(json: await body.collect(upTo: bodyLimit))
    }

    func text() async throws -> String {
        String(decoding: try await body.collect(upTo: bodyLimit), as: UTF8.self)
    }

    /// - Throws: ``HeaderError`` for a header that is there but not of its type.
    func header<Value: ParameterValue>(_ name: String, as type: Value.Type) throws -> Value? {
        guard let text = HTTPField.Name(name).flatMap({ headers[$0] }) else { return nil }
        guard let value = Value(parameterText: text) else { throw HeaderError(name: name, text: text) }
        return value
    }

    /// - Throws: ``HeaderError`` for a header that is missing or not of its type.
    func requiredHeader<Value: ParameterValue>(_ name: String, as type: Value.Type) throws -> Value {
        guard let value = try header(name, as: type) else { throw HeaderError(name: name, text: nil) }
        return value
    }
}

/// An answer whose content type the description does not name.
public nonisolated struct UnexpectedContentType: Error, Hashable, Sendable, CustomStringConvertible {
    public let mediaType: String

    public var description: String { "unexpected content type '\(mediaType)'" }
}

/// A header that is missing or not of its type.
public nonisolated struct HeaderError: Error, Hashable, Sendable, CustomStringConvertible {
    public let name: String
    /// Nil where the header is missing.
    public let text: String?

    public var description: String {
        text.map { "header '\(name)' has the unexpected value '\($0)'" } ?? "header '\(name)' is missing"
    }
}
