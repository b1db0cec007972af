/// What the texts of a form's fields, and of a parameter's members, stand for.
extension ModelPresenter {
    /// What the fields of a form are made of, as arguments in parentheses; nil for a type that is none.
    func fields(ofForm id: DeclarationID) -> Code? {
        guard formTypes.contains(id) else { return nil }
        switch module[id].kind {
        case .structure(let structure):
            let fields = structure.properties.map { .literal($0.wireName) + ": " + fieldKind(of: $0.type) }
            let others = structure.additionalProperties.map { fieldKind(of: $0.wrapped) }
            return Self.arguments(fields, others: others, nulls: nulls(of: structure))
        case .union(let union):
            let variants = union.described.map { formFields($0.type) }
            return ArgumentList(["eitherOf: " + variants[0]] + variants.dropFirst()).parenthesized
        case .alias, .enumeration: return nil
        }
    }

    /// The properties that have to be there and may be null, for which nothing stands among texts.
    private func nulls(of structure: Structure) -> [String] {
        structure.properties.filter { property in
            property.isRequired && (property.isNullable || module.resolved(property.type) == .json)
        }.map(\.wireName)
    }

    private static func arguments(_ fields: [Code], others: Code?, nulls: [String]) -> Code {
        var options = others.map { ["others: " + $0] } ?? []
        if !nulls.isEmpty { options.append("nulls: " + ArgumentList(nulls.map { .literal($0) }).bracketed) }
        guard fields.count > 1 else {
            return "(" + (["[" + (fields.first ?? ":") + "]"] + options).joined(separator: ", ") + ")"
        }
        let all: Code = "[\n" + fields.joined(separator: ",\n") + ",\n]"
        if options.isEmpty { return "(" + all + ")" }
        return "(\n" + ([all] + options).joined(separator: ",\n") + "\n)"
    }

    /// How the texts of an object's members are read.
    func formFields(_ type: SwiftType) -> Code {
        mapFields(type) ?? names.code(type) + ".formFields"
    }

    /// How the texts of a map's members are read; nil for a type of its own, which says it itself.
    func mapFields(_ type: SwiftType) -> Code? {
        guard case .dictionary(let element) = module.resolved(type) else { return nil }
        return ".map(" + fieldKind(of: element.wrapped) + ")"
    }

    /// How a text stands for a value of the type, or several texts do.
    func fieldKind(of type: SwiftType) -> Code {
        fieldKind(of: type, inside: [])
    }

    /// - Parameter unions: Those whose variants lead to the type; one of them again is any JSON.
    private func fieldKind(of type: SwiftType, inside unions: Set<DeclarationID>) -> Code {
        switch module.resolved(type) {
        case .array(let element):
            return ".array(" + fieldKind(of: element.wrapped, inside: unions) + ")"
        case .dictionary(let element):
            return ".map(" + fieldKind(of: element.wrapped, inside: unions) + ")"
        case .builtin(let builtin) where builtin.isNumber || builtin == .bool:
            return ".literal"
        case .builtin(.json): return ".json"
        case .declared(let id): return fieldKind(of: id, inside: unions)
        default: return ".string"
        }
    }

    private func fieldKind(of id: DeclarationID, inside unions: Set<DeclarationID>) -> Code {
        switch module[id].kind {
        case .enumeration(let enumeration):
            switch enumeration.rawType {
            case .string: return ".string"
            case .json: return ".json"
            default: return ".literal"
            }
        case .union(let union) where !unions.contains(id):
            let kinds = union.described.map { fieldKind(of: $0.type.wrapped, inside: unions.union([id])) }
                .withoutRepetitions
            if kinds.count == 1 { return kinds[0] }
            return ".anyOf([" + kinds.joined(separator: ", ") + "])"
        case .structure where formTypes.contains(id):
            return ".object(" + names.qualified(id) + ".self)"
        case .structure, .union, .alias: return ".json"
        }
    }
}
