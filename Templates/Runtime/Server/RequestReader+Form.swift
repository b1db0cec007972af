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
}
#endif
