import SpecLoader

/// Which values of a discriminator mean which variant of a union (OAS "Discriminator Object").
extension SchemaLowering {
    /// The values for each of `variants`; none, and a warning, where there is one to whom no value would lead, because
    /// others may have its values too.
    mutating func discriminatorValues(_ discriminator: Discriminator, among variants: [SchemaID]) -> [[String]]? {
        let allowed = variants.map { values(of: discriminator, for: $0).withoutRepetitions }
        var claims: [String: Set<SchemaID>] = [:]
        for (variant, values) in zip(variants, allowed) {
            for value in values { claims[value, default: []].insert(variant) }
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

    /// The values that mean `variant`: those of the mapping, else those that the variant itself allows, else its name.
    private func values(of discriminator: Discriminator, for variant: SchemaID) -> [String] {
        let mapped = discriminator.mapping.filter { $0.schema == variant }.map(\.value)
        if !mapped.isEmpty { return mapped }
        let allowed = allowedValues(of: discriminator, for: variant, path: [])
        return allowed.isEmpty ? [document.schemas[variant].name].compactMap(\.self) : allowed
    }

    /// The values that a variant allows, which may be a union itself: that of all of its own variants, then.
    private func allowedValues(
        of discriminator: Discriminator,
        for variant: SchemaID,
        path: Set<SchemaID>
    ) -> [String] {
        guard !path.contains(variant) else { return [] }
        let schema = effective([variant])
        let property = schema.members.first { $0.name.utf8.elementsEqual(discriminator.propertyName.utf8) }
        let allowed = property.map { allowedValues(of: $0.schemas) } ?? []
        guard allowed.isEmpty, property == nil, schema.choices.count == 1 else { return allowed }
        let values = schema.choices[0].variants.map { inner in
            let isSame = schema.choices[0].discriminator?.propertyName == discriminator.propertyName
            let own = isSame ? schema.choices[0].discriminator : nil
            let mapped = (discriminator.mapping + (own?.mapping ?? [])).filter { $0.schema == inner }.map(\.value)
            if !mapped.isEmpty { return mapped }
            let allowed = allowedValues(of: own ?? discriminator, for: inner, path: path.union([variant]))
            return allowed.isEmpty && isSame ? [document.schemas[inner].name].compactMap(\.self) : allowed
        }
        return values.contains(where: \.isEmpty) ? [] : values.flatMap(\.self)
    }

    /// The values of a property that may only be one of some texts; none for any other property.
    func allowedTexts(_ ids: [SchemaID]) -> [String] {
        allowedTexts(effective(ids))
    }

    /// The same for a schema; null, which may stand beside the texts, is none of them.
    func allowedTexts(_ schema: EffectiveSchema) -> [String] {
        texts(of: schema, path: []) { $0.kind == .string ? $0.text : nil }
    }

    /// The values of a discriminating property as texts, of which some descriptions make integers.
    private func allowedValues(of property: [SchemaID]) -> [String] {
        texts(of: effective(property), path: []) { value in
            switch value.kind {
            case .string: value.text
            case .integer: EnumerationValues.text(of: value, in: .int)
            default: nil
            }
        }
    }

    /// - Parameter path: the schemas that have led here.
    private func texts(of schema: EffectiveSchema, path: Set<SchemaID>, _ text: (Scalar) -> String?) -> [String] {
        if schema.enumeration == nil, schema.choices.count == 1, schema.members.isEmpty {
            let path = path.union(schema.parts)
            let texts = schema.choices[0].variants.filter { !isNull($0) }.map { variant in
                path.contains(variant) ? [] : self.texts(of: effective([variant]), path: path, text)
            }
            return texts.contains(where: \.isEmpty) ? [] : texts.flatMap(\.self)
        }
        let nodes = schema.enumeration.flatMap { $0.enumeration ?? $0.const.map { [$0] } } ?? []
        let values = nodes.filter { $0.scalar?.kind != .null }
        let texts = values.compactMap { $0.scalar.flatMap(text) }
        return texts.count == values.count ? texts : []
    }

    private func effective(_ ids: [SchemaID]) -> EffectiveSchema {
        var ignored = Diagnostics()
        return EffectiveSchema(of: ids, in: document.schemas, diagnostics: &ignored)
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
