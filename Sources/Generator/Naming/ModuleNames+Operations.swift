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
}
