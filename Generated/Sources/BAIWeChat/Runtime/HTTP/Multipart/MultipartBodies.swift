/// Multipart bodies whose parts come one by one.
nonisolated extension BodyWriter {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func parts<Part: MultipartPart>(_ parts: ItemStream<Part>) throws {
        let writer = MultipartWriter(Part.form.mediaType)
        body(try writer.body(parts), as: writer.contentType)
    }
}

nonisolated extension ResponseReader {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func parts<Part: MultipartPart>(_ type: Part.Type) throws -> ItemStream<Part> {
        guard MediaTypeName.isMultipart(mediaType, like: Part.form) else {
            throw UnexpectedContentType(mediaType: mediaType)
        }
        return ItemStream(
            parts: body,
            boundary: try MediaTypeName.boundary(of: headers[.contentType] ?? ""),
            limits: MultipartLimits(part: bodyLimit),
            failure: { $0 }
        )
    }
}
