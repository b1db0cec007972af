import HTTPTypes

/// Collects what an operation's output puts into an answer.
nonisolated struct ResponseWriter: BodyWriter, Sendable {
    var status: HTTPResponse.Status = .ok
    var headers = HTTPFields()
    private(set) var body: HTTPBody?

    /// A body whose content type, if any, is among the headers already.
    mutating func body(_ body: HTTPBody) {
        self.body = body
    }

    mutating func body(_ body: HTTPBody, as mediaType: String) {
        self.body = body
        headers[.contentType] = mediaType
    }

    // MARK: Headers

    /// - Throws: ``ParameterError`` for a value that no header can carry.
    mutating func header(_ name: String, _ value: (some ParameterValue)?) throws {
        try header(name, value.map { .text($0.parameterText) })
    }

    mutating func header(_ name: String, array values: [some ParameterValue]?) throws {
        try header(name, values.map { .list($0.map(\.parameterText)) })
    }

    /// - Parameter explode: members stand as `name=value`.
    mutating func header(_ name: String, members value: (some JSONCodable)?, explode: Bool = false) throws {
        try header(name, value.map { .members(try FormFields.fields(of: $0)) }, explode: explode)
    }

    mutating func header(_ name: String, json value: (some JSONCodable)?) throws {
        try header(name, value.map { .text(String(decoding: try $0.jsonBytes(), as: UTF8.self)) })
    }

    private mutating func header(_ name: String, _ parts: ParameterParts?, explode: Bool = false) throws {
        guard let parts else { return }
        let text = ParameterStyle.simple(explode: explode).spell(name, parts) { $0 }
        guard let field = HTTPField.Name(name), HTTPField.isValidValue(text) else {
            throw ParameterError(name: name, text: text)
        }
        headers[field] = text
    }
}
