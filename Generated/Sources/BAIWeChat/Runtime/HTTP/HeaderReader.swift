import HTTPTypes

/// Something with headers whose values have types: an answer, or a part of a body.
nonisolated protocol HeaderReader {
    var headers: HTTPFields { get }
}

nonisolated extension HeaderReader {
    /// - Throws: ``HeaderError`` for a header that is there but not of its type.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func header<Value: ParameterValue>(_ name: String, as type: Value.Type) throws -> Value? {
        try read(name) { Value(parameterText: $0) }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func header<Value: ParameterValue>(_ name: String, arrayOf type: Value.Type) throws -> [Value]? {
        try read(name) { text in
            let texts = try? ParameterText(segment: text, encoding: .none).list(name, .header(name))
            let values = texts?.compactMap { Value(parameterText: $0) }
            return values?.count == texts?.count ? values : nil
        }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func header<Value: JSONCodable>(_ name: String, json type: Value.Type) throws -> Value? {
        try read(name) { try? Value(json: $0) }
    }

    /// - Throws: ``HeaderError`` for a header that is missing.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func required<Value>(_ name: String, _ value: Value?) throws -> Value {
        guard let value else { throw HeaderError(name: name, text: nil) }
        return value
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func read<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
        guard let field = HTTPField.Name(name), let joined = headers[field] else { return nil }
        let text = field == .setCookie ? headers[values: field].joined(separator: "\n") : joined
        guard let value = read(text) else { throw HeaderError(name: name, text: text) }
        return value
    }
}
