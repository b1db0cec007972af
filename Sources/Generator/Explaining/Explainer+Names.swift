import SpecLoader

// Why something has its name.
extension Explainer {
    func name(of id: DeclarationID) -> [String] {
        let declaration = module[id]
        let spelling = spelling(names.types[id.index].text, of: declaration.wireName, names.reasons[id.index])
        return origin(of: declaration) + [spelling].compactMap(\.self)
    }

    func name(of id: OperationID) -> [String] {
        let (operation, called) = (module[id], names.operations[id.index])
        let origin =
            operation.isNameDerived
            ? "there is no operationId: method and path stand for it, '\(operation.wireName)'"
            : "the operationId '\(operation.wireName)'"
        return [origin] + [spelling(called.namespace.text, of: operation.wireName, called.reason)].compactMap(\.self)
    }

    private func origin(of declaration: Declaration) -> [String] {
        let name = declaration.wireName
        switch declaration.nameOrigin {
        case .schema(.key): return ["the key of the definition, '\(name)'"]
        case .schema(.file): return ["the name of the file that it is, '\(name)'"]
        case .schema(.spelling(let component)):
            return ["'\(name)', as this component spells it, which refers to it", position(component)]
        case .schema(.component(let component, let other)):
            return [
                "'\(name)', as this component calls it, because another schema has its own name",
                "component: \(position(component))", "other:     \(position(other))",
            ]
        case .schema(.qualified(let other)):
            return [
                "'\(name)', with what it is defined in before its own name, because another schema has that",
                "other: \(position(other))",
            ]
        case .component: return ["that of the reusable object around it, '\(name)'"]
        case .position:
            let parent = declaration.parent.map { " in \(names.qualified($0).text)" } ?? ""
            return ["the schema has none: it is called after where it stands\(parent), '\(name)'"]
        }
    }

    /// What Swift made of a wire name; nil where that is nothing.
    private func spelling(_ name: String, of wire: String, _ reason: NameReason?) -> String? {
        switch reason {
        case .configured: "the configuration calls it '\(name)'"
        case .reserved(let wanted): "'\(wanted.text)' means something else in Swift code: it is called '\(name)'"
        case .taken(let wanted): "something else has the better right to '\(wanted.text)': it is called '\(name)'"
        case .requestForm(let other): "as the form of '\(other.text)' in requests, it is called '\(name)'"
        case .hiding(let wanted): "'\(wanted.text)' would hide something else of this name: it is called '\(name)'"
        case nil: name.hasSameBytes(as: wire) ? nil : "in Swift its words make '\(name)'"
        }
    }
}
