nonisolated extension BodyWriter {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func jsonLines(_ items: ItemStream<some JSONCodable>, as mediaType: String) {
        body(items.body(.lines), as: mediaType)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func jsonSequence(_ items: ItemStream<some JSONCodable>, as mediaType: String) {
        body(items.body(.sequence), as: mediaType)
    }
}

nonisolated extension ResponseReader {
    /// Lines go by several names; which one a server uses makes no difference.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonLines<Element: JSONCodable>(_ type: Element.Type) throws -> ItemStream<Element> {
        try expect("application/jsonl", "application/x-ndjson", "application/jsonlines", "application/x-jsonlines")
        return ItemStream(body, .lines, reading)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonSequence<Element: JSONCodable>(_ type: Element.Type) throws -> ItemStream<Element> {
        guard mediaType.hasSuffix("json-seq") else { throw UnexpectedContentType(mediaType: mediaType) }
        return ItemStream(body, .sequence, reading)
    }
}
