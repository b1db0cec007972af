// Schemas of schemas (JSON Schema core, section 10.2).
extension SchemaEvaluation {
    mutating func applyParts(of schema: Schema, _ id: SchemaID, to value: Node, _ outcome: inout Outcome) {
        for part in schema.parts {
            outcome.add(apply(part, to: value))
            guard outcome.fault == nil else { return }
        }
        applyChoice("anyOf", schema.anyOf, id, to: value, &outcome)
        guard outcome.fault == nil else { return }
        applyChoice("oneOf", schema.oneOf, id, to: value, &outcome)
        guard outcome.fault == nil else { return }
        applyConditions(of: schema, id, to: value, &outcome)
    }

    private mutating func applyChoice(
        _ keyword: String,
        _ variants: [SchemaID],
        _ id: SchemaID,
        to value: Node,
        _ outcome: inout Outcome
    ) {
        guard !variants.isEmpty else { return }
        let unknown = unknownCount
        var (fitting, faults): ([Outcome], [Fault]) = ([], [])
        for variant in variants {
            let part = applyWithHeir(variant, to: value)
            if let fault = part.fault { faults.append(fault) } else { fitting.append(part) }
        }
        for part in fitting { outcome.add(part) }
        let all = fitting.reduce(into: Set<Position>()) { $0.formUnion($1.members) }
        if isStrict, fitting.count > 1, !fitting.contains(where: { $0.members == all }) {
            let problem = "fits several of the schemas of '\(keyword)', of which its type keeps one"
            outcome.fault = Fault(value, problem, schema: id)
            return
        }
        if fitting.isEmpty {
            // Of several, nobody knows which one was meant.
            let likely = faults.filter { $0.position != value.position || !$0.problem.hasSuffix(Self.wrongKind) }
            let none = Fault(value, "fits none of the schemas of '\(keyword)'", schema: id)
            outcome.fault = likely.count == 1 ? likely[0] : none
        } else if keyword == "oneOf", fitting.count > 1, unknownCount == unknown {
            let problem = "fits \(fitting.count) of the schemas of 'oneOf', which allows one"
            outcome.fault = Fault(value, problem, schema: id)
        }
    }

    private mutating func applyConditions(of schema: Schema, _ id: SchemaID, to value: Node, _ outcome: inout Outcome) {
        let unknown = unknownCount
        if let not = schema.not, apply(not, to: value).fault == nil, unknownCount == unknown {
            outcome.fault = Fault(value, "is what 'not' excludes", schema: id)
        }
        guard let condition = schema.if else { return }
        let part = apply(condition, to: value)
        guard unknownCount == unknown else { return }
        if part.fault == nil { outcome.add(part) }
        if let consequence = part.fault == nil ? schema.then : schema.else {
            outcome.add(apply(consequence, to: value))
        }
    }
}
