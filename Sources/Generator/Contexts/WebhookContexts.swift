/// The sender of webhooks and callbacks.
struct WebhookSenderContext: TemplateContext {
    static let template = "client/webhooks.swift"
    static let fields = Fields<WebhookSenderContext>(
        .text("document") { $0.document },
        .text("title") { $0.title },
        .text("sender") { $0.sender },
        .list("operations") { $0.operations }
    )

    let document: Code
    let title: Code
    let sender: Code
    let operations: [OperationContext]
}

/// What takes webhooks and callbacks, with the server's half of the operations.
struct WebhookHandlerContext: TemplateContext {
    static let template = "server/webhooks.swift"
    static let fields = Fields<WebhookHandlerContext>(
        .text("document") { $0.document },
        .text("title") { $0.title },
        .flag("needsFoundation") { $0.needsFoundation },
        .text("handler") { $0.handler },
        .list("operations") { $0.operations }
    )

    let document: Code
    let title: Code
    let needsFoundation: Bool
    let handler: Code
    let operations: [OperationContext]
}
