import SpecLoader

/// Turns what belongs to the API as a whole into contexts: the client, the handler, the manifest.
struct PackagePresenter {
    let module: SwiftModule
    let names: ModuleNames
    let emit: Set<GeneratorOptions.Emit>

    var manifest: ManifestContext {
        ManifestContext(
            document: document,
            nameLiteral: .literal(names.module.text),
            testsLiteral: .literal(names.module.text + "Tests"),
            hasClient: emit.contains(.client) && !module.operations.isEmpty,
            hasServer: emit.contains(.server) && !module.operations.isEmpty,
            hasTests: module.hasCallTests || module.groups.contains { !$0.examples.isEmpty },
            hasCallTests: module.hasCallTests
        )
    }

    var client: ClientFileContext {
        ClientFileContext(
            document: document,
            title: .inComment(module.title),
            documentation: clientDocumentation,
            api: names.api,
            client: names.client,
            groups: operationGroups,
            servers: ServersContext(servers: module.servers, names: names.servers, needsOrigin: true),
            hasServedElsewhere: module.operations.contains(where: \.hasServerChoice),
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
            groups: operationGroups,
            credentials: credentials
        )
    }

    var operationList: OperationListContext {
        OperationListContext(
            document: document,
            title: .inComment(module.title),
            operations: module.groups.flatMap(\.operations).map {
                NameContext(name: .identifier(names.operations[$0.index].namespace))
            }
        )
    }

    private var document: Code { .inComment(module.rootDocument) }

    var credentials: [CredentialContext] {
        let presenter = CredentialPresenter(title: module.title)
        return zip(module.credentials, names.credentials).map(presenter.present)
    }

    /// The groups that have operations.
    private var operationGroups: [NameContext] {
        zip(module.groups, names.groups).filter { !$0.0.operations.isEmpty }.map { NameContext(name: .identifier($1)) }
    }

    private var clientDocumentation: Code {
        let heading = "A client of \(module.title), version \(module.version)."
        return .documentation([heading, module.documentation].compactMap(\.self).joined(separator: "\n\n"))
    }
}

extension ModuleNames {
    var api: Code { packageType("API") }
    var client: Code { packageType("Client") }
    var handler: Code { packageType("Handler") }
    var strictHandler: Code { packageType("StrictHandler") }
    var authenticator: Code { packageType("Authenticator") }
    var webhookSender: Code { packageType("WebhookSender") }
    var webhookHandler: Code { packageType("WebhookHandler") }

    private func packageType(_ suffix: Code) -> Code { .identifier(prefix) + suffix }
}
