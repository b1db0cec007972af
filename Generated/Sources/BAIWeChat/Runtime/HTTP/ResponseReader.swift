import HTTPTypes

/// An answer on its way to an operation's output.
nonisolated struct ResponseReader: HeaderReader, Sendable {
    let head: HTTPResponse
    let body: HTTPBody
    /// How many bytes of a body that is read as a whole are taken.
    let bodyLimit: Int
    /// The whole body, once somebody needs it.
    private(set) var bytes: [UInt8]?

    var status: HTTPResponse.Status { head.status }
    var headers: HTTPFields { head.headerFields }

    /// The essence of the content type, in lower case: `application/json`.
    var mediaType: String { MediaTypeName.essence(of: headers[.contentType] ?? "") }

    /// The same answer, when its whole body has arrived.
    ///
    /// - Throws: what the transport throws, or for a body that is larger than ``bodyLimit``.
    func whole() async throws -> ResponseReader {
        var reader = self
        reader.bytes = try await body.collect(upTo: bodyLimit)
        return reader
    }

    private func neededBytes() throws -> [UInt8] {
        guard let bytes else { throw BodyNeeded.bytes }
        return bytes
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func json<Value: JSONCodable>(_ type: Value.Type) throws -> Value {
        guard mediaType.isEmpty || MediaTypeName.isJSON(mediaType) else {
            throw UnexpectedContentType(mediaType: mediaType)
        }
        return try Value(json: neededBytes())
    }

    /// The text of the body; where it says that it is JSON and is a string there, that string.
    @inline(never)
    func text() throws -> String {
        let bytes = try neededBytes()
        if MediaTypeName.isJSON(mediaType), let string = try? String(json: bytes) { return string }
        let text = MediaTypeName.text(bytes, contentType: headers[.contentType] ?? "")
        return text ?? String(decoding: bytes, as: UTF8.self)
    }

    /// - Throws: ``UnexpectedText`` for a body that is not of its type.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func text<Value: ParameterValue>(_ type: Value.Type) throws -> Value {
        guard let value = Value(parameterText: try text()) else { throw UnexpectedText() }
        return value
    }

    /// Which of the documented media types the body has: the narrowest that fits. JSON by another name, such as that of
    /// RFC 9457, is read as the first that is JSON, and so is what says nothing of itself, as where JSON stands alone.
    ///
    /// - Throws: ``UnexpectedContentType`` for another one.
    @inline(never)
    func bodyType(_ documented: String...) throws -> String {
        if let match = MediaTypeName.match(mediaType, among: documented) { return match }
        guard mediaType.isEmpty || MediaTypeName.isJSON(mediaType),
            let json = documented.first(where: MediaTypeName.isJSON)
        else { throw UnexpectedContentType(mediaType: mediaType) }
        return json
    }
}

/// An answer whose content type the description does not name.
public nonisolated struct UnexpectedContentType: Error, Hashable, Sendable, CustomStringConvertible {
    public let mediaType: String

    public var description: String { "unexpected content type '\(mediaType)'" }
}

/// A body that is a text, but not one of its type, such as a number.
public nonisolated struct UnexpectedText: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String { "the body is not of the expected type" }
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
