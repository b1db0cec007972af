/// The type that serves everything.
struct BackendContext: TemplateContext {
    static let template = "scaffold/backend.swift"
    static let fields = Fields<BackendContext>(
        .text("module") { $0.module },
        .text("title") { $0.title },
        .text("strictHandler") { $0.strictHandler },
        .flag("hasCredentials") { $0.hasCredentials },
        .flag("answersSamples") { $0.answersSamples }
    )

    let module: Code
    let title: Code
    let strictHandler: Code
    let hasCredentials: Bool
    let answersSamples: Bool
}

/// The hooks that find out who calls.
struct BackendAuthenticationContext: TemplateContext {
    static let template = "scaffold/authentication.swift"
    static let fields = Fields<BackendAuthenticationContext>(
        .text("module") { $0.module },
        .list("credentials") { $0.credentials },
        .flag("answersSamples") { $0.answersSamples }
    )

    let module: Code
    let credentials: [CredentialContext]
    let answersSamples: Bool
}

/// The operations of one group.
struct BackendGroupContext: TemplateContext {
    static let template = "scaffold/group.swift"
    static let fields = Fields<BackendGroupContext>(
        .text("module") { $0.module },
        .flag("needsFoundation") { $0.needsFoundation },
        .list("operations") { $0.operations }
    )

    let module: Code
    let needsFoundation: Bool
    let operations: [BackendOperationContext]
}

struct BackendOperationContext: TemplateContext {
    static let fields = Fields<BackendOperationContext>(
        .text("call") { $0.operation.call },
        .text("namespace") { $0.operation.namespace },
        .text("handlerOpening") { $0.operation.handlerSignature.opening },
        .list("streams") { $0.streams },
        .flag("hasStreams") { !$0.streams.isEmpty },
        .optional("sample") { $0.sample }
    )

    let operation: OperationContext
    /// What is answered until somebody writes more; without it, that this is not implemented.
    let sample: Code?

    /// What of the input is to be read before that: only who reads it finds what is wrong with it.
    var streams: [InputStreamContext] {
        guard let body = operation.requestBody else { return [] }
        let streaming = body.contents.filter { $0.coding.isStream }
        guard body.contents.count > 1 else {
            return streaming.map { _ in InputStreamContext(condition: body.isOptional ? "let body = input.body" : nil) }
        }
        return streaming.map { content in
            let pattern = "case ." + content.label + "(let body)" + (body.isOptional ? "?" : "")
            return InputStreamContext(condition: pattern + " = input.body")
        }
    }
}

/// A body that a handler reads while it arrives.
struct InputStreamContext: TemplateContext {
    static let fields = Fields<InputStreamContext>(.optional("condition") { $0.condition })

    /// What gives `body`; nil where the input has it in any case.
    let condition: Code?
}

/// The entry point.
struct BackendAppContext: TemplateContext {
    static let template = "scaffold/app.swift"
    static let fields = Fields<BackendAppContext>(.text("module") { $0.module })

    let module: Code
}
