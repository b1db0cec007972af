extension ModuleNames {
    /// What an operation's namespace holds besides.
    func operationTypes(around declaration: Declaration) -> Set<Identifier> {
        guard declaration.parent == nil, let id = declaration.operation else { return [] }
        let operation = source[id]
        var types: [StaticString] = ["Input", "Output", "Failure", "Body", "Part"]
        if operation.contents.contains(where: { $0.coding == .eventKinds }) { types.append("Event") }
        if operation.hasServerChoice { types.append("Server") }
        return Set(types.map { Identifier(trusted: $0) })
    }

    func names(of servers: [SwiftModule.Server]) -> [Identifier] {
        NameTable.resolve(
            servers.map { ($0.suggestedName, overrides[$0.location] ?? .property($0.suggestedName)) },
            reserved: Set(["url", "operation"].map { Identifier(trusted: $0) })
        )
    }
}
