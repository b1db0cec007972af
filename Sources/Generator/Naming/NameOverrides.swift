import SpecLoader

/// The names that the configuration gives to places of the description; they win over the rules.
struct NameOverrides: Sendable {
    /// By `file#pointer`.
    private let names: [String: String]
    /// The last tokens of their pointers: few pointers of a description end like one of them.
    private let lastTokens: Set<String>
    private let sources: [Source]
    /// Where the configuration has them, for messages.
    private let locations: [String: Location]

    init(_ names: [String: String], locations: [String: Location] = [:], sources: [Source]) {
        self.locations = locations
        self.names = names
        lastTokens = Set(names.keys.compactMap { $0.split(separator: "/").last.map(String.init) })
        self.sources = sources
    }

    /// The name for what stands at `location`; nil where the rules decide.
    subscript(_ location: Location) -> Identifier? {
        guard !names.isEmpty, mayHaveName(location) else { return nil }
        return names[sources.place(location)].flatMap(Identifier.configured)
    }

    /// False for nearly all places that are not configured, at the cost of a look at the last token.
    private func mayHaveName(_ location: Location) -> Bool {
        guard let last = location.pointer.lastToken else { return true }
        let isEscaped = last.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
        return isEscaped || lastTokens.contains(last)
    }

    /// Tells which names are for places where nothing with a name stands.
    func diagnostics(for module: SwiftModule) -> Diagnostics {
        var diagnostics = Diagnostics()
        guard !names.isEmpty else { return diagnostics }
        let places = Set(module.namedLocations.filter(mayHaveName).map(sources.place))
        for (place, name) in names.sorted(by: { $0.key < $1.key }) where !places.contains(place) {
            let message = "nothing that gets a Swift name stands at '\(place)'; the name '\(name)' is not used"
            diagnostics.warning("unused-name", message, at: locations[place])
        }
        return diagnostics
    }
}

extension SwiftModule {
    /// Where everything stands that gets a name.
    fileprivate var namedLocations: [Location] {
        let servers = servers + operations.flatMap(\.servers)
        var locations = servers.map(\.location) + credentials.map(\.location) + declarations.map(\.location)
        for case .structure(let structure) in declarations.map(\.kind) {
            locations += structure.properties.map(\.location)
        }
        for operation in operations {
            locations.append(operation.location)
            locations += operation.parameters.map(\.location)
        }
        return locations
    }
}
