/// One file of operations: their types, and how they travel on the client's side.
struct OperationsFileContext: TemplateContext {
    static let template = "client/operations.swift"
    static let fields = Fields<OperationsFileContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .list("operations") { $0.operations }
    )

    let document: Code
    let needsFoundation: Bool
    let operations: [OperationContext]
}

/// One file of calls: the protocol and the client's conformance, where it is the first of its group, and plain forms.
struct CallsFileContext: TemplateContext {
    static let template = "client/calls.swift"
    static let fields = Fields<CallsFileContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .text("group") { $0.group },
        .optional("documentation") { $0.documentation },
        .text("client") { $0.client },
        .flag("isMain") { $0.isMain },
        .list("operations") { $0.operations },
        .list("forms") { $0.forms }
    )

    let document: Code
    let needsFoundation: Bool
    let group: Code
    /// What the description says of the group.
    let documentation: Code?
    let client: Code
    let isMain: Bool
    /// All of the group in its first file.
    let operations: [OperationContext]
    /// Those whose plain forms stand in this file.
    let forms: [OperationContext]
}

/// One file of routes: the handler protocol, where it is the first of its group, and the server's half of operations.
struct RoutesFileContext: TemplateContext {
    static let template = "server/routes.swift"
    static let fields = Fields<RoutesFileContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .text("group") { $0.group },
        .optional("documentation") { $0.documentation },
        .text("authenticator") { $0.authenticator },
        .flag("isMain") { $0.isMain },
        .list("operations") { $0.operations },
        .list("served") { $0.served }
    )

    let document: Code
    let needsFoundation: Bool
    let group: Code
    /// What the description says of the group.
    let documentation: Code?
    let authenticator: Code
    let isMain: Bool
    /// All of the group in its first file.
    let operations: [OperationContext]
    /// Those that are served by what stands in this file.
    let served: [OperationContext]
}
