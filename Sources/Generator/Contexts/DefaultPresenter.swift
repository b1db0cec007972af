import SpecLoader

// Defaults of properties and parameters.
extension ModelPresenter {
    /// What stands for a parameter that is not there; nil where nothing does.
    func defaultValue(of parameter: OperationDeclaration.Parameter) -> Code? {
        parameter.defaultValue.flatMap { code($0, of: parameter.valueType) }
    }

    /// The literal of a default value, or the call that makes it of a text.
    func code(_ value: DefaultValue, of type: SwiftType) -> Code? {
        switch value {
        case .string(let text): return .literal(text)
        case .boolean(let value): return .literal(value)
        case .integer(let value): return .literal(value)
        case .number(let text): return Double(text).map { .literal($0) }
        case .json(let code): return code
        case .enumCase(let rawValue): return names.enumCase(rawValue, of: type)
        case .parsed(let text): return parsed(text, of: type)
        case .array(let values):
            guard case .array(let element) = module.resolved(type) else { return nil }
            return .list(values.compactMap { code($0, of: element) })
        case .dictionary(let members):
            guard case .dictionary(let element) = module.resolved(type) else { return nil }
            let entries = members.compactMap { member in
                code(member.value, of: element).map { .literal(member.name) + ": " + $0 }
            }
            return entries.isEmpty ? "[:]" : .list(entries)
        }
    }

    /// The same for a property that may be absent and null: a value that is there.
    func nullableCode(_ value: DefaultValue, of type: SwiftType) -> Code? {
        guard let code = code(value, of: type) else { return nil }
        switch value {
        case .string, .boolean, .integer, .number: return code
        // What is made of a text is nil where the text is none.
        case .parsed: return "Nullable(" + code + ")"
        case .json, .enumCase, .array, .dictionary: return ".value(" + code + ")"
        }
    }

    private func parsed(_ text: String, of type: SwiftType) -> Code? {
        guard case .builtin(let builtin) = module.resolved(type) else { return nil }
        let label: Code
        switch builtin {
        case .uuid: label = "uuidString: "
        case .decimal: label = "string: "
        case .base64: label = "base64: "
        case .date, .decimalText: label = "parameterText: "
        default: label = .empty
        }
        return .builtin(builtin) + "(" + label + .literal(text) + ")"
    }
}
