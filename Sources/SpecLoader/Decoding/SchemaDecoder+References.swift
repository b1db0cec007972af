/// Schemas that stand for others.
extension SchemaDecoder {
    /// The id of a schema, or of the one to which it refers where it only holds definitions besides.
    func idOfTarget(behind definition: Cursor) -> SchemaID {
        var current = definition
        var passed: Set<Place> = []
        while state.version >= .v31, current.holdsDefinitionsOnly, passed.insert(current.place).inserted {
            // Its definitions are decoded all the same.
            _ = state.schemas.id(at: current)
            guard let target = state.references.target(of: current, .schema),
                let next = state.follow(target, .schema)?.cursor
            else { return state.schemas.id(at: current) }
            current = next
        }
        return state.schemas.id(at: current)
    }
}

extension Cursor {
    /// Whether a schema stands for the one to which it refers: what is beside the `$ref` is not about values.
    var holdsDefinitionsOnly: Bool {
        guard reference != nil, let members = node.mapping?.members, members.count > 1 else { return false }
        return members.allSatisfy { Self.wordsOfDocuments.contains($0.key) }
    }

    private static let wordsOfDocuments: Set = ["$ref", "$schema", "$id", "$comment", "$defs", "definitions"]
}
