/// The tests that call the operations of one document.
struct CallTestsContext: TemplateContext {
    static let template = "tests/calls.swift"
    static let fields = Fields<CallTestsContext>(
        .text("document") { $0.document },
        .text("module") { $0.module },
        .list("imports") { $0.imports.map(NameContext.init) },
        .flag("needsFoundation") { $0.needsFoundation },
        .text("suite") { $0.suite },
        .list("tests") { $0.tests }
    )

    let document: Code
    let module: Code
    /// What is imported by its name too.
    let imports: [Code]
    let needsFoundation: Bool
    let suite: Code
    let tests: [CallTestContext]
}

struct CallTestContext: TemplateContext {
    static let fields = Fields<CallTestContext>(
        .text("call") { $0.call },
        .text("method") { $0.method },
        .text("namespace") { $0.namespace },
        .text("handlerOpening") { $0.handlerSignature.opening },
        .optional("inputLine") { ArgumentList($0.inputs).line(behind: $0.namespace) },
        .list("inputs") { ArgumentList($0.inputs).arguments },
        .optional("answerLine") { ArgumentList($0.answers).line(behind: $0.namespace) },
        .list("answers") { ArgumentList($0.answers).arguments }
    )

    /// Method and path, for a comment.
    let call: Code
    let method: Code
    let namespace: Code
    let needsCredentials: Bool
    /// With their labels.
    let inputs: [Code]
    let answers: [Code]

    private var handlerSignature: MethodSignature { .handler(method, namespace, needsCredentials: needsCredentials) }
}

/// The backend that the calls of the tests reach.
struct CallBackendContext: TemplateContext {
    static let template = "tests/backend.swift"
    static let fields = Fields<CallBackendContext>(
        .text("document") { $0.document },
        .text("module") { $0.module },
        .text("client") { $0.client },
        .text("handler") { $0.handler },
        .flag("hasCredentials") { !$0.credentials.isEmpty },
        .list("credentials") { $0.credentials },
        .list("secrets") { $0.credentials.filter(\.isSecret) },
        .flag("hasSecrets") { $0.credentials.contains(where: \.isSecret) }
    )

    let document: Code
    let module: Code
    let client: Code
    let handler: Code
    let credentials: [CredentialContext]
}
