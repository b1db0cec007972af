/// A body in one media type.
struct ContentContext: TemplateContext {
    static let fields = Fields<ContentContext>(
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("type") { $0.type },
        .optional("stream") { $0.stream },
        .optional("element") { $0.element },
        .flag("isParts") { $0.coding == .parts },
        .optional("mediaType") { $0.mediaType },
        .text("mediaTypeComment") { .inComment($0.essences.joined(separator: "`, `")) },
        .text("essence") { $0.essence },
        .text("essenceLines") { $0.essences.map(Code.literal).joined(separator: ",\n") },
        .text("target") { $0.target },
        .text("value") { $0.value },
        .text("reading") { $0.reading },
        .flag("isJSON") { $0.coding == .json },
        .flag("isForm") { $0.coding == .form },
        .flag("isMultipart") { $0.coding == .multipart },
        .flag("isText") { $0.coding == .text },
        .optional("textType") { $0.type == "String" ? nil : $0.type },
        .flag("isBytes") { $0.coding == .bytes },
        .optional("formFields") { $0.formFields },
        .flag("hasSpelling") { $0.hasSpelling },
        .list("checks") { $0.stream == nil ? $0.checks : [] },
        .list("elementChecks") { $0.checks },
        .flag("hasElementChecks") { !$0.checks.isEmpty }
    )

    let name: Code
    let label: Code
    let type: Code
    /// The method that reads or writes a body which is on its way; nil for others.
    let stream: Code?
    /// The type that it is told.
    let element: Code?
    /// Nil where it is what the writer takes anyway.
    let mediaType: Code?
    /// All media types that it stands for, without parameters and in lower case.
    let essences: [String]
    /// What the body is written to: `request` or `response`.
    let target: Code
    /// What is written.
    let value: Code
    let coding: OperationDeclaration.Content.Coding
    /// How the fields of a form are read; nil where its type says it.
    let formFields: Code?
    /// Fields of the form are spelt in a way of their own.
    let hasSpelling: Bool
    /// Of the body, or of each element of a stream.
    let checks: [CheckContext]

    /// What a client reads of an answer: `try response.json(Pet.self)`.
    var reading: Code {
        let reader: Code = "try response."
        if let stream { return reader + stream + "(" + (element.map { $0 + ".self" } ?? .empty) + ")" }
        switch coding {
        case .bytes: return "response.body"
        case .text: return reader + "text(" + (type == "String" ? .empty : type + ".self") + ")"
        default: return reader + "json(" + type + ".self)"
        }
    }

    /// Of all its media types: a pattern.
    var essence: Code { essences.map(Code.literal).joined(separator: ", ") }
}
