import HTTPTypes

/// Collects what an operation's input puts into a request.
nonisolated struct RequestWriter: Sendable {
    /// How an array is spelt in a query (OAS "Style Values").
    enum ArrayStyle: Sendable {
        /// `a=1&a=2`
        case repeated
        /// `a=1,2`
        case commas
        /// `a=1%202`
        case blanks
        /// `a=1%7C2`
        case pipes
    }

    /// Percent-encoded.
    private(set) var path = ""
    private var query = ""
    var headers = HTTPFields()
    private(set) var body: HTTPBody?

    /// The path with the query.
    var target: String { query.isEmpty ? path : path + "?" + query }

    // MARK: Path

    /// Appends a literal piece of the path template.
    mutating func path(_ literal: String) {
        path += literal
    }

    /// Appends the value of a path parameter.
    ///
    /// - Throws: ``ParameterError`` for an empty value or a dot segment, which no path can carry.
    mutating func path(_ name: String, _ value: some ParameterValue) throws {
        let text = value.parameterText
        guard !text.isEmpty, text != ".", text != ".." else { throw ParameterError(name: name, text: text) }
        path += PercentEncoding.encode(text)
    }

    mutating func path(_ name: String, _ values: [some ParameterValue]) throws {
        guard !values.isEmpty else { throw ParameterError(name: name, text: "") }
        path += values.map { PercentEncoding.encode($0.parameterText) }.joined(separator: ",")
    }

    // MARK: Query

    mutating func query(_ name: String, _ value: (some ParameterValue)?, allowReserved: Bool = false) {
        guard let value else { return }
        appendQuery(name, PercentEncoding.encode(value.parameterText, allowReserved: allowReserved))
    }

    mutating func query(
        _ name: String,
        _ values: [some ParameterValue]?,
        style: ArrayStyle,
        allowReserved: Bool = false
    ) {
        guard let values, !values.isEmpty else { return }
        let texts = values.map { PercentEncoding.encode($0.parameterText, allowReserved: allowReserved) }
        switch style {
        case .repeated: for text in texts { appendQuery(name, text) }
        case .commas: appendQuery(name, texts.joined(separator: ","))
        case .blanks: appendQuery(name, texts.joined(separator: "%20"))
        case .pipes: appendQuery(name, texts.joined(separator: "%7C"))
        }
    }

    mutating func appendQuery(_ name: String, _ encodedValue: String) {
        if !query.isEmpty { query += "&" }
        query += PercentEncoding.encode(name) + "=" + encodedValue
    }

    // MARK: Headers and cookies

    /// - Throws: ``ParameterError`` for a value that no header can carry.
    mutating func header(_ name: String, _ value: (some ParameterValue)?) throws {
        guard let value else { return }
        try setHeader(name, value.parameterText)
    }

    mutating func header(_ name: String, _ values: [some ParameterValue]?) throws {
        guard let values else { return }
        try setHeader(name, values.map(\.parameterText).joined(separator: ","))
    }

    private mutating func setHeader(_ name: String, _ text: String) throws {
        guard let field = HTTPField.Name(name), HTTPField.isValidValue(text) else {
            throw ParameterError(name: name, text: text)
        }
        headers[field] = text
    }

    mutating func cookie(_ name: String, _ value: (some ParameterValue)?) {
        guard let value else { return }
        appendCookie(name, PercentEncoding.encode(value.parameterText))
    }

    mutating func appendCookie(_ name: String, _ encodedValue: String) {
        let pair = "\(name)=\(encodedValue)"
        headers[.cookie] = headers[.cookie].map { "\($0); \(pair)" } ?? pair
    }

    /// The media types that the answer may have.
    mutating func accept(_ mediaTypes: String) {
        headers[.accept] = mediaTypes
    }

    // MARK: Body

    mutating func json(_ value: some JSONCodable, as mediaType: String = "application/json") throws {
        body(HTTPBody(try value.jsonBytes()), as: mediaType)
    }

    mutating func text(_ value: String, as mediaType: String = "text/plain; charset=utf-8") {
        body(HTTPBody(value), as: mediaType)
    }

    mutating func form(_ value: some JSONCodable) throws {
        body(HTTPBody(try URLEncodedForm.encode(value)), as: "application/x-www-form-urlencoded")
    }

    mutating func multipart(_ value: some JSONCodable) throws {
        let form = try MultipartForm(encoding: value)
        body(HTTPBody(form.bytes), as: form.contentType)
    }

    mutating func body(_ body: HTTPBody, as mediaType: String) {
        self.body = body
        headers[.contentType] = mediaType
    }
}

/// A parameter whose value cannot travel where the description puts it.
public nonisolated struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
    public let name: String
    public let text: String

    public var description: String { "parameter '\(name)' cannot have the value '\(text)'" }
}
