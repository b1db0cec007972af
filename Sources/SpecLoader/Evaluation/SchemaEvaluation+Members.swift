// Objects and arrays (JSON Schema core, sections 10.3 and 11).
extension SchemaEvaluation {
    mutating func applyMembers(_ schema: Schema, _ id: SchemaID, _ mapping: Mapping, _ outcome: inout Outcome) {
        if !schema.properties.isEmpty { outcome.namesMembers = true }
        stepsLeft -= schema.properties.count
        var known: Set<Position> = []
        for property in schema.properties {
            guard let member = mapping.member(property.name) else { continue }
            known.insert(member.keyPosition)
            if isMisplaced(property) { outcome.misplaced.insert(member.keyPosition) }
            outcome.absorb(check(member.value, property.schema))
            guard outcome.fault == nil else { return }
        }
        for (pattern, part) in schema.patternProperties {
            for member in mapping.members where isFoundOrUnknown(pattern, member.key) {
                known.insert(member.keyPosition)
                guard isFound(pattern, member.key) != nil else { continue }
                outcome.absorb(check(member.value, part))
                guard outcome.fault == nil else { return }
            }
        }
        outcome.members.formUnion(known)
        applyNames(schema, mapping, &outcome)
        applyOthers(schema.additionalProperties, id, mapping, except: known, &outcome)
        applyOthers(schema.unevaluatedProperties, id, mapping, except: outcome.members, &outcome)
    }

    private mutating func applyOthers(
        _ others: SchemaID?,
        _ id: SchemaID,
        _ mapping: Mapping,
        except known: Set<Position>,
        _ outcome: inout Outcome
    ) {
        guard let others else { return }
        for member in mapping.members where !known.contains(member.keyPosition) {
            guard outcome.fault == nil else { return }
            if schemas[others].boolean == false {
                outcome.fault = Fault(
                    subject: "the member '\(member.key)'",
                    problem: "is not allowed here",
                    position: member.keyPosition,
                    schema: id
                )
            }
            outcome.members.insert(member.keyPosition)
            outcome.absorb(check(member.value, others))
        }
    }

    private mutating func applyNames(_ schema: Schema, _ mapping: Mapping, _ outcome: inout Outcome) {
        if let names = schema.propertyNames {
            for member in mapping.members {
                let name = Node(position: member.keyPosition, content: .scalar(Scalar(text: member.key, kind: .string)))
                outcome.absorb(check(name, names))
            }
        }
        for entry in schema.dependentSchemas where mapping.member(entry.name) != nil {
            let value = Node(position: mapping.members[0].keyPosition, content: .mapping(mapping))
            outcome.add(apply(entry.schema, to: value))
        }
    }

    mutating func applyElements(
        _ schema: Schema,
        _ id: SchemaID,
        _ value: Node,
        _ elements: [Node],
        _ outcome: inout Outcome
    ) {
        if !schema.prefixItems.isEmpty, !schema.asksForRest { outcome.dropsElements = true }
        for (index, element) in elements.enumerated() {
            let isInPrefix = index < schema.prefixItems.count
            guard let part = isInPrefix ? schema.prefixItems[index] : schema.items else { break }
            outcome.elements.insert(index)
            outcome.absorb(check(element, part))
            guard outcome.fault == nil else { return }
        }
        if let contained = schema.contains {
            let unknown = unknownCount
            let fitting = elements.indices.filter { check(elements[$0], contained).fault == nil }
            outcome.elements.formUnion(fitting)
            let bounds = (schema.minContains ?? 1)...max(schema.maxContains ?? .max, schema.minContains ?? 1)
            if !bounds.contains(fitting.count), unknownCount == unknown {
                let problem = "has \(fitting.count) of the elements that 'contains' counts"
                outcome.fault = Fault(value, problem, schema: id)
            }
        }
        guard let others = schema.unevaluatedItems else { return }
        for index in elements.indices where !outcome.elements.contains(index) {
            outcome.absorb(check(elements[index], others))
        }
        outcome.elements.formUnion(elements.indices)
    }

    // MARK: Directions

    /// Whether a property has no place in messages of the direction (OAS "Schema Object").
    private func isMisplaced(_ property: Property) -> Bool {
        guard let direction, !discriminators.contains(ExactKey(property.name)) else { return false }
        let marks = marks(of: property.schema)
        return direction == .request ? marks.readOnly : marks.writeOnly
    }

    /// Whether a required member may be missing, because it belongs to messages of the other direction.
    func mayBeMissing(_ name: String) -> Bool {
        if isStrict, discriminators.contains(ExactKey(name)) { return false }
        var waiting = [place]
        var seen: Set<SchemaID> = []
        while let id = waiting.popLast(), seen.count < 1_000 {
            guard seen.insert(id).inserted else { continue }
            for property in schemas[id].properties where property.name.hasSameBytes(as: name) {
                let marks = marks(of: property.schema)
                if marks.readOnly && direction != .response || marks.writeOnly && direction != .request { return true }
            }
            waiting += schemas[id].inPlaceSchemas
        }
        return false
    }

    private func marks(of id: SchemaID) -> (readOnly: Bool, writeOnly: Bool) {
        var marks = (readOnly: false, writeOnly: false)
        var waiting = [id]
        var seen: Set<SchemaID> = []
        while let id = waiting.popLast(), seen.count < 1_000 {
            guard seen.insert(id).inserted else { continue }
            if schemas[id].readOnly { marks.readOnly = true }
            if schemas[id].writeOnly { marks.writeOnly = true }
            waiting += schemas[id].parts
        }
        return marks
    }
}

extension Schema {
    /// Whether something is asked of the elements behind those that have schemas of their own.
    fileprivate var asksForRest: Bool {
        self.items != nil || self.minItems ?? 0 > self.prefixItems.count || self.maxItems != nil || self.uniqueItems
            || self.contains != nil || self.unevaluatedItems != nil || self.not != nil || self.if != nil
    }
}
