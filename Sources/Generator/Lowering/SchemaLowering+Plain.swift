import SpecLoader

extension SchemaLowering {
    /// The type of texts, numbers or flags that all variants have, where they only differ in what they ask of them.
    ///
    /// - Parameter schema: What stands beside the choice, such as the type of variants that say none.
    func plainType(of variants: [SchemaID], in schema: EffectiveSchema) -> SwiftType? {
        var types: [SwiftType.Builtin] = []
        var saysNone = true
        for variant in variants {
            let whole = document.schemas.effective(variant)
            guard let type = plainType(whole, beside: schema) else { return nil }
            types.append(type)
            saysNone = saysNone && whole.types.isEmpty
        }
        if types.allSatisfy({ $0 == types[0] }) { return types.first.map(SwiftType.builtin) }
        // Texts that may be dates or times are texts.
        return saysNone ? Self.plainType(schema.types, nil).map(SwiftType.builtin) : nil
    }

    private func plainType(_ variant: EffectiveSchema, beside schema: EffectiveSchema) -> SwiftType.Builtin? {
        guard variant.choices.isEmpty, variant.enumeration == nil, variant.boolean == nil else { return nil }
        let types = variant.types.isEmpty ? schema.types : variant.types
        return Self.plainType(types, variant.format ?? schema.format)
    }

    /// The type of lists of texts, numbers or flags that all variants have, where they only differ in what they ask of
    /// the list or its elements.
    func plainListType(of variants: [SchemaID]) -> SwiftType? {
        var types: [SwiftType.Builtin] = []
        for variant in variants {
            let whole = document.schemas.effective(variant)
            guard whole.types == .array, whole.choices.isEmpty, whole.enumeration == nil, !whole.isTuple,
                !whole.items.isEmpty
            else { return nil }
            let element = document.schemas.effective(whole.items)
            guard !element.isNullable, let type = plainType(element, beside: element) else { return nil }
            types.append(type)
        }
        guard let first = types.first, types.allSatisfy({ $0 == first }) else { return nil }
        return .array(.builtin(first))
    }

    /// Whether another name for `type` would be what Swift calls it, as for `String: {type: string}`, and no words would
    /// stand at it.
    func isCalled(_ type: SwiftType.Builtin, _ schema: Schema) -> Bool {
        guard schema.description == nil, schema.title == nil, !schema.deprecated, names[schema.location] == nil,
            let name = schema.uniqueName
        else { return false }
        return Identifier.reservedType(name)?.text == type.rawValue
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

    /// The same without any text, where one enumeration of texts has room for it.
    func withoutAnyText(_ variants: [Union.Variant]) -> [Union.Variant] {
        let lists = variants.indices.filter { isOpenList(variants[$0].type) }
        guard variants.count > 2, lists.count == 1,
            let text = variants.firstIndex(where: { resolved($0.type) == .string && $0.checks.asksForNothing })
        else { return variants }
        var variants = variants
        variants[lists[0]].checks.isAnyText = true
        variants.remove(at: text)
        return variants
    }

    private func isOpenList(_ type: SwiftType) -> Bool {
        declarations.kind(of: type)?.enumeration.map { $0.isOpen && $0.rawType == .string } ?? false
    }
}

extension Checks {
    fileprivate var asksForNothing: Bool { constraints == Constraints() && patterns.isEmpty && rules.isEmpty }
}
