extension ValidationRule {
    static let openParts = ValidationRule(
        "closed-part",
        "A part of an 'allOf' excludes by 'additionalProperties: false' what another part names: that keyword looks at the 'properties' beside it only."
    ) { document, log in
        let schemas = document.schemas
        var closed = Set(schemas.usedIDs.filter { schemas.isClosed($0) })
        if closed.isEmpty { return }
        for whole in schemas.usedIDs where !schemas[whole].allOf.isEmpty || schemas[whole].reference != nil {
            let parts = schemas.parts(of: whole)
            for part in parts where closed.contains(part) {
                let known = Set(schemas[part].properties.map { ExactKey($0.name) })
                let others = parts.lazy.flatMap { schemas[$0].properties }
                guard let excluded = others.first(where: { !known.contains(ExactKey($0.name)) }) else { continue }
                // Once, of however many schemas it is a part.
                closed.remove(part)
                log.report(excluded, by: schemas[part], in: schemas)
            }
        }
    }
}

extension RuleLog {
    fileprivate func report(_ excluded: Property, by part: Schema, in schemas: SchemaTable) {
        guard let others = part.additionalProperties else { return }
        warning(
            "'additionalProperties' counts for the 'properties' beside it only, so that no value has '\(excluded.name)', which another part names; the generated code takes it for all parts",
            at: schemas[others].location,
            notes: [Diagnostic.Note("'\(excluded.name)' stands here", at: excluded.location)]
        )
    }
}

extension SchemaTable {
    /// Whether a schema has no room for members that it does not name itself.
    fileprivate func isClosed(_ id: SchemaID) -> Bool {
        guard let others = self[id].additionalProperties else { return false }
        return self[others].boolean == false && self[id].patternProperties.isEmpty
    }

    /// A schema and what it is made of, however far down; not more of it than may be lowered.
    fileprivate func parts(of whole: SchemaID) -> [SchemaID] {
        var parts = [whole]
        var seen: Set<SchemaID> = [whole]
        var index = 0
        while index < parts.count, parts.count < 1_000 {
            parts += self[parts[index]].parts.filter { seen.insert($0).inserted }
            index += 1
        }
        return parts
    }
}
