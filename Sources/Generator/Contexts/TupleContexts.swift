/// The code that reads and writes a struct that is an array in JSON.
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
