extension ValidationRule {
    static let finiteSchemas = ValidationRule(
        "schema-cycle",
        "A schema is made of itself by '$ref' or 'allOf', or of nothing else by 'anyOf' or 'oneOf'."
    ) { document, log in
        var search = SchemaCycleSearch(schemas: document.schemas)
        for cycle in search.cycles() where cycle.choice == nil {
            guard let first = cycle.schemas.first else { continue }
            let name = document.schemas[first].name.map { "'\($0)'" } ?? "this schema"
            log.error(
                "\(name) is made of itself, so nothing can be valid",
                at: document.schemas[first].location,
                notes: cycle.schemas.dropFirst().prefix(SchemaCycleSearch.shown).map {
                    Diagnostic.Note("by way of this schema", at: document.schemas[$0].location)
                }
            )
        }
    }
}

extension SchemaTable {
    /// Takes those variants out of `anyOf` and `oneOf` that lead back to the choice itself: they allow nothing that the
    /// other variants do not.
    mutating func leaveOutSelfVariants(_ log: DiagnosticLog) {
        leaveOutSelfParts(log)
        var search = SchemaCycleSearch(schemas: self)
        for cycle in search.cycles() {
            guard let (id, variant) = cycle.choice else { continue }
            self[id].anyOf.removeAll { $0 == variant }
            self[id].oneOf.removeAll { $0 == variant }
            let name = self[id].name.map { "'\($0)'" } ?? "this schema"
            let variantName = self[variant].name.map { " '\($0)'" } ?? ""
            log.warning(
                "self-variant",
                "the variant\(variantName) of \(name) leads back to \(name), so that it allows nothing more; it is left out",
                at: self[id].location,
                notes: variant == id ? [] : [Diagnostic.Note("this variant", at: self[variant].location)]
            )
        }
    }
}

extension SchemaTable {
    /// Takes those schemas out of `allOf` that are the very schema around them, where there are others beside.
    private mutating func leaveOutSelfParts(_ log: DiagnosticLog) {
        for id in ids where self[id].allOf.contains(id) && self[id].allOf.contains(where: { $0 != id }) {
            self[id].allOf.removeAll { $0 == id }
            let name = self[id].name.map { "'\($0)'" } ?? "this schema"
            log.warning(
                "self-variant",
                "\(name) is among its own 'allOf', to which it adds nothing; it is left out",
                at: self[id].location
            )
        }
    }
}

/// Finds schemas that apply to the very value to which they apply themselves: deciding whether a value is valid would
/// never end.
private struct SchemaCycleSearch {
    struct Cycle {
        /// From where the search came into it.
        let schemas: [SchemaID]
        /// A choice in it that has other variants too; nil where there is no way out.
        let choice: (schema: SchemaID, variant: SchemaID)?
    }

    private enum Mark {
        /// On the way, with so many schemas before it.
        case open(Int)
        case done
    }

    /// A step from one schema to another that applies to the same value.
    private struct Step {
        let target: SchemaID
        /// Whether the value may go by another one instead.
        let isChoice: Bool
    }

    /// How many schemas of a cycle it takes to see what is going on.
    static let shown = 8

    private let schemas: SchemaTable
    /// By schema.
    private var marks: [Mark?]
    /// The way to the schema at hand, with what of each schema is still to be visited. Not the call stack, which may be
    /// too short for a hostile description.
    private var way: [(step: Step, rest: ArraySlice<Step>)] = []
    /// How many variants of each choice were found to lead back to it.
    private var leftOut: [SchemaID: Set<SchemaID>] = [:]

    init(schemas: SchemaTable) {
        self.schemas = schemas
        marks = Array(repeating: nil, count: schemas.count)
    }

    mutating func cycles() -> [Cycle] {
        var cycles: [Cycle] = []
        for id in schemas.ids where marks[id.index] == nil {
            open(Step(target: id, isChoice: false))
            while let last = way.indices.last {
                guard let next = way[last].rest.popFirst() else {
                    marks[way.removeLast().step.target.index] = .done
                    continue
                }
                switch marks[next.target.index] {
                case nil: open(next)
                case .open(let index): if let cycle = cycle(from: index, closedBy: next) { cycles.append(cycle) }
                case .done: break
                }
            }
        }
        return cycles
    }

    private mutating func open(_ step: Step) {
        marks[step.target.index] = .open(way.count)
        way.append((step, steps(from: step.target)[...]))
    }

    /// - Returns: Nil where a variant that is left out already has broken it.
    private mutating func cycle(from start: Int, closedBy last: Step) -> Cycle? {
        let schemas = way[start...].map(\.step.target)
        let steps = way[start...].dropFirst().map(\.step) + [last]
        for (schema, step) in zip(schemas, steps).reversed() where step.isChoice {
            if leftOut[schema]?.contains(step.target) == true { return nil }
            guard leftOut[schema, default: []].count + 1 < variants(of: schema) else { continue }
            leftOut[schema, default: []].insert(step.target)
            return Cycle(schemas: schemas, choice: (schema, step.target))
        }
        return Cycle(schemas: schemas, choice: nil)
    }

    private func variants(of id: SchemaID) -> Int {
        let schema = schemas[id]
        return min(
            schema.anyOf.isEmpty ? .max : Set(schema.anyOf).count,
            schema.oneOf.isEmpty ? .max : Set(schema.oneOf).count
        )
    }

    /// To the schemas that apply where this one applies. A discriminator chooses a variant by the value, and variants
    /// of such a union often are `allOf` the union's own schema to have its properties.
    private func steps(from id: SchemaID) -> [Step] {
        let schema = schemas[id]
        let choices = schema.discriminator == nil ? schema.anyOf + schema.oneOf : []
        return schema.parts.map { Step(target: $0, isChoice: false) }
            + choices.map { Step(target: $0, isChoice: true) }
    }
}
