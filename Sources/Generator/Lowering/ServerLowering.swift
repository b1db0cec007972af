import SpecLoader

extension [Server] {
    /// The same in Swift's words, without those whose URL nobody can put together.
    var lowered: [SwiftModule.Server] {
        enumerated().compactMap { index, server in
            guard server.undescribedVariables.isEmpty else { return nil }
            return SwiftModule.Server(
                url: server.url,
                variables: server.variables,
                suggestedName: server.name ?? server.description.flatMap(Self.shortName) ?? "server\(index + 1)",
                documentation: server.description,
                location: server.location
            )
        }
    }

    /// A description that is short enough to be a name.
    private static func shortName(_ text: String) -> String? {
        text.count <= 24 && !text.contains(where: \.isNewline) ? text : nil
    }
}
