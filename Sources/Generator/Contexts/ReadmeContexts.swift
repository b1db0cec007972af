/// The README of the generated package.
struct ReadmeContext: TemplateContext {
    static let template = "package/README.md"
    static let fields = Fields<ReadmeContext>(
        .text("name") { $0.name },
        .text("title") { $0.title },
        .text("version") { $0.version },
        .text("document") { $0.document },
        .flag("hasClient") { $0.hasClient },
        .flag("hasServer") { $0.hasServer },
        .text("client") { $0.client },
        .text("server") { $0.server },
        .optional("credentials") { $0.credentials },
        .list("calls") { $0.calls },
        .text("handler") { $0.handler },
        .flag("hasHooks") { !$0.hooks.isEmpty },
        .list("hooks") { $0.hooks },
        .nested("served") { $0.served }
    )

    let name: Code
    let title: Code
    let version: Code
    let document: Code
    let hasClient: Bool
    let hasServer: Bool
    let client: Code
    /// The expression of the first server.
    let server: Code
    /// The arguments of the credentials' initialiser.
    let credentials: Code?
    let calls: [CallContext]
    let handler: Code
    let hooks: [CredentialContext]
    let served: ServedOperationContext?
}

/// A call that compiles as it stands.
struct CallContext: TemplateContext {
    static let fields = Fields<CallContext>(
        .text("call") { $0.call },
        .text("method") { $0.method },
        .text("arguments") { $0.arguments },
        .optional("result") { $0.result }
    )

    /// Method and path.
    let call: Code
    let method: Code
    let arguments: Code
    /// The constant that takes the payload; nil where there is none.
    let result: Code?
}

struct ServedOperationContext: TemplateContext {
    static let fields = Fields<ServedOperationContext>(
        .text("method") { $0.method },
        .text("namespace") { $0.namespace },
        .text("context") { $0.context }
    )

    let method: Code
    let namespace: Code
    let context: Code
}
