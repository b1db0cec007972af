import SpecLoader

/// Which values of a discriminator mean which variant of a union (OAS "Discriminator Object").
extension SchemaLowering {
    /// A discriminator, which many unions may have, and a variant of one of them.
    struct VariantKey: Hashable {
        let discriminator: Location
        let variant: SchemaID
    }

    /// The values for each of `variants`; none, and a warning, where there is one to whom no value would lead, because
    /// others may have its values too.
    ///
    /// - Parameter base: the one of which the others are made, to whom no value has to lead.
    mutating func discriminatorValues(
        _ discriminator: Discriminator,
        among variants: [SchemaID],
        besides base: SchemaID? = nil
    ) -> [[String]]? {
        let bases = hierarchies.bases(among: variants)
        let kinds = variants.map { bases.contains($0) ? [] : hierarchies.kinds(of: $0) }
        var allowed = zip(variants, kinds).map { values(of: discriminator, for: $0, $1) }
        var claims: [String: Set<SchemaID>] = [:]
        for (variant, values) in zip(variants, allowed) {
            for value in values { claims[value, default: []].insert(variant) }
        }
        for (index, value) in unclaimed(of: discriminator, variants, kinds) where claims[value] == nil {
            claims[value] = [variants[index]]
            allowed[index].append(value)
        }
        let counts = Dictionary(zip(variants, allowed.map(\.count))) { first, _ in first }
        let owners = claims.reduce(into: [String: SchemaID?]()) { owners, claim in
            owners.updateValue(owner(of: claim.key, among: claim.value, discriminator, counts), forKey: claim.key)
        }
        let meant = zip(variants, allowed).map { variant, values in values.filter { owners[$0] == .some(variant) } }
        for (index, variant) in variants.enumerated() where variant != discriminator.defaultMapping {
            guard variant != base, meant[index].isEmpty, let value = allowed[index].first else { continue }
            diagnostics.warning(
                "discriminator-values",
                "'\(value)' may be the '\(discriminator.propertyName)' of other variants too; "
                    + "the variants are told apart by their members",
                at: document.schemas[variant].location,
                notes: [Diagnostic.Note("the discriminator stands here", at: discriminator.location)]
            )
            return nil
        }
        let shared = allowed.joined().first { owners[$0] == .some(nil) }
        if discriminator.defaultMapping == nil, let shared { report(shared, meansNoneBy: discriminator) }
        return meant
    }

    private mutating func report(_ value: String, meansNoneBy discriminator: Discriminator) {
        diagnostics.warning(
            "discriminator-values",
            "'\(value)' may be the '\(discriminator.propertyName)' of several variants, so that it means none of them",
            at: discriminator.location
        )
    }

    /// What means a variant, by its index, where it means nothing else: the names of kinds that another property tells,
    /// and what it alone allows beside the values that the mapping has for it.
    private func unclaimed(
        of discriminator: Discriminator,
        _ variants: [SchemaID],
        _ kinds: [[Hierarchies.Kind]]
    ) -> [(index: Int, value: String)] {
        let names = kinds.enumerated().flatMap { index, kinds in
            kinds.filter { !isTold($0, by: discriminator) }
                .compactMap { document.schemas[$0.schema].name }.map { (index, $0) }
        }
        let mapped = Set(discriminator.mapping.map(\.schema))
        let values = variants.enumerated().filter { mapped.contains($0.element) }.flatMap { index, variant in
            var known: [SchemaID: [String]] = [:]
            return allowedValues(of: discriminator, for: variant, &known).map { (index, $0) }
        }
        let counts = Dictionary(grouping: values, by: \.1).mapValues(\.count)
        return names + values.filter { counts[$0.1] == 1 }
    }

    /// The one of several variants that a value means: the one that the mapping gives it, else the one with this name,
    /// else the one that says so itself, where the others are bases of it, which list the values of all their kinds.
    ///
    /// - Parameter counts: how many values each variant allows.
    private func owner(
        of value: String,
        among claims: Set<SchemaID>,
        _ discriminator: Discriminator,
        _ counts: [SchemaID: Int]
    ) -> SchemaID? {
        if claims.count == 1 { return claims.first }
        if let entry = discriminator.mapping.first(where: { $0.value == value }) { return entry.schema }
        let exact = claims.filter { document.schemas[$0].name == value }
        let alike = claims.filter { document.schemas[$0].name?.letters == value.letters }
        if let named = exact.first ?? (alike.count == 1 ? alike.first : nil) { return named }
        let bases = hierarchies.bases(among: claims.sorted())
        let telling = claims.subtracting(bases).filter { variant in
            bases.allSatisfy { counts[variant] ?? 0 < counts[$0] ?? 0 }
        }
        return !bases.isEmpty && telling.count == 1 ? telling.first : nil
    }

    /// The values that mean `variant`: those of the mapping, else that of `x-ms-discriminator-value`, else those that
    /// the variant itself allows, else its name.
    private mutating func values(of discriminator: Discriminator, for variant: SchemaID) -> [String] {
        let key = VariantKey(discriminator: discriminator.location, variant: variant)
        if let known = variantValues[key] { return known }
        let values = findValues(of: discriminator, for: variant)
        variantValues[key] = values
        return values
    }

    /// The values that mean a variant or one of its kinds.
    private mutating func values(
        of discriminator: Discriminator,
        for variant: SchemaID,
        _ kinds: [Hierarchies.Kind]
    ) -> [String] {
        let ofKinds = kinds.flatMap { values(of: discriminator, for: $0) }
        return (values(of: discriminator, for: variant) + ofKinds).withoutRepetitions
    }

    /// The values that mean a kind of a variant: of one that another property tells, those that can be of no other.
    private mutating func values(of discriminator: Discriminator, for kind: Hierarchies.Kind) -> [String] {
        if isTold(kind, by: discriminator) {
            let mapped = mappedValues(of: discriminator, for: kind)
            return mapped.isEmpty ? values(of: discriminator, for: kind.schema) : mapped
        }
        let mapped = discriminator.values(for: kind.schema)
        var known: [SchemaID: [String]] = [:]
        let allowed = allowedValues(of: discriminator, for: kind.schema, &known)
        return mapped.isEmpty && allowed.count == 1 ? allowed : mapped
    }

    /// Whether a kind is told by the property that a discriminator names too.
    private func isTold(_ kind: Hierarchies.Kind, by discriminator: Discriminator) -> Bool {
        kind.discriminator.propertyName.hasSameBytes(as: discriminator.propertyName)
    }

    /// The values that mappings have for a kind: that of the discriminator, and those by which the variant knows it.
    private func mappedValues(of discriminator: Discriminator, for kind: Hierarchies.Kind) -> [String] {
        (mappedValues(of: discriminator, for: kind.schema) + kind.discriminator.values(for: kind.schema))
            .withoutRepetitions
    }

    /// The same for a variant, which may be made of schemas with the same discriminator: it has to be read by the
    /// values with which it is written as one of these.
    private func mappedValues(of discriminator: Discriminator, for variant: SchemaID) -> [String] {
        let inner = hierarchies.mappedValues(of: variant, by: discriminator.propertyName)
        return (discriminator.values(for: variant) + inner).withoutRepetitions
    }

    private func findValues(of discriminator: Discriminator, for variant: SchemaID) -> [String] {
        let mapped = mappedValues(of: discriminator, for: variant)
        if !mapped.isEmpty { return mapped }
        let extensions = document.schemas[variant].extensions
        let own = extensions.first { $0.name == "x-ms-discriminator-value" }
        if let text = own?.value.scalar?.text { return [text] }
        var known: [SchemaID: [String]] = [:]
        let allowed = allowedValues(of: discriminator, for: variant, &known)
        return allowed.isEmpty ? [document.schemas[variant].name].compactMap(\.self) : allowed
    }

    /// The values that a variant allows, which may be a union itself: that of all of its own variants, then.
    ///
    /// - Parameter known: those of the schemas on the way, so that each is looked at once.
    private func allowedValues(
        of discriminator: Discriminator,
        for variant: SchemaID,
        _ known: inout [SchemaID: [String]]
    ) -> [String] {
        if let values = known[variant] { return values }
        known[variant] = []
        let schema = document.schemas.effective(variant)
        let property = schema.members.first { $0.name.hasSameBytes(as: discriminator.propertyName) }
        if let property {
            known[variant] = allowedValues(of: document.schemas.effective(property.schemas))
        } else if schema.choices.count == 1 {
            known[variant] = allowedValues(of: discriminator, in: schema.choices[0], &known)
        }
        return known[variant] ?? []
    }

    /// Those of all variants; none where one of them may have any value.
    private func allowedValues(
        of discriminator: Discriminator,
        in choice: EffectiveSchema.Choice,
        _ known: inout [SchemaID: [String]]
    ) -> [String] {
        let isSame = choice.discriminator?.propertyName == discriminator.propertyName
        let bases = hierarchies.bases(among: choice.variants)
        var values: [String] = []
        for variant in choice.variants {
            var own = mappedValues(of: discriminator, for: variant)
            if isSame { own += choice.discriminator?.values(for: variant) ?? [] }
            if own.isEmpty { own = allowedValues(of: discriminator, for: variant, &known) }
            if own.isEmpty, isSame { own = [document.schemas[variant].name].compactMap(\.self) }
            if own.isEmpty { return [] }
            values += own
            let kinds = bases.contains(variant) ? [] : hierarchies.kinds(of: variant)
            for kind in kinds where isTold(kind, by: discriminator) {
                let mapped = mappedValues(of: discriminator, for: kind)
                values += mapped.isEmpty ? findValues(of: discriminator, for: kind.schema) : mapped
            }
        }
        return values.withoutRepetitions
    }

    /// The values of a property that may only be one of some texts; none for any other property.
    func allowedTexts(_ ids: [SchemaID]) -> [String] {
        allowedTexts(document.schemas.effective(ids))
    }

    /// The same for a schema; null, which may stand beside the texts, is none of them.
    func allowedTexts(_ schema: EffectiveSchema) -> [String] {
        var known: [SchemaID: [String]] = [:]
        return texts(of: schema, &known) { $0.kind == .string ? $0.text : nil }
    }

    /// The only value that a property may have, as a text; nil for any other property.
    func onlyValue(of property: EffectiveSchema) -> String? {
        let values = allowedValues(of: property)
        return values.count == 1 ? values[0] : nil
    }

    /// The values of a discriminating property as texts, of which some descriptions make integers or booleans.
    private func allowedValues(of property: EffectiveSchema) -> [String] {
        var known: [SchemaID: [String]] = [:]
        return texts(of: property, &known) { value in
            switch value.kind {
            case .string: value.text
            case .integer: EnumerationValues.text(of: value, in: .int)
            case .boolean: value.text.lowercased()
            default: nil
            }
        }
    }

    /// - Parameter known: those of the schemas on the way, so that each is looked at once.
    private func texts(
        of schema: EffectiveSchema,
        _ known: inout [SchemaID: [String]],
        _ text: (Scalar) -> String?
    ) -> [String] {
        guard schema.enumeration == nil, schema.choices.count == 1, schema.members.isEmpty else {
            let nodes = schema.enumeration?.listedValues ?? []
            let values = nodes.filter { $0.scalar?.kind != .null }
            let texts = values.compactMap { $0.scalar.flatMap(text) }
            return texts.count == values.count ? texts : []
        }
        var texts: [String] = []
        for variant in schema.choices[0].variants where !isNull(variant) {
            if known[variant] == nil {
                known[variant] = []
                known[variant] = self.texts(of: document.schemas.effective(variant), &known, text)
            }
            guard let own = known[variant], !own.isEmpty else { return [] }
            texts += own
        }
        return texts.withoutRepetitions
    }
}

extension String {
    /// What is left where neither case nor punctuation counts.
    fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
