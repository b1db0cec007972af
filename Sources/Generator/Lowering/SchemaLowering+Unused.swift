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

    /// Reports properties that have a place in neither direction.
    mutating func reportUnused(_ members: [EffectiveSchema.Member]) {
        for member in members where !directions.has(member, in: .request) && !directions.has(member, in: .response) {
            guard isFirstLoss("readOnly", of: member.schemas[0]) else { continue }
            diagnostics.warning(
                "neither-direction",
                "the property '\(member.name)' is 'readOnly' and 'writeOnly', so that neither requests nor responses have it",
                at: member.location
            )
        }
    }

    /// Reports that `unevaluatedProperties: false` beside a choice, or a base and its kinds, excludes nothing.
    mutating func reportUnused(beside target: SchemaID, in id: SchemaID) {
        guard let others = document.schemas[id].unevaluatedProperties, document.schemas[others].boolean == false,
            document.schemas[target].tellsHeirsApart || !document.schemas.effective(target).choices.isEmpty
        else { return }
        reportUnused("unevaluatedProperties", of: id, "as the types are those of the variants")
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
