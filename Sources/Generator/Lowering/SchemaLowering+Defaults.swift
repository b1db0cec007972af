import SpecLoader

extension SchemaLowering {
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
            case .enumeration(let enumeration) where enumeration.cases.contains { $0.rawValue == scalar.text }:
                return .enumCase(scalar.text)
            case .alias(let alias): return defaultValue(node, of: alias.type)
            default: return nil
            }
        default: return nil
        }
    }
}
