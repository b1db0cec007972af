/// The method that checks a value, and what it uses.
struct ValidateContext: TemplateContext {
    static let fields = Fields<ValidateContext>(
        .flag("hasConstants") { !$0.constants.isEmpty },
        .list("constants") { $0.constants },
        .list("checks") { $0.checks },
        .flag("hasVariants") { !$0.variants.isEmpty },
        .list("variants") { $0.variants },
        .flag("isPartial") { $0.isPartial }
    )

    let constants: [ConstantContext]
    let checks: [CheckContext]
    /// Of a union: those whose payload has checks.
    var variants: [VariantCheckContext] = []
    /// True where other variants have none.
    var isPartial = false

    var isEmpty: Bool { checks.isEmpty && variants.isEmpty }

    var nonEmpty: ValidateContext? { isEmpty ? nil : self }
}

/// A value that is made once: a pattern, or the rules of a schema.
struct ConstantContext: TemplateContext {
    static let fields = Fields<ConstantContext>(
        .text("name") { $0.name },
        .text("value") { $0.value }
    )

    let kind: Code
    let name: Code
    let value: Code
}

/// One call on a `Validation`.
struct CheckContext: TemplateContext {
    static let fields = Fields<CheckContext>(
        .text("method") { $0.method },
        .text("arguments") { $0.arguments },
        .flag("hasNested") { !$0.nested.isEmpty },
        .list("nested") { $0.nested }
    )

    let method: Code
    let arguments: Code
    /// The calls for each element.
    let nested: [CheckContext]

    init(_ method: Code, _ arguments: Code, nested: [CheckContext] = []) {
        self.method = method
        self.arguments = arguments
        self.nested = nested
    }

    /// True where a value only checks itself.
    var isMember: Bool { method == "member" }
}

/// A variant whose payload has checks.
struct VariantCheckContext: TemplateContext {
    static let fields = Fields<VariantCheckContext>(
        .text("label") { $0.label },
        .list("checks") { $0.checks }
    )

    let label: Code
    let checks: [CheckContext]
}
