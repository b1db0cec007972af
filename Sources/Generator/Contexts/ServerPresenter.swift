import SpecLoader

/// Turns servers and their variables into contexts.
struct ServerPresenter {
    let servers: [SwiftModule.Server]
    let names: [Identifier]
    let needsOrigin: Bool

    func present() -> [ServerContext] {
        let variables = servers.flatMap { server in server.variables.map { (server, $0) } }
        let counts = Dictionary(grouping: variables, by: \.1.name).mapValues(\.count)
        let wishes = variables.map { server, variable in
            let wire = "\(server.suggestedName) \(variable.name)"
            return (wire: wire, wanted: Identifier.type(counts[variable.name] == 1 ? variable.name : wire))
        }
        let choiceNames = NameTable.resolve(wishes, reserved: ["Server"])
        var rest = choiceNames[...]
        return zip(servers, names).map { server, name in
            let own = Array(rest.prefix(server.variables.count))
            rest = rest.dropFirst(own.count)
            return present(server, name, choiceNames: own)
        }
    }

    private func present(_ server: SwiftModule.Server, _ name: Identifier, choiceNames: [Identifier]) -> ServerContext {
        let labels = NameTable.resolve(server.variables.map { ($0.name, .property($0.name)) }, reserved: ["origin"])
        let variables = server.variables.indices.map {
            variable(server.variables[$0], label: labels[$0], choiceName: choiceNames[$0])
        }
        let isBelow = needsOrigin && server.isRelative
        let origin = "`origin` is where the API is served, such as `https://example.com`."
        let words = zip(server.variables, variables).compactMap { source, context in
            source.description.map { ParameterWords(label: context.label, words: HTMLText.markdown(of: $0)) }
        }
        return ServerContext(
            documentation: .documentation(of: [server.documentation, isBelow ? origin : nil, words.list].paragraphs),
            name: .identifier(name),
            url: isBelow ? "origin + " + below(server, variables) : url(server, variables),
            variables: isBelow ? [Self.origin] + variables : variables
        )
    }

    private static let origin = ServerVariableContext(label: "at origin", defaultValue: nil, choice: nil)

    /// The URL with the slash that separates it from an origin.
    private func below(_ server: SwiftModule.Server, _ variables: [ServerVariableContext]) -> Code {
        var server = server
        if server.url == "." || server.url.hasPrefix("./") { server.url.removeFirst() }
        if !server.url.hasPrefix("/") { server.url = "/" + server.url }
        return url(server, variables)
    }

    private func variable(
        _ variable: ServerVariable,
        label: Identifier,
        choiceName: Identifier
    ) -> ServerVariableContext {
        let values = variable.allowedValues.withoutRepetitions
        let names = NameTable.resolve(values.map { ($0, .enumCase($0)) }, reserved: ["allCases"])
        guard let index = values.firstIndex(of: variable.defaultValue) else {
            return ServerVariableContext(
                label: .identifier(label),
                defaultValue: .literal(variable.defaultValue),
                choice: nil
            )
        }
        let cases = zip(values, names).map { NamedValueContext(name: .identifier($1), value: .literal($0)) }
        return ServerVariableContext(
            label: .identifier(label),
            defaultValue: "." + .label(names[index]),
            choice: ServerChoiceContext(
                name: .identifier(choiceName),
                variable: .inBackticks(variable.name),
                cases: cases
            )
        )
    }

    /// The URL as a sum of literals and variables: `"https://" + region.rawValue + ".example.com"`.
    private func url(_ server: SwiftModule.Server, _ variables: [ServerVariableContext]) -> Code {
        var pieces: [Code] = []
        var rest = server.url[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            guard let index = server.variables.firstIndex(where: { $0.name == name }) else { break }
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            let variable = variables[index]
            pieces.append(variable.choice == nil ? variable.label : variable.label + ".rawValue")
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty || pieces.isEmpty { pieces.append(.literal(String(rest))) }
        return pieces.joined(separator: " + ")
    }
}
