import SpecLoader

/// Writes small expressions of every type, for examples that compile.
struct ExamplePresenter {
    let module: SwiftModule
    let names: ModuleNames

    /// Types deeper than this make no pleasant example.
    private static let depth = 3

    /// The arguments of a call's plain form that cannot be left out; nil where no short ones exist.
    func arguments(of id: OperationID) -> Code? {
        let operation = module[id]
        var arguments: [Code] = []
        for (parameter, name) in zip(operation.parameters, names.operations[id.index].parameters)
        where parameter.isRequired {
            guard let value = value(of: parameter.valueType) else { return nil }
            arguments.append(.label(name) + ": " + value)
        }
        if let body = operation.body, body.isRequired {
            guard !body.contents[0].coding.isStream, let value = value(of: body.contents[0].type) else { return nil }
            arguments.append("body: " + value)
        }
        return arguments.joined(separator: ", ")
    }

    private func value(of type: SwiftType, depth: Int = depth) -> Code? {
        guard depth > 0 else { return nil }
        switch module.resolved(type) {
        case .optional, .nullable: return "nil"
        case .array(let element):
            return value(of: element, depth: depth - 1).map { "[" + $0 + "]" }
        case .dictionary: return "[:]"
        case .builtin(let builtin): return value(of: builtin)
        case .declared(let id): return value(of: id, depth: depth)
        }
    }

    private func value(of builtin: SwiftType.Builtin) -> Code? {
        switch builtin {
        case .string: .literal("text")
        case .bool: .literal(true)
        case .float, .double: .literal(1.5)
        case .json: ".null"
        case _ where builtin.isNumber: .literal(1)
        default: nil
        }
    }

    private func value(of id: DeclarationID, depth: Int) -> Code? {
        switch module[id].kind {
        case .alias(let alias): return value(of: alias.type, depth: depth)
        case .enumeration: return names.members[id.index].first.map { "." + .label($0) }
        case .union: return nil
        case .structure(let structure):
            var arguments: [Code] = []
            for (property, name) in zip(structure.properties, names.members[id.index])
            where !property.isOptional && property.defaultValue == nil {
                let example = property.isNullable ? "nil" : value(of: property.type, depth: depth - 1)
                guard let example else { return nil }
                arguments.append(.label(name) + ": " + example)
            }
            return names.qualified(id) + "(" + arguments.joined(separator: ", ") + ")"
        }
    }
}
