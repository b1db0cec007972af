/// The parts of a form that come one by one: an enumeration, and how each of them travels.
struct PartsContext: TemplateContext {
    static let fields = Fields<PartsContext>(
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .optional("required") { $0.required },
        .optional("single") { $0.single },
        .flag("hasBoth") { $0.required != nil && $0.single != nil },
        .list("parts") { $0.parts },
        .nested("validate") { $0.validate }
    )

    let name: Code
    /// With the operation's namespace before it.
    let qualifiedName: Code
    /// Array literals; nil where there are none.
    let required: Code?
    let single: Code?
    let parts: [PartContext]
    let validate: ValidateContext
}

struct PartContext: TemplateContext {
    static let fields = Fields<PartContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("wireName") { $0.wireName },
        .text("type") { $0.type },
        .flag("isText") { $0.coding == .text },
        .flag("isJSON") { $0.coding == .json },
        .flag("isFile") { $0.coding == .file },
        .optional("contentType") { $0.contentType },
        .text("accepted") { $0.accepted },
        .list("checks") { $0.checks },
        .flag("hasChecks") { !$0.checks.isEmpty }
    )

    let documentation: Code?
    let name: Code
    let label: Code
    let wireName: Code
    let type: Code
    let coding: OperationDeclaration.Part.Coding
    let contentType: Code?
    /// The media types that a file may have, as arguments.
    let accepted: Code
    let checks: [CheckContext]
}

/// How a field of a form is spelt.
struct SpellingContext: TemplateContext {
    static let fields = Fields<SpellingContext>(
        .text("name") { $0.name },
        .text("value") { $0.value }
    )

    let name: Code
    let value: Code
}
