import SpecLoader

extension OperationLowering {
    /// Without those that differ from another one only in parameters, by which no body can be told: of such the one
    /// without parameters stays, or else the first.
    mutating func distinct(_ content: [MediaType]) -> [MediaType] {
        var kept: [MediaType] = []
        var indices: [String: Int] = [:]
        for mediaType in content {
            guard let index = indices[mediaType.essence] else {
                indices[mediaType.essence] = kept.count
                kept.append(mediaType)
                continue
            }
            let isPlain = !mediaType.name.contains(";") && kept[index].name.contains(";")
            reportParameters(isPlain ? kept[index] : mediaType, besides: isPlain ? mediaType : kept[index])
            if isPlain { kept[index] = mediaType }
        }
        return kept
    }

    /// Nothing is lost where both have the same content.
    private mutating func reportParameters(_ mediaType: MediaType, besides other: MediaType) {
        guard !areAlike(mediaType.schema, other.schema) || !areAlike(mediaType.itemSchema, other.itemSchema) else {
            return
        }
        schemas.diagnostics.warning(
            "media-type-parameters",
            "'\(mediaType.name)' differs from another media type here only in its parameters; it is left out",
            at: mediaType.location,
            notes: [Diagnostic.Note("the other one stands here", at: other.location)]
        )
    }

    /// Whether two schemas, or none, ask for the same.
    func areAlike(_ left: SchemaID?, _ right: SchemaID?) -> Bool {
        guard let left, let right else { return left == right }
        var comparison = SchemaComparison(schemas: document.schemas)
        return comparison.areAlike([left], [right])
    }
}

/// Whether schemas that stand at several places ask for the same, apart from words.
private struct SchemaComparison {
    let schemas: SchemaTable
    /// How many pairs are compared at most; behind these all are different.
    private var left = 1_000

    init(schemas: SchemaTable) {
        self.schemas = schemas
    }

    mutating func areAlike(_ first: [SchemaID], _ second: [SchemaID]) -> Bool {
        if first == second { return true }
        left -= 1
        guard left > 0, !first.isEmpty, !second.isEmpty, first.allSatisfy({ schemas[$0].name == nil }) else {
            return false
        }
        let (one, other) = (schemas.effective(first), schemas.effective(second))
        guard one.types == other.types, one.isNullable == other.isNullable, one.format == other.format,
            one.boolean == other.boolean, one.isTuple == other.isTuple, !one.isTuple,
            one.constraints == other.constraints, one.enumeration?.valueKeys == other.enumeration?.valueKeys,
            Set(one.required.map { ExactKey($0.name) }) == Set(other.required.map { ExactKey($0.name) })
        else { return false }
        return areAlike(one.members, other.members) && areAlike(one.items, other.items, orNone: true)
            && areAlike(one.patterns, other.patterns, orNone: true) && areAlike(one.choices, other.choices)
            && areAlike(one.additionalProperties, other.additionalProperties, orNone: true)
    }

    private mutating func areAlike(_ first: [SchemaID], _ second: [SchemaID], orNone: Bool) -> Bool {
        first.isEmpty && second.isEmpty ? orNone : areAlike(first, second)
    }

    private mutating func areAlike(_ first: [EffectiveSchema.Member], _ second: [EffectiveSchema.Member]) -> Bool {
        guard first.count == second.count else { return false }
        for (one, other) in zip(first, second) {
            guard one.name.hasSameBytes(as: other.name), areAlike(one.schemas, other.schemas) else { return false }
        }
        return true
    }

    private mutating func areAlike(_ first: [EffectiveSchema.Choice], _ second: [EffectiveSchema.Choice]) -> Bool {
        guard first.count == second.count else { return false }
        for (one, other) in zip(first, second) {
            guard one.isOneOf == other.isOneOf, one.variants.count == other.variants.count else { return false }
            for (left, right) in zip(one.variants, other.variants) where !areAlike([left], [right]) { return false }
        }
        return true
    }
}
