import SpecLoader

// How types are written.
extension ModuleNames {
    /// The name of a type with everything around it, as seen from inside `scope`.
    func qualified(_ id: DeclarationID, from scope: DeclarationID? = nil) -> Code {
        let declaration = source[id]
        let name = Code.identifier(types[id.index])
        if let parent = declaration.parent {
            if parent == scope { return name }
            return qualified(parent) + "." + name
        }
        guard let operation = declaration.operation else { return name }
        return Code.identifier(operations[operation.index].namespace) + "." + name
    }

    /// How a type is written inside `scope`.
    func code(_ type: SwiftType, from scope: DeclarationID? = nil) -> Code {
        switch type {
        case .builtin(let builtin): Code.builtin(builtin)
        case .declared(let id): qualified(id, from: scope)
        case .array(let element): "[" + code(element, from: scope) + "]"
        case .dictionary(let value): "[String: " + code(value, from: scope) + "]"
        case .optional(let wrapped), .nullable(let wrapped): code(wrapped, from: scope) + "?"
        }
    }

    /// The case of an enumeration that has no other, which nobody wants to write down.
    func onlyCase(of type: SwiftType) -> Code? {
        guard case .declared(let id) = source.resolved(type), source[id].kind.enumeration?.cases.count == 1
        else { return nil }
        return "." + .label(members[id.index][0])
    }

    /// The case of an enumeration for a value.
    func enumCase(_ rawValue: String, of type: SwiftType) -> Code? {
        guard case .declared(let id) = source.resolved(type), let cases = source[id].kind.enumeration?.cases,
            let index = cases.firstIndex(where: { $0.rawValue.hasSameBytes(as: rawValue) })
        else { return nil }
        return "." + .label(members[id.index][index])
    }
}

extension Structure {
    /// What the property is called that has what no other one stands for.
    var nameOfOthers: Identifier { isTuple ? "rest" : "additionalProperties" }
}
