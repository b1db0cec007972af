import HTTPTypes

/// Collects what an operation's output puts into an answer.
nonisolated struct ResponseWriter: Sendable {
    var status: HTTPResponse.Status = .ok
    var headers = HTTPFields()
    private(set) var body: HTTPBody?
    /// The `Accept` header of the request; nil where it takes anything.
    let accept: String?

    init(accept: String? = nil) {
        self.accept = accept
    }

    mutating func json(_ value: some JSONCodable, as mediaType: String = "application/json") throws {
        body(HTTPBody(try value.jsonBytes()), as: mediaType)
    }

    mutating func text(_ value: String, as mediaType: String = "text/plain; charset=utf-8") {
        body(HTTPBody(value), as: mediaType)
    }

    /// A body whose content type, if any, is among the headers already.
    mutating func body(_ body: HTTPBody) {
        self.body = body
    }

    mutating func body(_ body: HTTPBody, as mediaType: String) {
        self.body = body
        headers[.contentType] = mediaType
    }

    /// - Throws: ``ParameterError`` for a value that no header can carry.
    mutating func header(_ name: String, _ value: (some ParameterValue)?) throws {
        guard let value else { return }
        let text = value.parameterText
        guard let field = HTTPField.Name(name), HTTPField.isValidValue(text) else {
            throw ParameterError(name: name, text: text)
        }
        headers[field] = text
    }
}
