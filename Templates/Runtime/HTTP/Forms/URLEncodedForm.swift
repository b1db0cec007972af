/// How a field of a form is spelt (OAS "Encoding Object").
nonisolated struct FieldSpelling: Sendable {
    let style: ParameterStyle
    let allowReserved: Bool
    /// What the texts of an object, or of anything in the style `deepObject`, stand for; nil for a text or a list.
    let kind: FormFields.Kind?
    /// The value is JSON, of a list each element: a string has its quotes.
    private(set) var isJSON = false

    static var json: FieldSpelling {
        var spelling = FieldSpelling(.form())
        spelling.isJSON = true
        return spelling
    }

    init(_ style: ParameterStyle, allowReserved: Bool = false, as kind: FormFields.Kind? = nil) {
        self.style = style
        self.allowReserved = allowReserved
        self.kind = kind
    }

    /// Whether a pair of this name belongs to the field.
    fileprivate func has(_ key: String, of field: String) -> Bool {
        if isJSON { return false }
        guard let kind, style.rule.explodes else { return key == field }
        if style == .deepObject { return key == field || key.hasPrefix(field + "[") }
        return kind.fields?.kinds.keys.contains(key) ?? false
    }

    /// The value of the field; nil where there is none.
    fileprivate func value(_ name: String, in pairs: ParameterText) throws(ParameterText.Malformed) -> JSONValue? {
        let kind = kind ?? .json
        if style == .deepObject { return try pairs.deepFields(name).map { DeepFields.value(of: $0, as: kind) } }
        guard let members = kind.fields else { return nil }
        let known = ParameterText.Members(known: Set(members.kinds.keys))
        return try pairs.members(name, style, known).map { members.object(from: $0) }
    }
}

/// The fields of a form that are spelt in a way of their own.
nonisolated struct FormSpelling: Sendable {
    let fields: [String: FieldSpelling]

    init(_ fields: [String: FieldSpelling] = [:]) {
        self.fields = fields
    }

    /// Those that are JSON.
    fileprivate var quoted: Set<String> { Set(fields.filter(\.value.isJSON).keys) }
}

/// `application/x-www-form-urlencoded` (WHATWG URL standard, section 5).
nonisolated enum URLEncodedForm {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func encode(_ value: some JSONCodable, _ spelling: FormSpelling = FormSpelling()) throws -> String {
        guard case .object(let object) = try JSONValue(json: value.jsonBytes()) else {
            throw FormError(reason: "only an object can travel as a form")
        }
        let pieces = try object.map { name, value in
            let field = spelling.fields[name]
            if let field, !field.isJSON { return try encode(name, value, field) }
            return try FormFields.values(of: JSONValue.object(JSONObject([(name, value)])))
                .compactMap { try FormFields.text(of: $0.value, isQuoted: field != nil) }
                .map { PercentEncoding.encode(name) + "=" + PercentEncoding.encode($0) }
                .joined(separator: "&")
        }
        return pieces.filter { !$0.isEmpty }.joined(separator: "&")
    }

    private static func encode(_ name: String, _ value: JSONValue, _ field: FieldSpelling) throws -> String {
        switch try field.style == .deepObject ? ParameterParts(deep: value) : ParameterParts(value) {
        case nil, .list([]): return ""
        case let parts?:
            if let text = field.style.ambiguousText(in: parts) {
                throw FormError(reason: "cannot have the value '\(text)'", part: name)
            }
            return field.style.spell(PercentEncoding.encode(name), parts) {
                PercentEncoding.encode($0, keeping: field.allowReserved ? field.style.kept(.inQuery, in: parts) : .none)
            }
        }
    }

    /// The pairs of a form or of a query, decoded.
    ///
    /// - Throws: ``FormError`` for a broken percent escape, or bytes that are not UTF-8.
    static func decode(_ text: some StringProtocol) throws -> [(name: String, text: String)] {
        try Substring(text).pieces(at: "&").filter { !$0.isEmpty }.map { pair in
            let parts = pair.pieces(at: "=", atMost: 2)
            let name = try decode(parts[0], of: nil)
            return (name, try decode(parts.count > 1 ? parts[1] : "", of: name))
        }
    }

    private static func decode(_ text: Substring, of field: String?) throws -> String {
        if let decoded = PercentEncoding.decode(text, plusIsBlank: true) { return decoded }
        let fault = PercentEncoding.isBroken(text) ? "has a broken percent escape" : "is not UTF-8"
        throw FormError(reason: field == nil ? "the name '\(text)' \(fault)" : fault, part: field)
    }

    /// The object that a form spells.
    ///
    /// - Throws: ``FormError`` for a form that is not spelt as it should be.
    static func decode(_ text: String, _ kinds: FormFields, _ spelling: FormSpelling) throws -> JSONValue {
        var fields = try decode(text).filter { pair in
            !spelling.fields.contains { $0.value.has(pair.name, of: $0.key) }
        }
        let pairs = ParameterText(query: text[...])
        var values: [(String, JSONValue)] = []
        for (name, field) in spelling.fields where !field.isJSON {
            do throws(ParameterText.Malformed) {
                if field.kind == nil {
                    fields += (try pairs.list(name, field.style) ?? []).map { (name, $0) }
                } else if let value = try field.value(name, in: pairs) {
                    values.append((name, value))
                }
            } catch {
                throw FormError(reason: error.reason, part: name)
            }
        }
        return kinds.quoting(spelling.quoted).object(from: fields, beside: values)
    }
}
