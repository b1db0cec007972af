import SpecLoader

/// Decides for every union how a reader tells its variants apart: by a discriminator, which the description names or
/// which every variant has as a property with one value; by the kinds of JSON values; or else by trying. Beside a
/// discriminator, the kind tells values that are no objects.
struct UnionDecisions {
    private let declarations: [Declaration]
    private let kinds: JSONKindTable

    /// Sets ``Union/decision`` and ``Union/Variant/kinds`` in all of `declarations`.
    static func decide(_ declarations: [Declaration]) -> [Declaration] {
        let decisions = UnionDecisions(declarations: declarations, kinds: JSONKindTable(of: declarations))
        return declarations.map { declaration in
            guard case .union(let union) = declaration.kind else { return declaration }
            var declaration = declaration
            declaration.kind = .union(decisions.decide(union).withRoom)
            return declaration
        }
    }

    private func decide(_ union: Union) -> Union {
        var union = union
        let kinds = union.variants.map { self.kinds[$0.type] }
        for (index, kinds) in kinds.enumerated() { union.variants[index].kinds = kinds }
        if case .discriminator(let name) = union.decision {
            let others = kinds.map { $0.subtracting(.object) }
            let areDistinct = Self.areDistinct(others)
            // A base whose values all mean its kinds is read as the kind that is the default.
            let isNamed = { (index: Int) in
                !union.variants[index].discriminatorValues.isEmpty || union.variants[index].isMeantByAbsence
                    || index == union.defaultVariant || union.variants[index].isBase && union.defaultVariant != nil
            }
            let areNamed = union.variants.indices.allSatisfy(isNamed)
            let areTold = union.variants.indices.allSatisfy { isNamed($0) || areDistinct && kinds[$0] == others[$0] }
            if areNamed || areTold && !Self.areDistinct(kinds) {
                for index in others.indices where areDistinct {
                    union.variants[index].kindsBesideObjects = others[index]
                    if kinds[index] == others[index] { union.variants[index].discriminatorValues = [] }
                }
                for index in union.variants.indices where !keeps(name, union.variants[index].type) {
                    union.variants[index].writtenValue = union.variants[index].discriminatorValues.first
                }
                return union
            }
            union.decision = .trial
        }
        if Self.areDistinct(kinds) {
            union.decision = .kind
        } else if let (name, values) = commonTag(of: union) {
            union.decision = .discriminator(name)
            for (index, value) in values.enumerated() { union.variants[index].discriminatorValues = [value] }
        }
        return union
    }

    /// Whether a value that is read and written again still has this member, because its type has a property for it or
    /// keeps any member, or is no object of its own.
    private func keeps(_ name: String, _ type: SwiftType) -> Bool {
        guard let structure = declarations.kind(of: type)?.structure else { return true }
        return structure.additionalProperties != nil
            || structure.properties.contains { $0.wireName.hasSameBytes(as: name) }
    }

    private static func areDistinct(_ kinds: [JSONKinds]) -> Bool {
        kinds.indices.allSatisfy { index in kinds[..<index].allSatisfy { $0.isDisjoint(with: kinds[index]) } }
    }

    /// A required property that each variant has with a value of its own.
    private func commonTag(of union: Union) -> (name: String, values: [String])? {
        let tags = union.variants.map { self.tags(of: $0.type) }
        for tag in tags.first ?? [] {
            let values = tags.compactMap { $0.first { $0.name.hasSameBytes(as: tag.name) }?.value }
            if values.count == tags.count, Set(values).count == values.count { return (tag.name, values) }
        }
        return nil
    }

    /// The required properties of a struct that have a single value.
    private func tags(of type: SwiftType) -> [(name: String, value: String)] {
        guard let structure = declarations.kind(of: type)?.structure, !structure.isTuple else { return [] }
        return structure.properties.compactMap { property in
            guard property.isRequired, !property.isNullable, let value = property.onlyValue else { return nil }
            return (property.wireName, value)
        }
    }
}

extension Union {
    /// The same with a variant for what is of none of the others, where it is open and there can be such values.
    fileprivate var withRoom: Union {
        let known = variants.reduce(into: JSONKinds()) { $0.formUnion($1.kinds) }
        var room = Variant(wireName: "undocumented", type: .json, isUndocumented: true)
        switch decision {
        case .discriminator where defaultVariant != nil: return self
        case .discriminator:
            room.kinds = .object
            if variants.contains(where: { !$0.kindsBesideObjects.isEmpty }) {
                room.kindsBesideObjects = JSONKinds.all.subtracting(known).subtracting(.object)
                room.kinds.formUnion(room.kindsBesideObjects)
            }
        case .kind: room.kinds = JSONKinds.all.subtracting(known)
        case .trial: room.kinds = .all
        }
        guard isOpen, !room.kinds.isEmpty else { return self }
        var union = self
        if case .discriminator = decision { union.defaultVariant = variants.count }
        union.variants.append(room)
        return union
    }
}
