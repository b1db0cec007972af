/// The enumeration of failures.
struct FailureContext: TemplateContext {
    static let fields = Fields<FailureContext>(
        .text("name") { $0.name },
        .text("protocol") { $0.body == nil ? "OperationFailure" : "UniformFailure" },
        .text("info") { $0.info },
        .optional("failureBody") { $0.body },
        .list("failures") { $0.failures },
        .list("bodyPatterns") { $0.bodyPatterns.lines },
        .list("served") { $0.failures.filter { !$0.isPlainFailure } },
        .flag("isPlain") { $0.failures.allSatisfy(\.isPlainFailure) },
        .nested("plainFailure") { $0.plain },
        .flag("hasDefault") { $0.failures.contains(where: \.isDefault) }
    )

    let name: Code
    /// What tells the operation: `info`
    let info: Code
    let failures: [ResponseContext]
    /// What every failure brings; nil where they do not agree.
    let body: Code?
    /// The body of the failures that a server writes alike.
    let plain: BodyContext?

    /// `.badRequest(let body)`, of each failure.
    private var bodyPatterns: ArgumentList {
        ArgumentList(failures.map { $0.answer.taking("body") })
    }
}

/// The failures that several operations have.
struct SharedFailuresContext: TemplateContext {
    static let template = "client/shared-failures.swift"
    static let fields = Fields<SharedFailuresContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .flag("isServed") { $0.isServed },
        .list("shared") { $0.failures }
    )

    let document: Code
    let needsFoundation: Bool
    /// Whether a server is written too.
    let isServed: Bool
    let failures: [FailureContext]
}
