import SpecLoader

/// Variants of which there are values.
extension SchemaLowering {
    /// Those that are not null, each once; and whether only one is of the type beside the choice.
    mutating func possibleVariants(
        of choice: EffectiveSchema.Choice,
        in schema: EffectiveSchema,
        _ combines: Bool
    ) -> (variants: [SchemaID], isOneByType: Bool) {
        var known: Set<SchemaID> = []
        var variants = choice.variants.filter { !isNull($0) && known.insert($0).inserted }
        guard combines else {
            let areFewer = leaveOutOtherTypes(&variants, of: choice, in: schema)
            return (variants, areFewer && variants.count == 1)
        }
        variants.removeAll { isImpossible($0, of: choice, in: schema) }
        return (variants, false)
    }

    /// True, and a warning, where nothing can be of a variant and of what stands beside the choice.
    private mutating func isImpossible(
        _ variant: SchemaID,
        of choice: EffectiveSchema.Choice,
        in siblings: EffectiveSchema
    ) -> Bool {
        var faults = Diagnostics()
        let own = EffectiveSchema(of: variant, in: document.schemas, diagnostics: &faults)
        guard !Set(own.parts).isSuperset(of: siblings.parts),
            siblings.choosing(variant, of: choice, in: document.schemas, diagnostics: &faults).isContradictory
        else { return false }
        diagnostics.warning(
            "never-valid",
            "no value can be of this variant and of what stands beside the choice; it is left out",
            at: document.schemas[variant].location,
            notes: [Diagnostic.Note("the choice stands here", at: choice.location)]
        )
        return true
    }

    /// Leaves out, with one warning, the variants whose values are never of the texts, numbers or flags that the type
    /// beside the choice asks for, where others are; whether there were any.
    private mutating func leaveOutOtherTypes(
        _ variants: inout [SchemaID],
        of choice: EffectiveSchema.Choice,
        in schema: EffectiveSchema
    ) -> Bool {
        guard !schema.types.isEmpty, schema.types.isDisjoint(with: [.object, .array]) else { return false }
        let others = variants.filter { variant in
            var faults = Diagnostics()
            return schema.choosing(variant, of: choice, in: document.schemas, diagnostics: &faults).isContradictory
        }
        guard !others.isEmpty, others.count < variants.count else { return false }
        let (more, verb) = others.count == 1 ? ("", "it is") : (", or \(others.count - 1) more,", "they are")
        diagnostics.warning(
            "never-valid",
            "no value can be of this variant\(more) and of the type beside the choice; \(verb) left out",
            at: document.schemas[others[0]].location,
            notes: [Diagnostic.Note("the choice stands here", at: choice.location)]
        )
        variants.removeAll(where: others.contains)
        return true
    }

    // MARK: Variants without a type

    /// Whether a variant names no type, so that its values are of the type beside the choice.
    func takesType(_ variant: SchemaID, beside schema: EffectiveSchema) -> Bool {
        guard !schema.types.isEmpty, document.schemas.types(of: variant).isEmpty else { return false }
        let whole = document.schemas.effective(variant)
        let isDefinedList = whole.enumeration != nil && document.schemas[variant].reference != nil
        return whole.boolean != false && whole.patterns.isEmpty && !isDefinedList
            && whole.additionalProperties.map(allowsAll) ?? true
    }

    /// The type of a variant that names none.
    mutating func lower(_ variant: SchemaID, withTypeOf schema: EffectiveSchema, at place: Place) -> Lowered {
        var own = EffectiveSchema(of: variant, in: document.schemas, diagnostics: &diagnostics)
        own.types = schema.types
        own.format = own.format ?? schema.format
        reportUnused(document.schemas[variant], variant)
        return lower(own, of: document.schemas[variant].name == nil ? [variant] : [], at: place)
    }
}
