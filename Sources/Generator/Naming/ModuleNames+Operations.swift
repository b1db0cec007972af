import SpecLoader

extension ModuleNames {
    /// What no schema within an operation is called.
    func operationTypes(around declaration: Declaration) -> Set<Identifier> {
        guard declaration.parent == nil, let id = declaration.operation else { return [] }
        return OperationTypeNames.always.union(OperationTypeNames.all(of: source[id]))
    }

    func names(of servers: [SwiftModule.Server]) -> [Identifier] {
        NameTable.resolve(
            servers.map { ($0.suggestedName, overrides[$0.location] ?? .property($0.suggestedName)) },
            reserved: ["url", "operation"]
        )
    }

    /// Of parameters with one name in several places, all but the first, in the order of ``ParameterLocation``, say
    /// where they are: `id` of the path, `idHeader`.
    func names(of parameters: [OperationDeclaration.Parameter]) -> [Identifier] {
        let places = Dictionary(grouping: parameters, by: \.wireName).mapValues { $0.map(\.place) }
        return NameTable.resolve(
            parameters.map { parameter in
                let first = ParameterLocation.allCases.first { places[parameter.wireName]?.contains($0) == true }
                let isFirst = parameter.place == first
                let name = isFirst ? parameter.wireName : "\(parameter.wireName) \(parameter.place.rawValue)"
                return (name, overrides[parameter.location] ?? .property(name))
            },
            reserved: Self.requestNames
        )
    }

    /// What the code that reads a request calls its own variables.
    private static let requestNames: Set<Identifier> = ["body", "bodyContent", "bodyType", "hasBody", "request"]
}
