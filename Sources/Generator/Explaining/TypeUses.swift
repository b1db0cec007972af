import SpecLoader

/// Where the types of a module are used.
struct TypeUses {
    /// One use: `Order.cart`, and where it stands.
    typealias Use = (name: String, location: Location)

    private(set) var uses: [DeclarationID: [Use]] = [:]

    init(_ module: SwiftModule, _ names: ModuleNames) {
        for id in module.declarationIDs { note(id, in: module, names) }
        for (operation, called) in zip(module.operations, names.operations) {
            note(operation, called.namespace.text)
        }
    }

    private mutating func note(_ id: DeclarationID, in module: SwiftModule, _ names: ModuleNames) {
        let name = names.qualified(id).text
        let members = names.members[id.index].map { "\(name).\($0.text)" }
        switch module[id].kind {
        case .structure(let structure):
            for (property, member) in zip(structure.properties, members) {
                note(property.type, (member, property.location))
            }
            if let type = structure.additionalProperties {
                note(type, ("\(name).\(structure.nameOfOthers.text)", module[id].location))
            }
        case .union(let union):
            for (variant, member) in zip(union.variants, members) {
                note(variant.type, (member, module[id].location))
            }
        case .alias(let alias): note(alias.type, (name, module[id].location))
        case .enumeration: break
        }
    }

    private mutating func note(_ operation: OperationDeclaration, _ name: String) {
        for parameter in operation.parameters {
            note(parameter.type, ("\(name), parameter '\(parameter.wireName)'", parameter.location))
        }
        for content in operation.body?.contents ?? [] {
            for type in content.types { note(type, ("\(name), body", operation.location)) }
        }
        for response in operation.responses {
            let answer = "\(name), answer \(Statuses.caseName(response.status))"
            for content in response.body?.contents ?? [] {
                for type in content.types { note(type, (answer, operation.location)) }
            }
            for header in response.headers { note(header.type, (answer, operation.location)) }
        }
    }

    private mutating func note(_ type: SwiftType, _ use: Use) {
        for id in Set(type.declarations) {
            if uses[id]?.last.map({ $0 == use }) != true { uses[id, default: []].append(use) }
        }
    }
}
