import SpecLoader

extension SchemaLowering {
    /// The type of texts, numbers or flags that all variants have, where they only differ in what they ask of them.
    ///
    /// - Parameter schema: What stands beside the choice, such as the type of variants that say none.
    func plainType(of variants: [SchemaID], in schema: EffectiveSchema) -> SwiftType.Builtin? {
        guard let first = variants.first, plainType(document.schemas.effective(first), beside: schema) != nil else {
            return nil
        }
        let variants = variants.map { document.schemas.effective($0) }
        let types = variants.map { plainType($0, beside: schema) }
        if types.allSatisfy({ $0 == types[0] }) { return types[0] }
        // Texts that may be dates or times are texts.
        let saysNone = variants.allSatisfy(\.types.isEmpty) && types.allSatisfy { $0 != nil }
        return saysNone ? Self.plainType(schema.types, nil) : nil
    }

    private func plainType(_ variant: EffectiveSchema, beside schema: EffectiveSchema) -> SwiftType.Builtin? {
        guard variant.choices.isEmpty, variant.enumeration == nil, !variant.isNullable, variant.boolean == nil else {
            return nil
        }
        let types = variant.types.isEmpty ? schema.types : variant.types
        return Self.plainType(types, variant.format ?? schema.format)
    }

    static func plainType(_ types: JSONTypes, _ format: String?) -> SwiftType.Builtin? {
        switch types {
        case .string: Formats.string(format)
        case .integer: Formats.integer(format)
        case .number, [.number, .integer]: Formats.number(format)
        case .boolean: .bool
        default: nil
        }
    }

    /// Whether `additionalProperties` says no more than that there may be others, if this is an object at all.
    func allowsAll(_ others: SchemaID) -> Bool { document.schemas.effective(others).isUnconstrained }
}
