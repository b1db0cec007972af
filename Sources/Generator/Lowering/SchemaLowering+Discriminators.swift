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
    mutating func discriminatorValues(_ discriminator: Discriminator, among variants: [SchemaID]) -> [[String]]? {
        let bases = hierarchies.bases(among: variants)
        let kinds = variants.map { bases.contains($0) ? [] : hierarchies.kinds(of: $0) }
        var allowed = zip(variants, kinds).map { variant, kinds in
            (values(of: discriminator, for: variant) + kinds.flatMap { values(of: discriminator, for: $0) })
                .withoutRepetitions
        }
        var claims: [String: Set<SchemaID>] = [:]
        for (variant, values) in zip(variants, allowed) {
            for value in values { claims[value, default: []].insert(variant) }
        }
        // What another property tells may be called by its name too, where that means nothing else.
        for (index, variant) in variants.enumerated() {
            for kind in kinds[index] where !kind.property.hasSameBytes(as: discriminator.propertyName) {
                guard let name = document.schemas[kind.schema].name, claims[name] == nil else { continue }
                claims[name] = [variant]
                allowed[index].append(name)
            }
        }
        let meant = zip(variants, allowed).map { variant, values in
            values.filter { owner(of: $0, among: claims[$0] ?? [], discriminator) == variant }
        }
        for (index, variant) in variants.enumerated() where variant != discriminator.defaultMapping {
            guard meant[index].isEmpty, let value = allowed[index].first else { continue }
            diagnostics.warning(
                "discriminator-values",
                "'\(value)' may be the '\(discriminator.propertyName)' of other variants too; "
                    + "the variants are told apart by their members",
                at: document.schemas[variant].location,
                notes: [Diagnostic.Note("the discriminator stands here", at: discriminator.location)]
            )
            return nil
        }
        return meant
    }

    /// The one of several variants that a value means: the one that the mapping gives it, else the one with this name.
    private func owner(of value: String, among claims: Set<SchemaID>, _ discriminator: Discriminator) -> SchemaID? {
        if claims.count == 1 { return claims.first }
        if let entry = discriminator.mapping.first(where: { $0.value == value }) { return entry.schema }
        let exact = claims.filter { document.schemas[$0].name == value }
        let alike = claims.filter { document.schemas[$0].name?.letters == value.letters }
        return exact.first ?? (alike.count == 1 ? alike.first : nil)
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

    /// The values that mean a kind of a variant: of one that another property tells, those that can be of no other.
    private mutating func values(
        of discriminator: Discriminator,
        for kind: (schema: SchemaID, property: String)
    ) -> [String] {
        if kind.property.hasSameBytes(as: discriminator.propertyName) {
            return values(of: discriminator, for: kind.schema)
        }
        let mapped = discriminator.mapping.filter { $0.schema == kind.schema }.map(\.value)
        var known: [SchemaID: [String]] = [:]
        let allowed = allowedValues(of: discriminator, for: kind.schema, &known)
        return mapped.isEmpty && allowed.count == 1 ? allowed : mapped
    }

    private func findValues(of discriminator: Discriminator, for variant: SchemaID) -> [String] {
        let mapped = discriminator.mapping.filter { $0.schema == variant }.map(\.value)
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
        let schema = effective([variant])
        let property = schema.members.first { $0.name.utf8.elementsEqual(discriminator.propertyName.utf8) }
        if let property {
            known[variant] = allowedValues(of: effective(property.schemas))
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
        let mapping = discriminator.mapping + (isSame ? choice.discriminator?.mapping ?? [] : [])
        var values: [String] = []
        for variant in choice.variants {
            var own = mapping.filter { $0.schema == variant }.map(\.value)
            if own.isEmpty { own = allowedValues(of: discriminator, for: variant, &known) }
            if own.isEmpty, isSame { own = [document.schemas[variant].name].compactMap(\.self) }
            if own.isEmpty { return [] }
            values += own
        }
        return values.withoutRepetitions
    }

    /// The values of a property that may only be one of some texts; none for any other property.
    func allowedTexts(_ ids: [SchemaID]) -> [String] {
        allowedTexts(effective(ids))
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
                known[variant] = self.texts(of: effective([variant]), &known, text)
            }
            guard let own = known[variant], !own.isEmpty else { return [] }
            texts += own
        }
        return texts.withoutRepetitions
    }

    func effective(_ ids: [SchemaID]) -> EffectiveSchema {
        return document.schemas.effective(ids)
    }
}

extension String {
    /// What is left where neither case nor punctuation counts.
    fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension [String] {
    fileprivate var withoutRepetitions: [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
