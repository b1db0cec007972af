nonisolated extension BodyWriter {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func form(_ value: some JSONCodable, spelling: FormSpelling = FormSpelling()) throws {
        body(HTTPBody(try URLEncodedForm.encode(value, spelling)), as: "application/x-www-form-urlencoded")
    }
}
