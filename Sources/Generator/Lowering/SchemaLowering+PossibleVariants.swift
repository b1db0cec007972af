import SpecLoader

/// Variants of which there are values.
extension SchemaLowering {
    /// Those that are not null, each once; and whether only one is of the type beside the choice.
    mutating func possibleVariants(
        of choice: EffectiveSchema.Choice,
        in schema: EffectiveSchema,
        _ combines: Bool
    ) -> (variants: [SchemaID], isOneByType: Bool) {
        var variants = choice.variants.filter { !isNull($0) }.withoutRepetitions
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
        let own = document.schemas.effective(variant)
        guard !Set(own.parts).isSuperset(of: siblings.parts),
            isContradictory(siblings.choosing(variant, of: choice, in: document.schemas))
        else { return false }
        diagnostics.warning(
            "never-valid",
            "no value can be of this variant and of what stands beside the choice; it is left out",
            at: document.schemas[variant].location,
            notes: [Diagnostic.Note("the choice stands here", at: choice.location)]
        )
        return true
    }

    /// Whether no value is of the types of all that holds and of a variant of each choice.
    private func isContradictory(_ schema: EffectiveSchema) -> Bool {
        schema.isContradictory
            || schema.choices.contains { choice in
                choice.variants.allSatisfy {
                    isNull($0) ? schema.permitsNull == false : isOfOtherTypes($0, than: schema)
                }
            }
    }

    /// Whether no value but null is of a variant and of the types of what stands beside its choice.
    func isOfOtherTypes(_ variant: SchemaID, than schema: EffectiveSchema) -> Bool {
        if schema.types.isEmpty { return false }
        let types = document.schemas.effective(variant).types
        let areNumbers = !types.isDisjoint(with: Self.numbers) && !schema.types.isDisjoint(with: Self.numbers)
        return !types.isEmpty && types.isDisjoint(with: schema.types) && !areNumbers
    }

    /// Whether a value may be of a variant and of what stands beside the choice, by the types of both.
    func mayBe(_ variant: SchemaID, of choice: EffectiveSchema.Choice, in schema: EffectiveSchema) -> Bool {
        if schema.choices.count == 1 { return !isOfOtherTypes(variant, than: schema) }
        return !isContradictory(schema.choosing(variant, of: choice, in: document.schemas))
    }

    private static let numbers: JSONTypes = [.integer, .number]

    /// Leaves out, with one warning, the variants whose values are never of the types beside the choice, where others
    /// are; whether there were any. Where that is all of them, the types are left out.
    private mutating func leaveOutOtherTypes(
        _ variants: inout [SchemaID],
        of choice: EffectiveSchema.Choice,
        in schema: EffectiveSchema
    ) -> Bool {
        let others = variants.filter { isOfOtherTypes($0, than: schema) }
        guard !others.isEmpty else { return false }
        guard others.count < variants.count else {
            diagnostics.warning(
                "never-valid",
                "no value can be of a variant of this choice and of the type beside it; it is read by the choice",
                at: choice.location
            )
            return false
        }
        variants.removeAll(where: others.contains)
        // Where this comes of a variant of another choice, other variants of that one may leave these in.
        if schema.alternatives > 1 { return true }
        let (more, verb) = others.count == 1 ? ("", "it is") : (", or \(others.count - 1) more,", "they are")
        diagnostics.warning(
            "never-valid",
            "no value can be of this variant\(more) and of the type beside the choice; \(verb) left out",
            at: document.schemas[others[0]].location,
            notes: [Diagnostic.Note("the choice stands here", at: choice.location)]
        )
        return true
    }

    // MARK: Variants without a type

    /// Whether a variant names no type, so that its values are of the type beside the choice.
    func takesType(_ variant: SchemaID, beside schema: EffectiveSchema) -> Bool {
        guard !schema.types.isEmpty, document.schemas.types(of: variant).isEmpty else { return false }
        let whole = document.schemas.effective(variant)
        let isDefinedList = whole.enumeration != nil && document.schemas[variant].reference != nil
        return whole.boolean != false && whole.patterns.isEmpty && !isDefinedList
            && whole.additionalProperties.allSatisfy(allowsAll)
    }

    /// The type of a variant that names none.
    mutating func lower(_ variant: SchemaID, withTypeOf schema: EffectiveSchema, at place: Place) -> Lowered {
        var own = EffectiveSchema(of: [variant], in: document.schemas, diagnostics: &diagnostics)
        own.types = schema.types
        own.format = own.format ?? schema.format
        reportUnused(document.schemas[variant], variant)
        return lower(own, of: document.schemas[variant].name == nil ? [variant] : [], at: place)
    }
}
