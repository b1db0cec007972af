/// A struct that is an array in JSON.
struct TupleContext: TemplateContext {
    static let fields = Fields<TupleContext>(
        .optional("documentation") { $0.documentation },
        .text("modifiers") { $0.modifiers },
        .text("name") { $0.name },
        .flag("isHashable") { $0.isHashable },
        .list("properties") { $0.properties },
        .optional("restType") { $0.restType },
        .flag("isEmpty") { $0.parameters.isEmpty },
        .optional("parameterLine") { $0.parameterLine },
        .list("parameters") { $0.parameters },
        .list("nested") { $0.nested }
    )

    let documentation: Code?
    let modifiers: Code
    let name: Code
    let isHashable: Bool
    let properties: [PropertyContext]
    /// Of the elements behind those that have a property.
    let restType: Code?
    /// Of the initialiser: required ones first.
    let parameters: [ParameterContext]
    let nested: [DeclarationContext]

    /// All parameters, where they fit on one line.
    private var parameterLine: Code? { ArgumentList(parameters.map(\.code)).line }
}

/// The code that reads and writes such a struct.
struct TupleCodingContext: TemplateContext {
    static let fields = Fields<TupleCodingContext>(
        .list("elements") { $0.elements },
        .optional("restType") { $0.restType },
        .flag("isClosed") { $0.isClosed }
    )

    let elements: [ElementCodingContext]
    let restType: Code?
    /// True where more elements are excluded.
    let isClosed: Bool
}

struct ElementCodingContext: TemplateContext {
    static let fields = Fields<ElementCodingContext>(
        .text("stored") { $0.stored },
        .text("type") { $0.type },
        .text("value") { $0.value },
        .flag("isRequired") { $0.isRequired },
        .flag("isBoxed") { $0.isBoxed }
    )

    let stored: Code
    /// Of an element that is there.
    let type: Code
    /// How it is reached where the writer is called `json`.
    let value: Code
    let isRequired: Bool
    let isBoxed: Bool
}
