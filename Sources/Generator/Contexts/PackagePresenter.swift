import SpecLoader

/// Turns what belongs to the API as a whole into contexts: the client, the handler, the manifest.
struct PackagePresenter {
    private let module: SwiftModule
    private let names: ModuleNames
    private let emit: Set<GeneratorOptions.Emit>

    init(module: SwiftModule, names: ModuleNames, emit: Set<GeneratorOptions.Emit>) {
        self.module = module
        self.names = names
        self.emit = emit
    }

    var manifest: ManifestContext {
        ManifestContext(
            document: document,
            nameLiteral: .literal(names.module.text),
            testsLiteral: .literal(names.module.text + "Tests"),
            hasClient: emit.contains(.client) && !module.operations.isEmpty,
            hasServer: emit.contains(.server) && !module.operations.isEmpty,
            hasTests: module.groups.contains { !$0.examples.isEmpty }
        )
    }

    var client: ClientFileContext {
        ClientFileContext(
            document: document,
            title: .inComment(module.title),
            documentation: clientDocumentation,
            api: names.api,
            client: names.client,
            groups: operationGroups.map(GroupNameContext.init(group:)),
            servers: zip(module.servers, names.servers).map(server),
            credentials: credentials
        )
    }

    var handler: HandlerFileContext {
        HandlerFileContext(
            document: document,
            title: .inComment(module.title),
            authenticator: names.authenticator,
            strictHandler: names.strictHandler,
            handler: names.handler,
            groups: operationGroups.map(GroupNameContext.init(group:)),
            credentials: credentials
        )
    }

    private var document: Code { .inComment(module.rootDocument) }

    /// The groups that have operations.
    private var operationGroups: [Code] {
        zip(module.groups, names.groups).filter { !$0.0.operations.isEmpty }.map { .identifier($0.1) }
    }

    private var clientDocumentation: Code {
        let heading = "A client of \(module.title), version \(module.version)."
        return .documentation([heading, module.documentation].compactMap(\.self).joined(separator: "\n\n"))
    }

    // MARK: Servers

    private func server(_ server: SwiftModule.Server, _ name: Identifier) -> ServerContext {
        let wanted = server.variables.map { ($0.name, Identifier.property($0.name)) }
        let variableNames = NameTable.resolve(wanted)
        let variables = zip(server.variables, variableNames).map { variable, name in
            ServerVariableContext(label: .identifier(name), defaultValue: .literal(variable.defaultValue))
        }
        return ServerContext(
            documentation: server.documentation.flatMap { Code.documentation($0).nonEmpty },
            name: .identifier(name),
            url: url(server, variableNames),
            variables: variables
        )
    }

    /// The URL as a sum of literals and variables: `"https://" + region + ".example.com"`.
    private func url(_ server: SwiftModule.Server, _ names: [Identifier]) -> Code {
        var pieces: [Code] = []
        var rest = server.url[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            guard let index = server.variables.firstIndex(where: { $0.name == name }) else { break }
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.identifier(names[index]))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty || pieces.isEmpty { pieces.append(.literal(String(rest))) }
        return pieces.joined(separator: " + ")
    }

    // MARK: Credentials

    private var credentials: [CredentialContext] {
        zip(module.credentials, names.credentials).map { credential, name in
            let name = Code.identifier(name)
            return CredentialContext(
                documentation: .documentation(documentation(credential)),
                name: name,
                label: name,
                type: type(credential.kind),
                scheme: .literal(credential.wireName),
                schemeText: .inComment(credential.wireName),
                application: application(credential.kind, name),
                lookup: lookup(credential.kind)
            )
        }
    }

    private func documentation(_ credential: SwiftModule.Credential) -> String {
        let kind: String
        switch credential.kind {
        case .bearer: kind = "The bearer token, without the word `Bearer`."
        case .basic: kind = "User and password."
        case .apiKey(_, let place): kind = "The key that travels in the \(place.rawValue)."
        }
        return [credential.documentation ?? "`\(credential.wireName)`", kind].joined(separator: "\n\n")
    }

    private func type(_ kind: SwiftModule.Credential.Kind) -> Code {
        if case .basic = kind { Code(trusted: "BasicCredential") } else { Code(trusted: "String") }
    }

    private func application(_ kind: SwiftModule.Credential.Kind, _ name: Code) -> Code {
        switch kind {
        case .bearer: Code(trusted: "request.authorize(bearer: ") + name + Code(trusted: ")")
        case .basic: Code(trusted: "request.authorize(basic: ") + name + Code(trusted: ")")
        case .apiKey(let key, .query), .apiKey(let key, .querystring):
            Code(trusted: "request.authorize(query: ") + .literal(key) + Code(trusted: ", ") + name + Code(trusted: ")")
        case .apiKey(let key, .cookie):
            Code(trusted: "request.authorize(cookie: ") + .literal(key) + Code(trusted: ", ") + name
                + Code(trusted: ")")
        case .apiKey(let key, .header), .apiKey(let key, .path):
            Code(trusted: "request.authorize(header: ") + .literal(key) + Code(trusted: ", ") + name
                + Code(trusted: ")")
        }
    }

    private func lookup(_ kind: SwiftModule.Credential.Kind) -> Code {
        switch kind {
        case .bearer: Code(trusted: "bearerToken")
        case .basic: Code(trusted: "basicCredential")
        case .apiKey(let key, .query), .apiKey(let key, .querystring):
            Code(trusted: "query(") + .literal(key) + Code(trusted: ")")
        case .apiKey(let key, .cookie): Code(trusted: "cookie(") + .literal(key) + Code(trusted: ")")
        case .apiKey(let key, .header), .apiKey(let key, .path):
            Code(trusted: "header(") + .literal(key) + Code(trusted: ")")
        }
    }
}

extension ModuleNames {
    var api: Code { packageType("API") }
    var client: Code { packageType("Client") }
    var handler: Code { packageType("Handler") }
    var strictHandler: Code { packageType("StrictHandler") }
    var authenticator: Code { packageType("Authenticator") }

    private func packageType(_ suffix: StaticString) -> Code { .identifier(prefix) + Code(trusted: suffix) }
}
