#if Server
nonisolated extension RequestReader {
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func parts<Part: MultipartPart>(_ type: Part.Type) throws -> ItemStream<Part>? {
        try reject(longerThan: limits.streamed)
        do {
            return ItemStream(
                parts: body.limited(to: limits.streamed),
                boundary: try MediaTypeName.boundary(of: contentType),
                limits: MultipartLimits(part: limits.whole, jsonDepth: jsonDepth),
                failure: RequestRejection.standing
            )
        } catch {
            throw RequestRejection.standing(for: error)
        }
    }
}
#endif
