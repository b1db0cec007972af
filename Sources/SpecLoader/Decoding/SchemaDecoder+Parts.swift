/// The schemas of `oneOf`, `anyOf` and `allOf`.
extension SchemaDecoder {
    /// The ids of variants. A title is the name of a variant, unless a discriminator has one for it.
    func variants(_ cursor: Cursor, of choice: Cursor) -> [SchemaID] {
        let others: Set<String> = choice.value(of: "discriminator") == nil ? [] : ["title"]
        let variants = state.elements(cursor)
        return variants.map { variant in
            guard !isNull(variant, among: variants) else { return state.schemas.add(.null(at: variant.location)) }
            return id(at: described(variant, beside: others))
        }
    }

    /// The ids of what a schema is made of.
    func parts(_ cursor: Cursor) -> [SchemaID] {
        state.elements(cursor).map { id(at: described($0, beside: ["title"])) }
    }

    /// In 3.0, which has no type for null, programs write `{nullable: true}` for this variant, or beside a reference an
    /// object of which they say nothing else.
    private func isNull(_ variant: Cursor, among variants: [Cursor]) -> Bool {
        guard state.version == .v30, let count = variant.node.mapping?.members.count, count <= 2,
            variant.value(of: "nullable")?.node.scalar?.text == "true"
        else { return false }
        if count == 1 { return true }
        guard variants.count == 2, variants.contains(where: { $0.reference != nil }),
            variant.value(of: "type")?.node.scalar?.text == "object"
        else { return false }
        state.log.note(
            "nullable-variant",
            "this variant is read as null alone: it is an object of which nothing else is said",
            at: variant.location
        )
        return true
    }

    /// Where the definition is found of which the schema at `cursor` has only words to say; `cursor` itself where it
    /// says more.
    ///
    /// From 3.1 on words may stand beside a `$ref`; in all versions they stand beside an `allOf` of one part. It is by
    /// its own place that a discriminator means a definition, and its own name is what a variant is called after.
    ///
    /// - Parameter others: Keywords that are not looked at either.
    func described(_ cursor: Cursor, beside others: Set<String>) -> Cursor {
        let members = cursor.node.mapping?.members ?? []
        switch members.map(\.key).filter({ !Self.isWord($0) && !others.contains($0) }) {
        case ["$ref"] where state.version >= .v31 && members.count > 1:
            return state.references.target(of: cursor, .schema) ?? cursor
        case ["allOf"]:
            guard let parts = cursor.value(of: "allOf")?.elements, parts.count == 1 else { return cursor }
            let part = described(parts[0], beside: ["title"])
            return part.reference != nil || part.place != parts[0].place ? part : cursor
        default: return cursor
        }
    }

    private static func isWord(_ key: String) -> Bool {
        ["description", "deprecated", "externalDocs", "$comment"].contains(key)
            || (key.hasPrefix("x-") && key != "x-nullable" && key != "x-ms-discriminator-value")
    }
}

extension Schema {
    /// What allows null and nothing else.
    static func null(at location: Location) -> Schema {
        var null = Schema(location: location)
        null.types = .null
        return null
    }
}
