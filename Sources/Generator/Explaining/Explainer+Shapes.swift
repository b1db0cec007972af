import SpecLoader

// Why something has its shape.
extension Explainer {
    func shape(of id: DeclarationID) -> (summary: String, reasons: [String]) {
        let parts = parts(of: module[id])
        switch module[id].kind {
        case .structure(let structure):
            let words = structure.isTuple ? ("element", "elements") : ("property", "properties")
            let summary = "a struct of \(structure.properties.count.counting(words.0, words.1))"
            return (summary, reasons(for: structure, id) + parts)
        case .enumeration(let enumeration):
            let values = enumeration.cases.count.counting(enumeration.word)
            let summary = "\(enumeration.isOpen ? "an open" : "a closed") enumeration of \(values)"
            let others = enumeration.isOpen ? "kept too" : "refused, as the configuration says"
            return (summary, ["its cases are the values of '\(enumeration.keyword)'; others are \(others)"] + parts)
        case .union(let union):
            return ("a union of \(union.described.count.counting("variant"))", reasons(for: union, id) + parts)
        case .alias(let alias):
            let type = names.code(alias.type).text
            let reason =
                if case .declared = alias.type {
                    "it says nothing beyond that type, and so is another name for it"
                } else {
                    "a schema of that kind needs no type of its own"
                }
            return ("another name for \(type)", [reason] + parts)
        }
    }

    private func reasons(for structure: Structure, _ id: DeclarationID) -> [String] {
        var reasons = [
            structure.properties.isEmpty
                ? "it is a named object, and none of its members has a name" : "it has properties"
        ]
        if structure.isTuple { reasons = ["'prefixItems' gives the elements of an array types of their own"] }
        if let type = structure.additionalProperties {
            let value = names.code(type, from: id).text
            reasons.append(
                structure.isTuple
                    ? "more elements may follow: they are kept in 'rest', each of the type \(value)"
                    : "'additionalProperties' allows other members: they are kept, each of the type \(value)"
            )
        }
        for (property, name) in zip(structure.properties, names.members[id.index]) where property.isBoxed {
            let reason = reasonForBox([property.type], in: id)
            reasons.append("'\(name.text)' is stored in a box, because the struct \(reason)")
        }
        return reasons
    }

    /// Why parts of these types are not stored in a value itself.
    func reasonForBox(_ parts: [SwiftType], in whole: DeclarationID) -> String {
        var seen: Set<DeclarationID> = []
        var waiting = parts
        while let part = waiting.popLast() {
            guard let id = part.inlineDeclaration, seen.insert(id).inserted else { continue }
            if id == whole { return "would contain itself" }
            waiting += module[id].inlineTypes
        }
        return "would hold too many others"
    }

    private func reasons(for union: Union, _ id: DeclarationID) -> [String] {
        let choice =
            switch union.decision {
            case .discriminator(let name): "the property '\(name)' tells them apart"
            case .kind: "each of them is of another kind of JSON"
            case .trial: "they are tried, the likeliest first"
            }
        let variants =
            union.variants.contains(where: \.isBase)
            ? "others are made of it by 'allOf', and what it says itself is 'Base'"
            : "it has the variants of '\(union.keyword)'"
        let box = union.isIndirect ? reasonForBox(union.variants.map(\.type), in: id) : nil
        return ["\(variants): \(choice)"]
            + (union.isOpen ? ["it is open: what is of none of them is kept too, as the configuration says"] : [])
            + (box.map { ["it is indirect, because it \($0)"] } ?? [])
    }

    private func parts(of declaration: Declaration) -> [String] {
        guard declaration.parts.count > 1 else { return [] }
        return ["by 'allOf' or '$ref' it is made of \(declaration.parts.count) schemas, all of which hold:"]
            + few(declaration.parts, place)
    }

    func shape(of operation: OperationDeclaration) -> [String] {
        let parameters = operation.parameters.map(\.wireName).joined(separator: ", ")
        var lines = parameters.isEmpty ? [] : ["parameters: \(parameters)"]
        if let body = operation.body { lines.append("body: \(types(of: body))") }
        lines += operation.responses.map { response in
            "\(Statuses.caseName(response.status)): \(response.body.map(types) ?? "no body")"
        }
        switch operation.unserved {
        case .indistinguishable: lines.append("no route, because another operation has the same method and path")
        case .adjacentParameters: lines.append("no route, because nothing stands between two parameters of the path")
        case nil: break
        }
        return lines
    }

    private func types(of body: OperationDeclaration.Body) -> String {
        body.contents.map { "\(names.code($0.type).text) as \($0.mediaType)" }.joined(separator: ", ")
    }
}

extension Enumeration {
    /// What one of its values is.
    fileprivate var word: String {
        switch rawType {
        case .string: "string"
        case .float, .double: "number"
        case .json: "value"
        default: "integer"
        }
    }
}
