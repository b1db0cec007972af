import SpecLoader

// Properties, and cases of enumerations.
extension Explainer {
    func text(_ index: Int, of id: DeclarationID) -> String {
        let qualified = names.qualified(id).text + "." + names.members[id.index][index].text
        switch module[id].kind {
        case .structure(let structure):
            let property = structure.properties[index]
            let (name, storage) = (names.members[id.index][index], names.storage[id.index][index])
            let word = structure.isTuple ? "the element" : "the member"
            let presenter = PropertyPresenter(property: property, name: name, storage: storage)
            return text(
                "\(qualified): a property of the type \(presenter.type(from: id, names).text)",
                [
                    ("defined", [place(property.location)]), ("reached", reached(property.location)),
                    ("name", spellings(index, of: id, word, property.wireName)),
                    ("shape", reasons(for: property, in: id)),
                ]
            )
        case .enumeration(let enumeration):
            let value = enumeration.cases[index].rawValue
            return text(
                "\(qualified): the case of the value '\(value)'",
                [("defined", [place(module[id].location)]), ("name", spellings(index, of: id, "the value", value))]
            )
        case .union(let union):
            let variant = union.variants[index]
            let values = variant.discriminatorValues.map { "'\($0)'" }.joined(separator: ", ")
            let meaning = values.isEmpty ? [] : ["the discriminator means it by \(values)"]
            return text(
                "\(qualified): a case with a value of the type \(names.code(variant.type, from: id).text)",
                [
                    ("defined", [place(module[id].location)]),
                    ("name", spellings(index, of: id, "the variant", variant.wireName)), ("shape", meaning),
                ]
            )
        case .alias: return ""
        }
    }

    /// What a member is called in the description, and in Swift where that is something else.
    private func spellings(_ index: Int, of id: DeclarationID, _ what: String, _ wire: String) -> [String] {
        let name = names.members[id.index][index].text
        return ["\(what) '\(wire)'"] + (name.hasSameBytes(as: wire) ? [] : ["in Swift it is '\(name)'"])
    }

    private func reasons(for property: Structure.Property, in id: DeclarationID) -> [String] {
        var reasons: [String] = []
        switch (property.isRequired, property.isNullable) {
        case (true, false): reasons.append("it is required")
        case (true, true): reasons.append("it is required, and may be null: nil is null")
        case (false, false): reasons.append("it may be absent: nil leaves it out")
        case (false, true): reasons.append("it may be absent, and may be null: nil leaves it out, '.null' sends null")
        }
        if property.defaultValue != nil { reasons.append("its default is that of the initialiser") }
        if property.checks != .none { reasons.append("'validate()' checks what else the schema asks") }
        if property.isBoxed {
            reasons.append("it is stored in a box, because the struct \(reasonForBox([property.type], in: id))")
        }
        for type in property.type.declarations {
            reasons.append("\(names.qualified(type).text) is defined at \(position(module[type].location))")
        }
        return reasons
    }
}
