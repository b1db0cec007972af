/// The client, its servers and credentials.
struct ClientFileContext: TemplateContext {
    static let template = "client/client.swift"
    static let fields = Fields<ClientFileContext>(
        .text("document") { $0.document },
        .text("title") { $0.title },
        .text("documentation") { $0.documentation },
        .text("api") { $0.api },
        .text("client") { $0.client },
        .list("groups") { $0.groups },
        .nested("ownServers") { $0.servers },
        .flag("hasServedElsewhere") { $0.hasServedElsewhere },
        .list("credentials") { $0.credentials },
        .list("secrets") { $0.secrets },
        .flag("hasSecrets") { !$0.secrets.isEmpty },
        .optional("secretLine") { ArgumentList($0.secrets.map(\.parameter)).line }
    )

    let document: Code
    let title: Code
    let documentation: Code
    let api: Code
    let client: Code
    let groups: [NameContext]
    let servers: ServersContext
    /// An operation has servers of its own to choose from.
    let hasServedElsewhere: Bool
    let credentials: [CredentialContext]

    /// Those that the client sends.
    private var secrets: [CredentialContext] { credentials.filter(\.isSecret) }
}

/// The servers of the API or of one operation.
struct ServersContext: TemplateContext {
    static let fields = Fields<ServersContext>(
        .list("servers") { $0.servers },
        .list("choices") { $0.servers.flatMap(\.choices) }
    )

    let servers: [ServerContext]

    /// - Parameter needsOrigin: A relative URL has nothing to be relative to but what is given.
    init(servers: [SwiftModule.Server], names: [Identifier], needsOrigin: Bool = false) {
        self.servers = ServerPresenter(servers: servers, names: names, needsOrigin: needsOrigin).present()
    }
}

struct ServerContext: TemplateContext {
    static let fields = Fields<ServerContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("url") { $0.url },
        .list("variables") { $0.variables }
    )

    let documentation: Code?
    let name: Code
    /// A literal, or an expression over the variables.
    let url: Code
    let variables: [ServerVariableContext]

    /// The enumerations of the variables.
    var choices: [ServerChoiceContext] { variables.compactMap(\.choice) }
}

struct ServerVariableContext: TemplateContext {
    static let fields = Fields<ServerVariableContext>(
        .text("label") { $0.label },
        .text("type") { $0.choice?.name ?? "String" },
        .optional("defaultValue") { $0.defaultValue }
    )

    let label: Code
    /// Nil for what has to be given.
    let defaultValue: Code?
    let choice: ServerChoiceContext?
}

/// The values that a server's variable may have.
struct ServerChoiceContext: TemplateContext {
    static let fields = Fields<ServerChoiceContext>(
        .text("name") { $0.name },
        .text("variable") { $0.variable },
        .list("cases") { $0.cases }
    )

    let name: Code
    let variable: Code
    let cases: [NamedValueContext]
}

struct CredentialContext: TemplateContext {
    static let fields = Fields<CredentialContext>(
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("type") { $0.type },
        .text("clientType") { $0.clientType },
        .text("parameter") { $0.parameter },
        .text("scheme") { $0.scheme },
        .text("schemeText") { $0.schemeText },
        .text("application") { $0.application },
        .text("lookup") { $0.lookup },
        .text("challenge") { $0.challenge ?? .empty },
        .text("sample") { $0.sample },
        .text("identity") { $0.identity },
        .flag("isCertificate") { !$0.isSecret }
    )

    let documentation: Code
    let name: Code
    let label: Code
    /// What the server finds in a request.
    let type: Code
    /// What the client is given.
    let clientType: Code
    /// False where the client has nothing to send.
    let isSecret: Bool
    /// The literal of the scheme's name.
    let scheme: Code
    /// The scheme's name in a comment.
    let schemeText: Code
    /// How the client puts it into a request.
    let application: Code
    /// How the server finds it in a request.
    let lookup: Code
    /// What a request without it is told in `WWW-Authenticate`.
    let challenge: Code?
    /// What the client of a test is given.
    let sample: Code
    /// What the backend of a test makes of it.
    let identity: Code

    /// As it stands between the parentheses of the initialiser.
    var parameter: Code { name + ": " + clientType + "? = nil" }
}

/// The handler protocols of the whole API.
struct HandlerFileContext: TemplateContext {
    static let template = "server/handler.swift"
    static let fields = Fields<HandlerFileContext>(
        .text("document") { $0.document },
        .text("title") { $0.title },
        .text("authenticator") { $0.authenticator },
        .text("strictHandler") { $0.strictHandler },
        .text("handler") { $0.handler },
        .list("groups") { $0.groups },
        .flag("hasCredentials") { !$0.credentials.isEmpty },
        .list("challenged") { $0.credentials.filter { $0.challenge != nil } },
        .flag("hasChallenges") { $0.credentials.contains { $0.challenge != nil } },
        .list("credentials") { $0.credentials }
    )

    let document: Code
    let title: Code
    let authenticator: Code
    let strictHandler: Code
    let handler: Code
    let groups: [NameContext]
    let credentials: [CredentialContext]
}

/// The list of all operations.
struct OperationListContext: TemplateContext {
    static let template = "client/operation-list.swift"
    static let fields = Fields<OperationListContext>(
        .text("document") { $0.document },
        .text("title") { $0.title },
        .list("operations") { $0.operations }
    )

    let document: Code
    let title: Code
    /// Their namespaces.
    let operations: [NameContext]
}

/// The package's manifest.
struct ManifestContext: TemplateContext {
    static let template = "package/manifest.swift"
    static let fields = Fields<ManifestContext>(
        .text("document") { $0.document },
        .text("nameLiteral") { $0.nameLiteral },
        .flag("hasClient") { $0.hasClient },
        .flag("hasServer") { $0.hasServer },
        .flag("hasTraits") { $0.hasClient || $0.hasServer },
        .flag("hasTests") { $0.hasTests },
        .flag("hasCallTests") { $0.hasCallTests },
        .text("testsLiteral") { $0.testsLiteral }
    )

    let document: Code
    let nameLiteral: Code
    let testsLiteral: Code
    let hasClient: Bool
    let hasServer: Bool
    let hasTests: Bool
    /// Some of the tests need the framework.
    let hasCallTests: Bool
}
