import HTTPTypes

nonisolated extension ParameterStyle {
    /// How the values of a header are spelt. Those of `Set-Cookie` may have commas in them, so that each has a line (OAS
    /// "Representing the Set-Cookie Header").
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func header(_ name: String, explode: Bool = false) -> ParameterStyle {
        HTTPField.Name(name) == .setCookie ? .lines : .simple(explode: explode)
    }
}

/// Takes headers whose values have types: an answer, or a part of a body.
nonisolated protocol HeaderWriter {
    var headers: HTTPFields { get set }
}

nonisolated extension HeaderWriter {
    /// - Throws: ``ParameterError`` for a value that no header can carry.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func header(_ name: String, _ value: (some ParameterValue)?) throws {
        try header(name, value.map { .text($0.parameterText) })
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func header(_ name: String, array values: [some ParameterValue]?) throws {
        try header(name, values.map { .list($0.map(\.parameterText)) })
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func header(_ name: String, json value: (some JSONCodable)?) throws {
        try header(name, value.map { .text(String(decoding: try $0.jsonBytes(), as: UTF8.self)) })
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func header(_ name: String, _ parts: ParameterParts?, explode: Bool = false) throws {
        guard let parts else { return }
        let style = ParameterStyle.header(name, explode: explode)
        if let text = style.brokenText(in: parts) { throw ParameterError(name: name, text: text) }
        let text = style.spell(name, parts) { $0 }
        guard let field = HTTPField.Name(name) else { throw ParameterError(name: name, text: text) }
        let lines = field == .setCookie ? text.split(separator: "\n").map(String.init) : [text]
        // A line end in a value would be taken for one between values.
        let hasLineEnd = parts.texts.contains { $0.utf8.contains(UInt8(ascii: "\n")) }
        guard !hasLineEnd, lines.allSatisfy(HTTPField.isValidValue) else {
            throw ParameterError(name: name, text: text)
        }
        headers[values: field] = lines
    }
}
