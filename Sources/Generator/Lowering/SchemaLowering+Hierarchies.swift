import SpecLoader

/// Bases that stand for all that is made of them: an enumeration with a case for each, which inside has the type of
/// what the base itself says.
extension SchemaLowering {
    /// - Parameter key: under which the enumeration is found from now on, also by what leads back to it.
    mutating func lower(_ heirs: Hierarchies.Heirs, of base: SchemaID, _ key: Key, at place: Place) -> Lowered {
        let schema = document.schemas[base]
        let whole = document.schemas.effective(base)
        let declaration = declare(
            .union(Union(variants: [], keyword: "allOf")),
            at: place,
            location: schema.location,
            documentation: whole.description ?? whole.title,
            deprecated: schema.deprecated
        )
        lowered[key] = Lowered(type: .declared(declaration), isNullable: whole.isNullable)
        claim(whole.parts, for: declaration)
        let own = lowerAlone(base, in: declaration)
        var discriminator = heirs.discriminator
        let variants = heirs.schemas + heirs.others
        if !variants.contains(where: { $0 == discriminator.defaultMapping }) { discriminator.defaultMapping = base }
        let values = discriminatorValues(discriminator, among: variants + [base], besides: base)
        var union = Union(variants: [], keyword: "allOf")
        if let values {
            union.decision = .discriminator(discriminator.propertyName)
            self.heirs.note(discriminator.propertyName, values, of: variants + [base])
        }
        var known: [SwiftType: Int] = [:]
        for (index, variant) in variants.enumerated() {
            let name = name(of: variant, among: variants) ?? "Variant\(index + 1)"
            let inner = Place(wireName: name, parent: declaration)
            let isComplete = index < heirs.schemas.count || repeats(variant, whole)
            let type = lower(variant, besides: isComplete ? nil : base, heirs, at: inner)
            let own = Union.Variant(wireName: name, type: type, discriminatorValues: values?[index] ?? [])
            add(own, isDefault: variant == discriminator.defaultMapping, to: &union, &known)
            if let value = values?[index].first { tags.append(Tag(discriminator.propertyName, value, of: type)) }
        }
        add(own, values?.last, to: &union, at: schema.location)
        if discriminator.defaultMapping != base, let value = values?.last?.first {
            tags.append(Tag(discriminator.propertyName, value, of: own.type))
        }
        replace(declaration, kind: .union(union))
        return Lowered(type: .declared(declaration), isNullable: whole.isNullable)
    }

    /// The type of a schema without what others have that are made of it.
    mutating func lowerAlone(_ id: SchemaID, at place: Place) -> Lowered {
        if let target = document.schemas.soleTarget(of: id) { return lowerAlone(target, at: place) }
        let whole = lower(id, at: place)
        guard hierarchies[id] != nil, case .declared(let declaration) = whole.type else { return whole }
        return lowerAlone(id, in: declaration)
    }

    /// The type of what has its members one beside the other, as a form or a parameter, where there is room for one
    /// type.
    mutating func lowerMembers(_ id: SchemaID, at place: Place, of location: Location) -> Lowered {
        let target = document.schemas.target(of: id)
        if let discriminator = hierarchies.discriminator(ofParent: target) {
            reportLostHeirs(discriminator, at: location)
        }
        return hierarchies[target] == nil ? lower(id, at: place) : lowerAlone(target, at: place)
    }

    /// Whether a type is that of a base and all that is made of it.
    func standsForHeirs(_ type: SwiftType) -> Bool {
        declarations.kind(of: type)?.union?.keyword == "allOf"
    }

    /// The type of a base alone, which stands in that of its values.
    private mutating func lowerAlone(_ base: SchemaID, in declaration: DeclarationID) -> Lowered {
        let key = key(ofParts: [base])
        if let known = lowered[key] { return known }
        let outer = direction
        direction = key.form.direction ?? direction
        defer { direction = outer }
        let isOtherForm = key.form == .split(.request) && !declarations[declaration.index].isRequestForm
        let result = lowerParts(
            of: base,
            at: Place(wireName: isOtherForm ? "BaseRequest" : "Base", parent: declaration)
        )
        if case .declared(let own) = result.type, declarations[own.index].parent == declaration {
            describe(own, as: "What each of them has.")
        }
        lowered[key] = result
        return result
    }

    /// The type of one of the kinds of a base, which may have kinds itself.
    ///
    /// - Parameter base: what the kind neither is made of nor repeats, though the base's mapping names it: the type is
    ///   that of both together.
    private mutating func lower(
        _ kind: SchemaID,
        besides base: SchemaID?,
        _ heirs: Hierarchies.Heirs,
        at place: Place
    ) -> SwiftType {
        let hasKinds = hierarchies.hasKinds(kind, besidesBy: heirs.discriminator)
        guard let base else { return (hasKinds ? lower(kind, at: place) : lowerAlone(kind, at: place)).type }
        if hasKinds, let lost = hierarchies[document.schemas.target(of: kind)] {
            reportLostHeirs(lost.discriminator, at: document.schemas[kind].location)
        }
        return lower(allOf: [kind, base], at: place).type
    }

    /// Whether a schema has all members of a base.
    private func repeats(_ variant: SchemaID, _ base: EffectiveSchema) -> Bool {
        let names = Set(document.schemas.effective(variant).members.map { ExactKey($0.name) })
        return base.members.allSatisfy { names.contains(ExactKey($0.name)) }
    }

    /// Adds the case for the base itself, and for what is of no kind that is described, unless a kind is the default or
    /// the configuration wants that to be kept as it is or refused.
    private mutating func add(_ base: Lowered, _ values: [String]?, to union: inout Union, at location: Location) {
        var variant = Union.Variant(wireName: "base", type: base.type, isBase: true)
        switch choices.unions.chosen(at: location, unless: .closed) {
        case nil where union.defaultVariant == nil:
            if values != nil { union.defaultVariant = union.variants.count }
        case nil: variant.discriminatorValues = values ?? []
        case let openness?:
            union.isOpen = openness == .open
            variant.discriminatorValues = values ?? []
            variant.isMeantByAbsence = values != nil && union.defaultVariant == nil
        }
        union.variants.append(variant)
    }

    // MARK: New values

    /// The member by which a value is known to be of a type.
    struct Tag {
        let property: ExactKey
        let value: String
        let type: SwiftType

        init(_ property: String, _ value: String, of type: SwiftType) {
            (self.property, self.value, self.type) = (ExactKey(property), value, type)
        }
    }

    private struct TaggedProperty: Hashable {
        let type: DeclarationID
        let index: Int
    }

    /// Lets a new value say of what kind it is, unless several bases want that to be said otherwise. All types are
    /// finished: a struct is begun before its properties are known.
    mutating func presetTags() {
        var values: [TaggedProperty: Set<String>] = [:]
        for tag in tags {
            for (id, structure) in structures(of: tag.type) {
                let index = structure.properties.firstIndex { ExactKey($0.wireName) == tag.property }
                guard let index else { continue }
                values[TaggedProperty(type: id, index: index), default: []].insert(tag.value)
            }
        }
        for (property, values) in values where values.count == 1 {
            guard case .structure(var structure) = declarations[property.type.index].kind else { continue }
            let known = structure.properties[property.index].defaultValue
            let preset = values.first.flatMap { self.preset($0, of: structure.properties[property.index].type) }
            structure.properties[property.index].defaultValue = known ?? preset
            replace(property.type, kind: .structure(structure))
        }
    }

    /// The struct that a type is, or those of a base and all its kinds.
    private func structures(of type: SwiftType) -> [(id: DeclarationID, structure: Structure)] {
        var found: [(DeclarationID, Structure)] = []
        var seen: Set<DeclarationID> = []
        var waiting = [type]
        while let type = waiting.popLast() {
            guard case .declared(let id) = resolved(type), seen.insert(id).inserted else { continue }
            switch declarations[id.index].kind {
            case .structure(let structure): found.append((id, structure))
            case .union(let union) where union.keyword == "allOf": waiting += union.variants.map(\.type)
            default: break
            }
        }
        return found
    }

    /// A value as a default of a type; nil where it cannot be one.
    private func preset(_ value: String, of type: SwiftType) -> DefaultValue? {
        switch resolved(type) {
        case .builtin(.string): return .string(value)
        case .builtin(.bool): return Bool(value).map { .boolean($0) }
        case .builtin(let type) where type.isInteger:
            return Int128(value).flatMap { IntegerLimits.range(of: type).contains($0) ? .integer($0) : nil }
        case .declared(let id):
            guard case .enumeration(let enumeration) = declarations[id.index].kind,
                enumeration.cases.contains(where: { $0.rawValue.hasSameBytes(as: value) })
            else { return nil }
            return .enumCase(value)
        default: return nil
        }
    }
}
