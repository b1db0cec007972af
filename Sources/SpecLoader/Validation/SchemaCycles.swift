extension ValidationRule {
    static let finiteSchemas = ValidationRule(
        "schema-cycle",
        "No schema is made of itself: by '$ref', 'allOf', or 'anyOf' and 'oneOf' without a discriminator."
    ) { document, log in
        var search = SchemaCycleSearch(schemas: document.schemas)
        for cycle in search.cycles() {
            guard let first = cycle.first else { continue }
            let name = document.schemas[first].name.map { "'\($0)'" } ?? "this schema"
            log.error(
                "\(name) is made of itself, so nothing can be valid",
                at: document.schemas[first].location,
                notes: cycle.dropFirst().map {
                    Diagnostic.Note("by way of this schema", at: document.schemas[$0].location)
                }
            )
        }
    }
}

/// Finds schemas that apply to the very value to which they apply themselves: deciding whether a value is valid would
/// never end.
private struct SchemaCycleSearch {
    private enum Mark {
        /// On the way, with so many schemas before it.
        case open(Int)
        case done
    }

    /// How many schemas of a cycle it takes to see what is going on.
    private static let shown = 9

    private let schemas: SchemaTable
    private var marks: [SchemaID: Mark] = [:]
    /// The way to the schema at hand, with what of each schema is still to be visited. Not the call stack, which may be
    /// too short for a hostile description.
    private var way: [(id: SchemaID, rest: ArraySlice<SchemaID>)] = []

    init(schemas: SchemaTable) {
        self.schemas = schemas
    }

    /// The first schemas of each cycle, from where the search came into it.
    mutating func cycles() -> [[SchemaID]] {
        var cycles: [[SchemaID]] = []
        for id in schemas.ids where marks[id] == nil {
            open(id)
            while let last = way.indices.last {
                guard let next = way[last].rest.popFirst() else {
                    marks[way.removeLast().id] = .done
                    continue
                }
                switch marks[next] {
                case nil: open(next)
                case .open(let index): cycles.append(way[index...].prefix(Self.shown).map(\.id))
                case .done: break
                }
            }
        }
        return cycles
    }

    private mutating func open(_ id: SchemaID) {
        marks[id] = .open(way.count)
        way.append((id, parts(of: id)[...]))
    }

    /// The schemas that apply where this one applies. A discriminator chooses a variant by the value, and variants of
    /// such a union often are `allOf` the union's own schema to have its properties.
    private func parts(of id: SchemaID) -> [SchemaID] {
        let schema = schemas[id]
        let choices = schema.discriminator == nil ? schema.anyOf + schema.oneOf : []
        return schema.allOf + choices + (schema.reference.map { [$0] } ?? [])
    }
}
