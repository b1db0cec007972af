import SpecLoader

extension SchemaLowering {
    // MARK: Objects

    mutating func objectType(_ schema: EffectiveSchema, of ids: [SchemaID], at place: Place) -> SwiftType {
        let direction = directions.form(ofParts: schema.parts, in: direction).direction
        let members = schema.members.filter { direction == nil || directions.has($0, in: direction ?? .response) }
        if members.count < schema.members.count { reportUnused(schema.members) }
        var others: Others?
        if schema.members.isEmpty {
            lowerOwners(of: schema, besides: ids, at: place)
            let found = otherMembers(of: schema, at: place)
            // Where no member has a name, whatever is there has to be kept: nothing else would be left of the value.
            if found.patterns.isEmpty, found.type != nil || !excludesOthers(schema) {
                return .dictionary(found.type ?? .json)
            }
            others = found
        }
        var structure = Structure()
        let declaration = begin(structure, schema, of: ids, at: place)
        lowerOwners(of: schema, besides: ids, at: place)
        // Also what has no property may be of the struct itself.
        let additional = others ?? otherMembers(of: schema, at: place)
        (structure.additionalProperties, structure.additionalPatterns) = (additional.type, additional.patterns)
        // What stands in a base stands in the type of its values.
        let isBase = ids.count == 1 && hierarchies[ids[0]] != nil
        let parent = isBase ? declarations[declaration.index].parent ?? declaration : declaration
        for member in members {
            structure.properties.append(property(member, of: schema, in: parent))
        }
        if members.count < schema.members.count {
            let kept = Set(members.map { ExactKey($0.name) })
            structure.skippedMembers = schema.members.map(\.name).filter { !kept.contains(ExactKey($0)) }
        }
        replace(declaration, kind: .structure(structure))
        addChecks(schema, to: declaration)
        return .declared(declaration)
    }

    /// Types nested in a named schema belong to it, whoever asks first.
    mutating func lowerOwners(of schema: EffectiveSchema, besides ids: [SchemaID], at place: Place) {
        for part in schema.parts where ids != [part] && document.schemas[part].uniqueName != nil && !isBegun(part) {
            if !isNeverAlone(part) { _ = lower(part, at: place) }
        }
    }

    /// Whether nothing has the form of a schema in requests but as a part, and no other type stands in it.
    private func isNeverAlone(_ part: SchemaID) -> Bool {
        guard key(of: part).form == .split(.request), !directions.isSent(part) else { return false }
        var parts = [part]
        var index = 0
        while index < parts.count {
            let values = directions.heldValues(of: parts[index], in: .request)
            guard values.allSatisfy(hasKnownType) else { return false }
            let inner = document.schemas[parts[index]].parts
            parts += inner.filter { document.schemas[$0].uniqueName == nil && !parts.contains($0) }
            index += 1
        }
        return true
    }

    /// Whether no new declaration comes of a value, or of the elements of a plain list or map.
    private func hasKnownType(_ id: SchemaID) -> Bool {
        let schema = document.schemas[id]
        let isMap = schema.types == .object && schema.properties.isEmpty && schema.patternProperties.isEmpty
        let isComposed = !schema.parts.isEmpty || !schema.oneOf.isEmpty || !schema.anyOf.isEmpty
        let element = schema.types == .array ? schema.items : isMap ? schema.additionalProperties : nil
        return schema.hasKnownType || !isComposed && element.map { document.schemas[$0].hasKnownType } ?? false
    }

    /// Declares a struct whose properties follow; what leads back to its schemas finds it already.
    mutating func begin(
        _ structure: Structure,
        _ schema: EffectiveSchema,
        of ids: [SchemaID],
        at place: Place
    ) -> DeclarationID {
        let declaration = declare(.structure(structure), of: schema, at: place)
        remember(ids, .declared(declaration), isNullable: schema.isNullable)
        claim(schema.parts, for: declaration)
        return declaration
    }

    /// The members that no property stands for: of which type they are, and which of them are kept.
    private typealias Others = (type: SwiftType?, patterns: [PatternCheck])

    private mutating func otherMembers(of schema: EffectiveSchema, at place: Place) -> Others {
        let others = othersBesidePatterns(schema)
        let type = others == .needed ? .json : additionalType(schema, at: place)
        return (type, type == .json ? [] : others.patterns)
    }

    private mutating func additionalType(_ schema: EffectiveSchema, at place: Place) -> SwiftType? {
        if !schema.patterns.isEmpty { return patternType(schema, at: place) }
        let others = schema.additionalProperties
        guard let first = others.first else {
            if excluded(by: schema) != nil { return nil }
            return asksForOthers(schema) || choices.unknownMembers[schema.location] == .keep ? .json : nil
        }
        switch document.schemas[first].boolean {
        case false?: return nil
        case true?: return .json
        case nil:
            let value = lower(allOf: others, at: place.beside(place.wireName + "Value")).value
            return bounded(value, at: schema.location)
        }
    }

    /// What becomes of members that match none of the patterns of `patternProperties`.
    private enum OthersBesidePatterns: Equatable {
        /// They are not valid, or their type is described too.
        case described
        /// They may be anything, and are left out.
        case dropped([PatternCheck])
        /// They may be anything, and something asks for them, or nothing tells them apart.
        case needed

        var patterns: [PatternCheck] {
            if case .dropped(let patterns) = self { patterns } else { [] }
        }
    }

    private mutating func othersBesidePatterns(_ schema: EffectiveSchema) -> OthersBesidePatterns {
        guard !schema.patterns.isEmpty, schema.additionalProperties.isEmpty, !excludesOthers(schema) else {
            return .described
        }
        if choices.unknownMembers[schema.location] == .keep || asksForOthers(schema) { return .needed }
        var patterns: [PatternCheck] = []
        for source in schema.parts.flatMap({ document.schemas[$0].patternProperties.map(\.pattern) }) {
            guard let pattern = try? PatternCheck(of: source) else { return .needed }
            if !patterns.contains(pattern) { patterns.append(pattern) }
        }
        return .dropped(patterns)
    }

    /// The one type of all members that no property names; any JSON where there are several, which checks tell apart.
    private mutating func patternType(_ schema: EffectiveSchema, at place: Place) -> SwiftType {
        let values = (schema.patterns + schema.additionalProperties).withoutRepetitions
            .filter { document.schemas[$0].boolean != false }
        let isTyped = values.allSatisfy { document.schemas[$0].boolean == nil }
        // What is described twice would be two types, neither of which was used.
        guard isTyped, values.count == 1 || values.allSatisfy({ document.schemas[$0].hasKnownType }) else {
            return .json
        }
        let types = values.map { lower($0, at: place.beside(place.wireName + "Value")).value }
        if Set(types).count == 1 { return bounded(types[0], at: schema.location) }
        // Other names for one type.
        let plain = Set(types.map { $0 == $0.wrapped ? resolved($0) : .nullable(resolved($0.wrapped)) })
        return plain.count == 1 ? plain.first ?? .json : .json
    }

    private mutating func property(
        _ member: EffectiveSchema.Member,
        of schema: EffectiveSchema,
        in parent: DeclarationID
    ) -> Structure.Property {
        let result = lower(allOf: member.schemas, at: Place(wireName: member.name, parent: parent))
        if member.schemas.count > 1, let lost = member.schemas.compactMap({ hierarchies[$0] }).first,
            !standsForHeirs(result.type)
        {
            reportLostHeirs(lost.discriminator, at: member.location)
        }
        let effective = document.schemas.effective(member.schemas)
        if effective.isTooLong { _ = tooManyParts(at: effective.location) }
        // What a named schema says of itself stands at its declaration.
        let own = document.schemas.words(at: member.schemas[0])
        let words = own + member.schemas.dropFirst().flatMap { document.schemas.words(at: $0) }
        return Structure.Property(
            wireName: member.name,
            type: result.type,
            isRequired: schema.requires(member.name),
            isNullable: result.isNullable,
            onlyValue: onlyValue(of: effective),
            documentation: words.lazy.compactMap { $0.description ?? $0.title }.first,
            deprecated: own.contains { $0.deprecated },
            defaultValue: defaultValue(
                of: effective,
                type: result.type,
                isOptional: !schema.requires(member.name) || result.isNullable
            ),
            checks: checks(of: member.schemas, merged: effective, type: result.type),
            location: member.location
        )
    }
}
