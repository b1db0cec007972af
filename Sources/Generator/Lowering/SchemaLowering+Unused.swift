import SpecLoader

extension SchemaLowering {
    // MARK: What is lost

    /// Reports the keywords of a schema that reach neither the type nor `validate()`.
    mutating func reportUnused(_ schema: Schema, _ id: SchemaID) {
        var keywords: [String] = []
        if schema.readOnly, !directions.isOfProperty(id) { keywords.append("readOnly") }
        if schema.writeOnly, !directions.isOfProperty(id) { keywords.append("writeOnly") }
        if schema.contentEncoding.map({ $0 != "base64" && $0 != "binary" }) ?? false {
            keywords.append("contentEncoding")
        }
        if schema.contentSchema != nil, !contentTexts.contains(id) { keywords.append("contentSchema") }
        for keyword in keywords {
            diagnostics.warning(
                "keyword-not-enforced",
                "'\(keyword)' has no effect on the generated code",
                at: document.location(of: keyword, in: schema)
            )
        }
        if isBaseWithoutVariants(schema, id) {
            reportUnused(
                "discriminator",
                of: id,
                "as no 'oneOf' lists the variants: what they have besides is not read in the place of this schema"
            )
        }
    }

    /// True for a schema whose discriminator tells apart what others are made of by `allOf`.
    private func isBaseWithoutVariants(_ schema: Schema, _ id: SchemaID) -> Bool {
        guard let discriminator = schema.discriminator, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return false }
        return !discriminator.mapping.isEmpty || bases.contains(id)
    }

    /// The schemas that stand in an `allOf`, also by a reference with siblings.
    static func bases(in schemas: SchemaTable) -> Set<SchemaID> {
        let parts = schemas.ids.flatMap { schemas[$0].allOf }
        return Set(parts + parts.compactMap { schemas[$0].reference })
    }
}
