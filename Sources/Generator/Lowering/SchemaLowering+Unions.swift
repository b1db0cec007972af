import SpecLoader

extension SchemaLowering {
    /// True where the variants only ask more of an object or a list whose type is known without them, as in
    /// `anyOf: [{required: [a]}, …]` or `oneOf: [{maxItems: 4}, …]`, or are null: no type tells them apart.
    func isLeftToChecks(_ choice: EffectiveSchema.Choice, in whole: EffectiveSchema) -> Bool {
        let hasProperties = !whole.members.isEmpty
        let isList = !hasProperties && !whole.items.isEmpty && !whole.isTuple
        guard hasProperties || isList || whole.types == .object else { return false }
        let variants = choice.variants.filter { !isNull($0) }
        return !variants.isEmpty
            && inlineParts(of: variants).allSatisfy { id in
                let schema = document.schemas[id]
                let isOfOthers = schema.additionalProperties != nil || !schema.patternProperties.isEmpty
                return asksOnly(schema, of: isList ? .array : .object) && (hasProperties || isList || !isOfOthers)
            }
    }

    private func asksOnly(_ schema: Schema, of type: JSONTypes) -> Bool {
        schema.name == nil && schema.properties.isEmpty && schema.reference == nil && schema.items == nil
            && (schema.types.isEmpty || schema.types == type)
    }

    /// Schemas with those that they hold by `allOf`, `anyOf` and `oneOf`, and so on; none behind one with a name.
    func inlineParts(of ids: [SchemaID]) -> [SchemaID] {
        var parts = ids
        var known = Set(ids)
        var index = 0
        while index < parts.count {
            let schema = document.schemas[parts[index]]
            index += 1
            if schema.name != nil { continue }
            parts += (schema.allOf + schema.anyOf + schema.oneOf).filter { known.insert($0).inserted }
        }
        return parts
    }

    /// The type of a `oneOf` or an `anyOf`, which holds together with all else in `schema`.
    mutating func lowerChoice(
        _ choice: EffectiveSchema.Choice,
        _ schema: EffectiveSchema,
        of ids: [SchemaID],
        at place: Place
    ) -> Lowered {
        let hasNull = choice.variants.contains(where: isNull)
        let combines = canCombine(schema, with: choice)
        let (variants, isOneByType) = possibleVariants(of: choice, in: schema, combines)
        if let only = soleVariant(of: variants, beside: schema.types) {
            if variants.count > 1, document.schemas[only].name == nil { choices.openTexts.insert(only) }
            let lowered = lowerSole(only, of: choice, in: schema, combines || isOneByType, as: ids, at: place)
            // Any JSON may be null as it is.
            return lowered.orNull(hasNull && resolved(lowered.type) != .json)
        }
        guard !variants.isEmpty else { return Lowered(type: .json, isNullable: hasNull) }
        if !combines, let type = plainType(of: variants, in: schema) ?? plainListType(of: variants) {
            return Lowered(type: type, isNullable: allowsNull(choice))
        }
        let declaration = declare(.union(Union(variants: [], keyword: choice.keyword)), of: schema, at: place)
        // What leads back to the union, such as an array of it, has to know before the variants do.
        remember(ids, .declared(declaration), isNullable: schema.permitsNull ?? allowsNull(choice))
        if !combines { lowerOwners(of: schema, besides: ids, at: place) }
        let parts = UnionParts(choice: choice, variants: variants, whole: schema, siblings: combines ? schema : nil)
        claim(schema.parts, for: declaration)
        var (union, isNullable) = union(of: parts, in: declaration)
        union.isOpen = choices.unions[schema.location] == .open
        if !combines { union.rules += ruleSets(of: schema.parts, type: .declared(declaration), in: schema) }
        replace(declaration, kind: .union(union))
        return Lowered(type: .declared(declaration), isNullable: isNullable || hasNull)
    }

    /// What a union is made from.
    private struct UnionParts {
        let choice: EffectiveSchema.Choice
        /// Those that are not null.
        let variants: [SchemaID]
        /// The schema whose choice it is.
        let whole: EffectiveSchema
        /// What every variant has besides; nil where that is nothing.
        let siblings: EffectiveSchema?
    }

    func isNull(_ id: SchemaID) -> Bool { document.schemas.isNull(id) }

    /// Whether null is of one of the variants, or of one of theirs.
    private mutating func allowsNull(_ choice: EffectiveSchema.Choice) -> Bool {
        var seen: Set<SchemaID> = []
        for variant in choice.variants where allowsNull(variant, &seen) { return true }
        for id in seen { nullability[id] = false }
        return false
    }

    private mutating func allowsNull(_ id: SchemaID, _ seen: inout Set<SchemaID>) -> Bool {
        if let known = nullability[id] { return known }
        guard seen.insert(id).inserted else { return false }
        let effective = document.schemas.effective(id)
        let isNullable =
            isNull(id)
            || effective.permitsNull ?? effective.choices.contains { $0.variants.contains { allowsNull($0, &seen) } }
        // That one is not can only be said when all have been seen.
        if isNullable { nullability[id] = true }
        return isNullable
    }

    /// The one variant that there is, or that says all that there is to say: of any text and an enumeration of texts,
    /// the enumeration, which is open.
    ///
    /// - Parameter types: Those of variants that name none.
    func soleVariant(of variants: [SchemaID], beside types: JSONTypes) -> SchemaID? {
        guard variants.count > 1 else { return variants.first }
        let enumerations = variants.filter { document.schemas[$0].enumeration != nil }
        guard enumerations.count == 1, variants.allSatisfy({ isText($0, beside: types) }) else { return nil }
        return isClosed(enumerations[0]) ? nil : enumerations[0]
    }

    /// Whether an enumeration that others may use too has no room for any text.
    private func isClosed(_ id: SchemaID) -> Bool {
        var enums = choices.enums
        return document.schemas[id].name != nil && enums[document.schemas[id].location] == .closed
    }

    /// Whether a schema allows any text, or some.
    private func isText(_ id: SchemaID, beside types: JSONTypes) -> Bool {
        let schema = document.schemas[id]
        if let values = schema.enumeration { return values.allSatisfy { $0.scalar?.kind == .string } }
        let isMore = schema.format != nil || schema.reference != nil || !schema.allOf.isEmpty || schema.const != nil
        return (schema.types.isEmpty ? types : schema.types) == .string && schema.boolean == nil && !isMore
    }

    // MARK: What stands beside a choice

    /// Whether the variants get a type of their own each, because there is more than words beside the choice.
    private mutating func canCombine(_ schema: EffectiveSchema, with choice: EffectiveSchema.Choice) -> Bool {
        let others = schema.choices.filter { $0 != choice }
        guard
            !schema.members.isEmpty || !schema.additionalProperties.isEmpty || !schema.items.isEmpty || schema.isTuple
                || !others.isEmpty
        else { return false }
        let isInAll = mergedVariants + choice.variants.count <= Self.mergedVariantLimit
        if schema.combinations <= Self.combinationLimit, isInAll {
            mergedVariants += choice.variants.count
            return true
        }
        let reason =
            isInAll
            ? "there would be \(schema.combinations) variants"
            : "there are \(Self.mergedVariantLimit) of such variants already"
        diagnostics.warning(
            "choice-siblings-not-supported",
            "what stands beside this choice of schemas is not part of the Swift type: \(reason)",
            at: choice.location
        )
        return false
    }

    /// The type of a variant together with what stands beside the choice.
    ///
    /// - Parameter ids: The schemas whose type it is as a whole, where there are no other variants.
    private mutating func lower(
        _ variant: SchemaID,
        of choice: EffectiveSchema.Choice,
        in siblings: EffectiveSchema,
        as ids: [SchemaID] = [],
        at place: Place
    ) -> Lowered {
        let own = document.schemas.effective(variant)
        // As in `Cat: {allOf: [Pet, …]}`, where `Pet` lists `Cat` as a variant.
        if Set(own.parts).isSuperset(of: siblings.parts) { return lower(variant, at: place) }
        return lower(siblings.choosing(variant, of: choice, in: document.schemas), of: ids, at: place)
    }

    /// The type of the only variant: together with what stands beside the choice, or of itself.
    private mutating func lowerSole(
        _ variant: SchemaID,
        of choice: EffectiveSchema.Choice,
        in schema: EffectiveSchema,
        _ combines: Bool,
        as ids: [SchemaID],
        at place: Place
    ) -> Lowered {
        if combines { return lower(variant, of: choice, in: schema, as: ids, at: place) }
        lowerOwners(of: schema, besides: ids, at: place)
        if takesType(variant, beside: schema) { return lower(variant, withTypeOf: schema, at: place) }
        return lower(variant, at: place)
    }

    // MARK: Variants

    /// The variants, each type once, and whether one of them may be null.
    private mutating func union(of parts: UnionParts, in declaration: DeclarationID) -> (Union, isNullable: Bool) {
        let discriminator = parts.choice.discriminator
        var union = Union(variants: [], keyword: parts.choice.keyword)
        let values = discriminator.flatMap { discriminatorValues($0, among: parts.variants) }
        if let discriminator, values != nil { union.decision = .discriminator(discriminator.propertyName) }
        var isNullable = false
        var byType: [SwiftType: [SchemaID]] = [:]
        var known: [SwiftType: Int] = [:]
        let bases = hierarchies.bases(among: parts.variants)
        let ownNames = parts.variants.map { name(of: $0, among: parts.variants) }
        let placeNames = placeNames(of: parts.variants, called: ownNames)
        for (index, variant) in parts.variants.enumerated() {
            let (ownName, name) = (ownNames[index], placeNames[index])
            let place = Place(wireName: name, parent: declaration)
            let result = lower(variant, of: parts, isBase: bases.contains(variant), at: place)
            isNullable = isNullable || result.isNullable
            if let discriminator, let values, values[index].count == 1 {
                tags.append(Tag(discriminator.propertyName, values[index][0], of: result.type))
            }
            byType[resolved(result.type), default: []].append(variant)
            add(
                Union.Variant(
                    wireName: ownName ?? kindName(result.type) ?? name,
                    type: result.type,
                    checks: checks(ofVariant: variant, of: parts.choice, type: result.type, siblings: parts.siblings),
                    discriminatorValues: values?[index] ?? []
                ),
                isDefault: discriminator?.defaultMapping == variant,
                to: &union,
                &known
            )
        }
        union.variants = namedApart(union.decision == .trial ? withoutAnyText(union.variants) : union.variants)
        union.rules = rules(ofMerged: byType, among: parts.variants)
        return (union, isNullable)
    }

    /// - Parameter known: The variants by their types.
    func add(_ variant: Union.Variant, isDefault: Bool, to union: inout Union, _ known: inout [SwiftType: Int]) {
        let type = resolved(variant.type)
        let index = known[type] ?? union.variants.count
        if index < union.variants.count {
            let known = Set(union.variants[index].discriminatorValues)
            union.variants[index].discriminatorValues += variant.discriminatorValues.filter { !known.contains($0) }
            // Which of them the value is cannot be told.
            union.variants[index].checks = Checks()
        } else {
            union.variants.append(variant)
            known[type] = index
        }
        if isDefault { union.defaultVariant = index }
    }

    private mutating func lower(_ variant: SchemaID, of parts: UnionParts, isBase: Bool, at place: Place) -> Lowered {
        if let siblings = parts.siblings { return lower(variant, of: parts.choice, in: siblings, at: place) }
        if takesType(variant, beside: parts.whole) { return lower(variant, withTypeOf: parts.whole, at: place) }
        return isBase ? lowerAlone(variant, at: place) : lower(variant, at: place)
    }

    /// A union of the plain types of a `type` list.
    mutating func lowerTypeList(
        _ types: JSONTypes,
        _ schema: EffectiveSchema,
        of ids: [SchemaID],
        at place: Place
    ) -> SwiftType {
        var variants: [Union.Variant] = []
        let declaration = declare(.union(Union(variants: [], keyword: "type")), of: schema, at: place)
        // A member or an element may be of the union itself.
        remember(ids, .declared(declaration), isNullable: schema.isNullable)
        for type in JSONTypes.all where types.contains(type) {
            if type == .integer && types.contains(.number) { continue }
            let name = SchemaLowering.kindName(type)
            let swiftType = self.type(type, schema, of: [], at: place.beside(place.wireName + name))
            variants.append(
                Union.Variant(
                    wireName: kindName(swiftType) ?? name,
                    type: swiftType,
                    checks: checks(of: schema, type: swiftType)
                )
            )
        }
        replace(declaration, kind: .union(Union(variants: variants, keyword: "type")))
        claim(schema.parts, for: declaration)
        return .declared(declaration)
    }

    private static func kindName(_ type: JSONTypes) -> String {
        switch type {
        case .object: "Object"
        case .array: "Array"
        default: "Value"
        }
    }
}
