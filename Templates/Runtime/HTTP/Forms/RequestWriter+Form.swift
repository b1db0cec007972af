nonisolated extension RequestWriter {
    /// Writes a parameter that is a form: one text, or the whole query string; nothing for nil.
    ///
    /// - Throws: ``FormError`` or ``ParameterError`` for a value that cannot travel there.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func write(
        form value: (some JSONCodable)?,
        at place: ParameterPlace,
        spelling: FormSpelling = FormSpelling()
    ) throws {
        guard let value else { return }
        let text = try URLEncodedForm.encode(value, spelling)
        if case .querystring = place { return appendQuery(text) }
        try write(.text(text), place, nil, false)
    }
}
