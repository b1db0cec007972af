import SpecLoader

extension SchemaLowering {
    // MARK: Tuples

    /// The struct of an array whose first elements have types of their own (`prefixItems`); nil where there can be no
    /// elements.
    ///
    /// Elements that `minItems` does not ask for are optional. What stands behind the last one is kept where `items`
    /// describes it or something is asked of the whole array; else it is skipped or kept as unknown members of objects
    /// are.
    mutating func tupleType(_ schema: EffectiveSchema, of ids: [SchemaID], at place: Place) -> SwiftType? {
        let positions = schema.positions(in: document.schemas)
        guard !positions.isEmpty else { return nil }
        var structure = Structure(isTuple: true)
        let declaration = begin(structure, schema, of: ids, at: place)
        lowerOwners(of: schema, besides: ids, at: place)
        let names = names(of: positions)
        structure.properties = positions.indices.map { index in
            element(index, positions[index], called: names[index], of: schema, in: declaration)
        }
        structure.isClosed = schema.excludesElements(behind: positions.count, in: document.schemas)
        if !structure.isClosed {
            structure.additionalProperties = restType(schema, behind: positions.count, in: declaration)
        }
        if let type = structure.additionalProperties, !schema.items.isEmpty {
            structure.additionalChecks = checks(of: schema.items, type: type)
        }
        replace(declaration, kind: .structure(structure))
        structure.rules = ruleSets(of: schema.parts, type: .declared(declaration), in: schema)
        replace(declaration, kind: .structure(structure))
        return .declared(declaration)
    }

    private mutating func element(
        _ index: Int,
        _ ids: [SchemaID],
        called name: String,
        of schema: EffectiveSchema,
        in parent: DeclarationID
    ) -> Structure.Property {
        let result = lower(allOf: ids, at: Place(wireName: name, parent: parent))
        let inline = ids.flatMap { document.schemas.words(at: $0) }
        let effective = document.schemas.effective(ids)
        return Structure.Property(
            wireName: String(index),
            suggestedName: name,
            type: result.type,
            isRequired: index < schema.constraints.minItems ?? 0,
            isNullable: result.isNullable,
            documentation: inline.lazy.compactMap { $0.description ?? ($0.title == name ? nil : $0.title) }.first,
            deprecated: inline.contains(where: \.deprecated),
            defaultValue: defaultValue(
                of: effective,
                type: result.type,
                isOptional: index >= schema.constraints.minItems ?? 0 || result.isNullable
            ),
            checks: checks(of: ids, type: result.type),
            location: document.schemas[ids[0]].location
        )
    }

    private mutating func restType(_ schema: EffectiveSchema, behind count: Int, in parent: DeclarationID) -> SwiftType?
    {
        guard !schema.items.isEmpty else {
            if schema.asksForRest(behind: count, in: document.schemas) { return .json }
            return choices.unknownMembers[schema.location] == .keep ? .json : nil
        }
        return lower(allOf: schema.items, at: Place(wireName: "rest", parent: parent)).value
    }

    // MARK: Names

    /// The names or titles of the schemas where these tell the elements apart, else `first`, `second`, `third`.
    func names(of positions: [[SchemaID]]) -> [String] {
        let own = positions.map { ids in
            ids.lazy.map { document.schemas[$0] }.compactMap { $0.uniqueName ?? $0.title }.first
        }
        let counts = Dictionary(grouping: own.compactMap { $0.map(ExactKey.init) }, by: \.self).mapValues(\.count)
        return own.enumerated().map { index, name in
            guard let name, counts[ExactKey(name)] == 1 else { return Self.ordinal(index) }
            return name
        }
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    private static func ordinal(_ index: Int) -> String {
        index < ordinals.count ? ordinals[index] : "item\(index + 1)"
    }

    // MARK: Rules

    /// What is asked of the whole array by one of the schemas that `structure` is made of.
    func rules(of schema: Schema, for structure: Structure, _ writer: inout RuleWriter) -> [Code] {
        let required = structure.properties.prefix(while: \.isRequired).count
        let minimum = schema.minItems.flatMap { $0 > required ? $0 : nil }
        let maximum = structure.additionalProperties == nil ? nil : schema.maxItems
        return writer.bounds(".elementCount", minimum, maximum) + (schema.uniqueItems ? [".unique"] : [])
            + writer.contained(in: schema)
    }
}

extension EffectiveSchema {
    /// By element: the schemas that all hold for it, as far as one of the parts gives elements schemas of their own.
    func positions(in schemas: SchemaTable) -> [[SchemaID]] {
        let parts = parts.map { schemas[$0] }
        let described = parts.map(\.prefixItems.count).max() ?? 0
        let count = (0...described).first { excludesElements(behind: $0, in: schemas) } ?? described
        return (0..<count).map { index in
            parts.compactMap { index < $0.prefixItems.count ? $0.prefixItems[index] : $0.items }
                .withoutRepetitions
        }
    }

    /// Whether an array has at most `count` elements.
    func excludesElements(behind count: Int, in schemas: SchemaTable) -> Bool {
        if let most = constraints.maxItems, most <= count { return true }
        return parts.contains { id in
            guard let items = schemas[id].items else { return false }
            return schemas[items].boolean == false && schemas[id].prefixItems.count <= count
        }
    }

    /// Whether something speaks of elements that have no schema of their own, so that they have to be kept.
    fileprivate func asksForRest(behind count: Int, in schemas: SchemaTable) -> Bool {
        parts.contains { id in
            let part = schemas[id]
            let isCounted = part.minItems ?? 0 > count || part.maxItems != nil || part.uniqueItems
            let isSearched = part.contains != nil || part.unevaluatedItems != nil
            return isCounted || isSearched || part.not != nil || part.if != nil
        }
    }
}

extension SchemaTable {
    /// Whether a schema that is made of the tuple `target` alone asks for elements that have no schema of their own, or
    /// excludes them, so that the type of `target` does not do: it leaves them out.
    func asksForRest(_ id: SchemaID, than target: SchemaID) -> Bool {
        let base = effective(target)
        guard base.isTuple, base.items.isEmpty, base.choices.isEmpty, base.enumeration == nil else { return false }
        let count = base.positions(in: self).count
        let whole = effective(id)
        return !base.asksForRest(behind: count, in: self) && !base.excludesElements(behind: count, in: self)
            && (whole.asksForRest(behind: count, in: self) || whole.excludesElements(behind: count, in: self))
    }
}
