extension ModuleNames {
    /// What no schema within an operation is called.
    func operationTypes(around declaration: Declaration) -> Set<Identifier> {
        guard declaration.parent == nil, let id = declaration.operation else { return [] }
        return OperationTypeNames.always.union(OperationTypeNames.all(of: source[id]))
    }

    func names(of servers: [SwiftModule.Server]) -> [Identifier] {
        NameTable.resolve(
            servers.map { ($0.suggestedName, overrides[$0.location] ?? .property($0.suggestedName)) },
            reserved: Set(["url", "operation"].map { Identifier(trusted: $0) })
        )
    }

    func names(of parameters: [OperationDeclaration.Parameter]) -> [Identifier] {
        NameTable.resolve(
            parameters.map { ($0.wireName, overrides[$0.location] ?? .property($0.wireName)) },
            reserved: Self.requestNames
        )
    }

    /// What the code that reads a request calls its own variables.
    private static let requestNames = Set(
        ["body", "bodyContent", "bodyType", "hasBody", "request"].map { Identifier(trusted: $0) }
    )
}
