#if Server
nonisolated extension RequestReader {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func form<Value: FormCodable>(
        _ type: Value.Type,
        spelling: FormSpelling = FormSpelling()
    ) throws -> Value? {
        try form(type, fields: Value.formFields, spelling: spelling)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func form<Value: JSONCodable>(
        _ type: Value.Type,
        fields: FormFields,
        spelling: FormSpelling = FormSpelling()
    ) throws -> Value? {
        let text = PercentEncoding.escapingBytes(try bytes())
        return read { try fields.read(type) { try URLEncodedForm.decode(text, $0, spelling) } }
    }

    /// The parameter at `place`, which is a form: one text, or the whole query string.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value: JSONCodable>(
        form type: Value.Type,
        at place: ParameterPlace,
        fields: FormFields,
        spelling: FormSpelling = FormSpelling()
    ) -> Value? {
        let isWhole = if case .querystring = place { true } else { false }
        let text = take(place, isWhole ? .simple() : nil) { (text, style) throws(ParameterText.Malformed) in
            guard isWhole else { return try text.text(place.name, style) }
            return text.pairs.first.map { String($0.value) }
        }
        return text.flatMap { text in
            model(type, place) { try URLEncodedForm.decode(text, fields, spelling).jsonBytes() }
        }
    }
}
#endif
