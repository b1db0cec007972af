#if Server
nonisolated extension RequestReader {
    /// - Parameter check: looks for faults of elements that are no models and do not check themselves.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonLines<Element: JSONCodable>(
        _ type: Element.Type,
        _ check: @escaping ElementCheck<Element> = { _, _ in }
    ) throws -> ItemStream<Element>? {
        ItemStream(try elements(), .lines, reading, check)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonSequence<Element: JSONCodable>(
        _ type: Element.Type,
        _ check: @escaping ElementCheck<Element> = { _, _ in }
    ) throws -> ItemStream<Element>? {
        ItemStream(try elements(), .sequence, reading, check)
    }
}
#endif
