/// What a body is made of, which comes one by one: an enumeration, and how each of its values travels.
struct PartsContext: TemplateContext {
    static let fields = Fields<PartsContext>(
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("qualifiedName") { $0.qualifiedName },
        .flag("isEvents") { $0.isEvents },
        .flag("isForm") { $0.isForm },
        .flag("hasRest") { $0.parts.contains(where: \.isRest) },
        .flag("isUniform") { !$0.parts.isEmpty && $0.parts.allSatisfy(\.isRest) },
        .optional("formLine") { ArgumentList($0.form).line },
        .list("form") { ArgumentList($0.form).arguments },
        .list("parts") { $0.parts },
        .nested("validate") { $0.validate }
    )

    let documentation: Code
    let name: Code
    /// With the operation's namespace before it.
    let qualifiedName: Code
    let isEvents: Bool
    /// Parts have names.
    let isForm: Bool
    /// What is asked of all parts together, as arguments.
    let form: [Code]
    let parts: [PartContext]
    let validate: ValidateContext
}

struct PartContext: TemplateContext {
    static let fields = Fields<PartContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("key") { $0.key },
        .text("pattern") { $0.pattern },
        .text("type") { $0.type },
        .text("payload") { $0.payload },
        .text("values") { $0.values },
        .text("result") { $0.result },
        .flag("isText") { $0.coding == .text },
        .flag("isJSON") { $0.coding == .json },
        .flag("isTextOrJSON") { $0.coding == .textOrJSON },
        .flag("isFile") { $0.coding == .file },
        .optional("contentType") { $0.contentType },
        .text("accepted") { $0.accepted },
        .list("headers") { $0.headers },
        .flag("hasHeaders") { !$0.headers.isEmpty },
        .list("checks") { $0.checks },
        .flag("isPlain") { $0.headers.isEmpty && $0.checks.isEmpty }
    )

    let documentation: Code?
    let name: Code
    let label: Code
    /// What it is known by where it is written.
    let key: Code
    /// The same where it is read: `case "title"`.
    let pattern: Code
    let isRest: Bool
    let type: Code
    /// `(FilePart, xChecksum: String? = nil)`
    let payload: Code
    /// `(let value, let xChecksum)`
    let values: Code
    /// `(try part.checked(value), xChecksum: xChecksum)`
    let result: Code
    let coding: OperationDeclaration.Part.Coding
    let contentType: Code?
    /// The media types that a file may have, as arguments.
    let accepted: Code
    let headers: [HeaderContext]
    let checks: [CheckContext]
}
