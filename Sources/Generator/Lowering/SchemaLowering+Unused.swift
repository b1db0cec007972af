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
        if let lost = hierarchies.lostDiscriminator(of: id) { reportLostHeirs(lost, at: schema.location) }
    }

    /// Reports that only what a base says itself is kept at a place.
    mutating func reportLostHeirs(_ discriminator: Discriminator, at location: Location) {
        diagnostics.warning(
            "keyword-not-enforced",
            "'discriminator' has no effect here: what the schemas made of this one have besides is not read",
            at: location,
            notes: [Diagnostic.Note("the discriminator stands here", at: discriminator.location)]
        )
    }
}
