nonisolated extension BodyWriter {
    /// A form of texts; what is an object is JSON.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multipart(_ value: some JSONCodable) throws {
        let parts = try FormFields.values(of: value).compactMap { name, value -> EncodedPart? in
            switch value {
            case .null: nil
            case .object, .array: try .json(.name(name), value)
            default: try FormFields.text(of: value).map { .text(.name(name), $0) }
            }
        }
        let writer = MultipartWriter()
        body(try writer.body(parts), as: writer.contentType)
    }
}
