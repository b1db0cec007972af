/// The type that serves everything.
struct BackendContext: TemplateContext {
    static let template = "scaffold/backend.swift"
    static let fields = Fields<BackendContext>(
        .text("module") { $0.module },
        .text("title") { $0.title },
        .text("strictHandler") { $0.strictHandler },
        .flag("hasCredentials") { $0.hasCredentials }
    )

    let module: Code
    let title: Code
    let strictHandler: Code
    let hasCredentials: Bool
}

/// The hooks that find out who calls.
struct BackendAuthenticationContext: TemplateContext {
    static let template = "scaffold/authentication.swift"
    static let fields = Fields<BackendAuthenticationContext>(
        .text("module") { $0.module },
        .list("credentials") { $0.credentials }
    )

    let module: Code
    let credentials: [CredentialContext]
}

/// The operations of one group.
struct BackendGroupContext: TemplateContext {
    static let template = "scaffold/group.swift"
    static let fields = Fields<BackendGroupContext>(
        .text("module") { $0.module },
        .list("operations") { $0.operations }
    )

    let module: Code
    let operations: [OperationContext]
}

/// The entry point.
struct BackendAppContext: TemplateContext {
    static let template = "scaffold/app.swift"
    static let fields = Fields<BackendAppContext>(.text("module") { $0.module })

    let module: Code
}
