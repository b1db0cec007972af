import HTTPTypes

/// Collects what an operation's input puts into a request.
nonisolated struct RequestWriter: Sendable {
    /// Percent-encoded.
    private(set) var path = ""
    private var query = ""
    var headers = HTTPFields()
    private(set) var body: HTTPBody?

    /// The path with the query.
    var target: String { query.isEmpty ? path : path + "?" + query }

    // MARK: Parameters

    /// Appends a literal piece of the path template.
    mutating func path(_ literal: String) {
        path += literal
    }

    /// Writes a parameter that is one text; nothing for nil.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    mutating func write(
        _ value: (some ParameterValue)?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false
    ) throws {
        guard let value else { return }
        try write(.text(value.parameterText), place, style, allowReserved)
    }

    /// Writes a parameter that is a list; nothing for an empty one.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    mutating func write(
        _ values: [some ParameterValue]?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false
    ) throws {
        guard let values else { return }
        if values.isEmpty {
            guard case .path = place else { return }
        }
        try write(.list(values.map(\.parameterText)), place, style, allowReserved)
    }

    /// Writes a parameter that is an object, member by member, or any other JSON value in the form that fits it.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    mutating func write(
        members value: (some JSONCodable)?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false
    ) throws {
        guard let value else { return }
        switch try JSONValue(json: value.jsonBytes()) {
        case .null: break
        case .object: try write(.members(try FormFields.fields(of: value)), place, style, allowReserved)
        case .array(let elements):
            let texts = try elements.map { try FormFields.text(of: $0) ?? "" }
            try write(.list(texts), place, style, allowReserved)
        case let single: try write(.text(try FormFields.text(of: single) ?? ""), place, style, allowReserved)
        }
    }

    /// Writes a parameter that travels as JSON.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    mutating func write(json value: (some JSONCodable)?, at place: ParameterPlace) throws {
        guard let value else { return }
        try write(.text(String(decoding: value.jsonBytes(), as: UTF8.self)), place, nil, false)
    }

    private mutating func write(
        _ parts: ParameterParts,
        _ place: ParameterPlace,
        _ style: ParameterStyle?,
        _ allowReserved: Bool
    ) throws {
        let style = style ?? place.usualStyle
        switch place {
        case .path(let name):
            let text = style.spell(name, parts) { PercentEncoding.encode($0) }
            // No path can carry these: they would be another path.
            guard !text.isEmpty, text != ".", text != ".." else { throw ParameterError(name: name, text: text) }
            path += text
        case .query(let name):
            let text = style.spell(name, parts) {
                PercentEncoding.encode($0, allowReserved: allowReserved)
            }
            appendQuery(text)
        case .querystring:
            guard case .text(let text) = parts else {
                return appendQuery(ParameterStyle.form().spell("", parts) { PercentEncoding.encode($0) })
            }
            appendQuery(PercentEncoding.encode(text))
        case .header(let name):
            try setHeader(name, style.spell(name, parts) { $0 })
        case .cookie(let name):
            try writeCookie(name, parts, style)
        }
    }

    /// In cookies `; ` stands where queries have `&`.
    private mutating func writeCookie(_ name: String, _ parts: ParameterParts, _ style: ParameterStyle) throws {
        guard case .cookie = style else {
            let spelling = ParameterStyle.cookie(explode: style.rule.explodes)
            return appendCookie(spelling.spell(name, parts) { PercentEncoding.encode($0) })
        }
        let text = style.spell(name, parts) { $0 }
        guard HTTPField.isValidValue(text) else { throw ParameterError(name: name, text: text) }
        appendCookie(text)
    }

    /// Adds a pair, or several, that is encoded already.
    mutating func appendQuery(_ encoded: String) {
        if encoded.isEmpty { return }
        query += query.isEmpty ? encoded : "&" + encoded
    }

    private mutating func setHeader(_ name: String, _ text: String) throws {
        guard let field = HTTPField.Name(name), HTTPField.isValidValue(text) else {
            throw ParameterError(name: name, text: text)
        }
        headers[field] = text
    }

    /// Adds a pair, or several, that is encoded already.
    mutating func appendCookie(_ encoded: String) {
        headers[.cookie] = headers[.cookie].map { "\($0); \(encoded)" } ?? encoded
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
