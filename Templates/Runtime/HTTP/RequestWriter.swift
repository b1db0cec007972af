import HTTPTypes

/// Collects what an operation's input puts into a request.
nonisolated struct RequestWriter: BodyWriter, Sendable {
    /// Percent-encoded.
    private(set) var path = ""
    /// The value before it in a segment that has several.
    private var lastValue: PathValue?
    private var query = ""
    var headers = HTTPFields()
    private(set) var body: HTTPBody?

    /// The path with the query.
    var target: String { query.isEmpty ? path : path + "?" + query }

    // MARK: Parameters

    /// Appends a literal piece of the path template.
    @inline(never)
    mutating func path(_ literal: String) {
        path += literal
        lastValue?.separator += literal
        if literal.contains("/") { lastValue = nil }
    }

    /// Writes a parameter that is one text; nothing for nil.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(
        _ value: (some ParameterValue)?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false
    ) throws {
        try write(value.map { .text($0.parameterText) }, place, style, allowReserved)
    }

    /// Writes a parameter that is a list; nothing for an empty one.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(
        _ values: [some ParameterValue]?,
        at place: ParameterPlace,
        style: ParameterStyle? = nil,
        allowReserved: Bool = false
    ) throws {
        try write(values.map { .list($0.map(\.parameterText)) }, place, style, allowReserved)
    }

    /// Writes a parameter that travels as JSON.
    ///
    /// - Throws: ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(json value: (some JSONCodable)?, at place: ParameterPlace) throws {
        try write(value.map { .text(String(decoding: try $0.jsonBytes(), as: UTF8.self)) }, place, nil, false)
    }

    @inline(never)
    mutating func write(
        _ parts: ParameterParts?,
        _ place: ParameterPlace,
        _ style: ParameterStyle?,
        _ allowReserved: Bool
    ) throws {
        guard let parts else { return }
        let style = style ?? place.usualStyle
        // Nothing stands for an empty list but in a path, which cannot do without.
        if case .list([]) = parts {
            guard case .path = place else { return }
        }
        if let text = style.ambiguousText(in: parts) { throw ParameterError(name: place.name, text: text) }
        func kept(_ reserved: PercentEncoding.Reserved) -> PercentEncoding.Reserved {
            allowReserved ? style.kept(reserved, in: parts) : .none
        }
        let encoded = PercentEncoding.encode(place.name)
        switch place {
        case .path(let name):
            let text = style.spell(encoded, parts) { PercentEncoding.encode($0, keeping: kept(.inPath)) }
            try writePath(name, text)
        case .query:
            appendQuery(style.spell(encoded, parts) { PercentEncoding.encode($0, keeping: kept(.inQuery)) })
        case .querystring:
            guard case .text(let text) = parts else {
                return appendQuery(ParameterStyle.form().spell("", parts) { PercentEncoding.encode($0) })
            }
            // Without a text there is no query string.
            guard !text.isEmpty else { throw ParameterError(name: place.name, text: text) }
            appendQuery(PercentEncoding.encode(text))
        case .header(let name):
            if let text = style.brokenText(in: parts) { throw ParameterError(name: name, text: text) }
            try setHeader(name, style.spell(name, parts) { $0 })
        case .cookie(let name):
            if case .cookie = style, let text = style.brokenText(in: parts) {
                throw ParameterError(name: name, text: text)
            }
            try writeCookie(name, parts, style, keeping: kept(.inCookie))
        }
    }

    private mutating func writePath(_ name: String, _ text: String) throws {
        // No path can carry these: they would be another path.
        guard !text.isEmpty, text != ".", text != ".." else { throw ParameterError(name: name, text: text) }
        if let last = lastValue, !last.separator.isEmpty {
            guard let value = last.encoded else { throw ParameterError(name: last.name, text: last.text) }
            path = path.dropLast(last.text.count + last.separator.count) + value + last.separator
        }
        lastValue = PathValue(name: name, text: text)
        path += text
    }

    /// In cookies `; ` stands where queries have `&`.
    private mutating func writeCookie(
        _ name: String,
        _ parts: ParameterParts,
        _ style: ParameterStyle,
        keeping reserved: PercentEncoding.Reserved
    ) throws {
        guard case .cookie = style else {
            let spelling = ParameterStyle.cookie(explode: style.rule.explodes)
            return appendCookie(
                spelling.spell(PercentEncoding.encode(name), parts) { PercentEncoding.encode($0, keeping: reserved) }
            )
        }
        let text = style.spell(name, parts) { $0 }
        guard HTTPField.isValidValue(text) else { throw ParameterError(name: name, text: text) }
        appendCookie(text)
    }

    /// Adds a pair, or several, that is encoded already.
    @inline(never)
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
    @inline(never)
    mutating func accept(_ mediaTypes: String) {
        headers[.accept] = mediaTypes
    }

    // MARK: Body

    @inline(never)
    mutating func body(_ body: HTTPBody, as mediaType: String) {
        self.body = body
        headers[.contentType] = mediaType
    }
}

/// A value in a path, behind which another one may stand in the same segment.
private nonisolated struct PathValue: Sendable {
    let name: String
    /// Percent-encoded.
    let text: String
    /// What stands between the two.
    var separator = ""

    /// The text with what separates the values encoded in it: they end where it stands first. Nil where it cannot be.
    var encoded: String? {
        // A value has at least one character.
        let ends = { (text: String) in
            let rest = Substring(Substring(text + separator).utf8.dropFirst())
            return rest.pieces(at: separator)[0].utf8.count == text.utf8.count - 1
        }
        if ends(text) { return text }
        guard let first = separator.utf8.first else { return nil }
        let digits = String(first, radix: 16, uppercase: true)
        let encoded = Substring(text).pieces(at: String(Unicode.Scalar(first)))
            .joined(separator: "%" + (digits.count == 1 ? "0" : "") + digits)
        return ends(encoded) ? encoded : nil
    }
}

/// A parameter whose value cannot travel where the description puts it.
public nonisolated struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
    public let name: String
    public let text: String

    public var description: String { "parameter '\(name)' cannot have the value '\(text)'" }
}
