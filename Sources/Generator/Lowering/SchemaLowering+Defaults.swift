import SpecLoader

extension SchemaLowering {
    /// The value of `default`, or the one boolean that a required property can be.
    func defaultValue(of schema: EffectiveSchema, type: SwiftType, isRequired: Bool) -> DefaultValue? {
        if let node = schema.defaultValue { return defaultValue(node, of: type) }
        guard isRequired, resolved(type) == .builtin(.bool), let source = schema.enumeration else { return nil }
        let values = source.enumeration ?? source.const.map { [$0] } ?? []
        return values.count == 1 ? defaultValue(values[0], of: type) : nil
    }

    /// The value of `default`, where it is of the type; otherwise a warning.
    func defaultValue(_ node: Node, of type: SwiftType) -> DefaultValue? {
        guard let scalar = node.scalar else {
            if case .array = type, node.sequence?.isEmpty == true { return .emptyArray }
            return nil
        }
        switch (type, scalar.kind) {
        case (.builtin(.string), .string): return .string(scalar.text)
        case (.builtin(.bool), .boolean): return .boolean(scalar.text.lowercased() == "true")
        case (.builtin(let builtin), .integer) where builtin.isInteger: return .integer(scalar.text)
        case (.builtin(.double), .integer), (.builtin(.double), .number), (.builtin(.float), .integer),
            (.builtin(.float), .number):
            return .number(scalar.text)
        case (.declared(let id), _):
            switch declarations[id.index].kind {
            case .enumeration(let enumeration):
                let key = EnumerationValues.key(of: scalar, in: enumeration.rawType)
                let isDefault = { (item: Enumeration.Case) in
                    EnumerationValues.key(of: Scalar(text: item.rawValue, kind: item.kind), in: enumeration.rawType)
                        == key
                }
                return enumeration.cases.first(where: isDefault).map { .enumCase($0.rawValue) }
            case .alias(let alias): return defaultValue(node, of: alias.type)
            default: return nil
            }
        default: return nil
        }
    }
}
