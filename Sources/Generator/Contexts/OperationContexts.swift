struct OperationContext: TemplateContext {
    static let fields = Fields<OperationContext>(
        .text("documentation") { $0.documentation.own },
        .text("plainDocumentation") { $0.documentation.plain },
        .text("call") { $0.call },
        .flag("isDeprecated") { $0.isDeprecated },
        .text("namespace") { $0.namespace },
        .text("method") { $0.method },
        .text("id") { $0.id },
        .text("httpMethod") { $0.httpMethod },
        .text("fullCall") { $0.fullCall },
        .text("path") { $0.path },
        .text("routerPath") { $0.routerPath },
        .optional("server") { $0.server },
        .nested("ownServers") { $0.servers },
        .optional("security") { $0.security },
        .text("callSignature") { $0.callSignature.declaration },
        .text("callOpening") { $0.callSignature.opening },
        .text("plainOpening") { $0.plainSignature.opening },
        .text("handlerSignature") { $0.handlerSignature.declaration },
        .text("handlerOpening") { $0.handlerSignature.opening },
        .text("pushOpening") { $0.pushSignature.opening },
        .text("receiverSignature") { $0.receiverSignature.declaration },
        .text("addMethod") { $0.needsCredentials ? "add" : "addOpen" },
        .list("inputs") { $0.inputs },
        .flag("hasInputs") { !$0.inputs.isEmpty },
        .list("inputProtocols") { $0.inputProtocols.map(NameContext.init) },
        .optional("inputProtocolLine") { ArgumentList($0.inputProtocols).line },
        .optional("inputLine") { ArgumentList($0.inputs.map(\.parameter)).line },
        .optional("argumentLine") { $0.argumentLine(\.name) },
        .optional("plainArgumentLine") { $0.argumentLine(\.plainValue) },
        .list("pathPieces") { $0.pathPieces },
        .optional("fixedQuery") { $0.fixedQuery },
        .list("parameters") { $0.parameters },
        .list("written") { $0.parameters.filter { !$0.isPath } },
        .nested("validate") { $0.validate },
        .optional("conditionLine") { $0.conditions.line(behind: "else { throw request.rejection }") },
        .list("conditions") { $0.conditions.arguments },
        .optional("accept") { $0.accept },
        .list("produced") { $0.produced },
        .flag("producesFew") { $0.produced.count < 3 },
        .flag("isUnprocessable") { $0.isUnprocessable },
        .nested("requestBody") { $0.requestBody },
        .list("bodies") { $0.bodies },
        .list("forms") { $0.forms },
        .list("spellings") { $0.spellings },
        .flag("hasSpellings") { $0.spellings.count > 1 },
        .nested("onlySpelling") { $0.spellings.count == 1 ? $0.spellings[0] : nil },
        .list("responses") { $0.responses },
        .list("served") { $0.responses.filter { !$0.isPlainFailure } },
        .optional("commonOutput") { $0.commonOutput },
        .list("successes") { $0.responses.filter { !$0.answer.isFailure } },
        .flag("hasFailures") { $0.ownFailure != nil || $0.sharedFailure != nil },
        .nested("ownFailure") { $0.ownFailure },
        .nested("plainFailure") { $0.ownFailure?.plain },
        .optional("sharedFailure") { $0.sharedFailure },
        .flag("hasDefault") { $0.responses.contains(where: \.isDefault) },
        .optional("payloadType") { $0.payloadType },
        .list("callbackURLs") { $0.callbackURLs },
        .flag("hasCallbackURLs") { !$0.callbackURLs.isEmpty },
        .list("nested") { $0.nested },
        .list("codings") { $0.codings }
    )

    /// Of the operation, and of the call in its plain form.
    let documentation: (own: Code, plain: Code)
    /// Method and path, for a comment.
    let call: Code
    let isDeprecated: Bool
    let namespace: Code
    let method: Code
    let id: Code
    let httpMethod: Code
    let path: Code
    let routerPath: Code
    /// A nested array literal; nil where the operation asks for no credentials.
    let security: Code?
    /// The server of this operation alone.
    let server: Code?
    /// Where there are some to choose from.
    let servers: ServersContext?
    let needsCredentials: Bool
    let inputs: [InputContext]
    /// What `Input` conforms to.
    let inputProtocols: [Code]
    let pathPieces: [PathPieceContext]
    /// What stands behind the path in the description, as a literal.
    let fixedQuery: Code?
    let parameters: [ParameterCodingContext]
    let validate: ValidateContext
    /// What has to be there before the input can be made.
    let unwrapped: [Code]
    let accept: Code?
    /// The media types of the successes, as literals.
    let produced: [NameContext]
    /// Requests with faults are answered with 422.
    let isUnprocessable: Bool
    let requestBody: BodyContext?
    /// The enumerations of bodies that have several media types.
    let bodies: [BodyContext]
    /// The forms that come part by part.
    let forms: [PartsContext]
    /// How fields of forms are spelt.
    let spellings: [NamedValueContext]
    /// Without failures that other operations have too.
    let responses: [ResponseContext]
    let ownFailure: FailureContext?
    /// The type of failures that other operations have too.
    let sharedFailure: Code?
    /// `OKOutput<Cart, Failure>`, where the only success is a usual one without typed headers.
    let commonOutput: Code?
    /// Nil where a success brings nothing.
    let payloadType: Code?
    /// Where the operation's callbacks go.
    let callbackURLs: [CallbackURLContext]
    let nested: [DeclarationContext]
    let codings: [CodingContext]

    /// What holds where a request becomes an input.
    private var conditions: ArgumentList {
        ArgumentList(unwrapped.map { "let " + $0 } + ["request.faults.isEmpty"])
    }

    private var callSignature: MethodSignature { .call(method, namespace, []) }

    private var plainSignature: MethodSignature {
        let effects = "async throws(OperationError<" + namespace + ".Failure>)"
        return MethodSignature(method, inputs.map(\.plainParameter), effects, payloadType)
    }

    var handlerSignature: MethodSignature { .handler(method, namespace, needsCredentials: needsCredentials) }

    /// That by which a webhook or a callback is sent.
    private var pushSignature: MethodSignature { .call(method, namespace, ["to url: String"]) }

    /// That by which it is taken.
    private var receiverSignature: MethodSignature {
        .handler(method, namespace, context: "HandlerContext<Context, Never?>")
    }

    /// The method of the full form where the arguments of the plain form are in sight, one of which may have its name.
    private var fullCall: Code {
        inputs.contains { $0.name == method } ? "self." + method : method
    }

    /// `page: page, body: body`, where it is short.
    private func argumentLine(_ value: (InputContext) -> Code) -> Code? {
        let line = inputs.map { $0.label + ": " + value($0) }.joined(separator: ", ")
        return line.text.utf8.count <= 40 ? line : nil
    }
}

/// A property of `Input`.
struct InputContext: TemplateContext {
    static let fields = Fields<InputContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("type") { $0.type },
        .text("parameter") { $0.parameter },
        .text("plainValue") { $0.plainValue }
    )

    /// What the description says of it.
    let words: String?
    /// The same as a comment.
    let documentation: Code?
    let name: Code
    let label: Code
    let type: Code
    /// In the plain form of the call, which takes the first media type of a body only.
    let plainType: Code
    /// What the plain form puts into the input.
    let plainValue: Code
    let defaultValue: Code?

    /// As the initialiser of the input declares it.
    var parameter: Code { .parameter(label, type, defaultValue) }

    /// As the plain form of the call declares it.
    var plainParameter: Code { .parameter(label, plainType, defaultValue) }
}

/// The protocols of the parameters that operations share.
struct SharedParametersContext: TemplateContext {
    static let template = "client/shared-parameters.swift"
    static let fields = Fields<SharedParametersContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .list("parameters") { $0.parameters }
    )

    let document: Code
    let needsFoundation: Bool
    let parameters: [SharedParameterContext]
}

struct SharedParameterContext: TemplateContext {
    static let fields = Fields<SharedParameterContext>(
        .text("definition") { $0.definition },
        .text("name") { $0.name },
        .nested("input") { $0.input }
    )

    /// The name of the parameter's definition, for a comment.
    let definition: Code
    let name: Code
    let input: InputContext
}

struct NameContext: TemplateContext {
    static let fields = Fields<NameContext>(.text("name") { $0.name })

    let name: Code
}

struct NamedValueContext: TemplateContext {
    static let fields = Fields<NamedValueContext>(.text("name") { $0.name }, .text("value") { $0.value })

    let name: Code
    let value: Code
}

/// A piece of a path template: text or a parameter.
struct PathPieceContext: TemplateContext {
    static let fields = Fields<PathPieceContext>(
        .optional("literal") { $0.literal },
        .nested("parameter") { $0.parameter }
    )

    let literal: Code?
    let parameter: ParameterCodingContext?
}

/// How a parameter is written and read.
struct ParameterCodingContext: TemplateContext {
    static let fields = Fields<ParameterCodingContext>(
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("place") { $0.place },
        .text("pointer") { $0.pointer },
        .text("readerType") { $0.readerType },
        .text("writerLabel") { $0.writerLabel },
        .optional("style") { $0.style },
        .optional("formFields") { $0.formFields },
        .optional("fieldKind") { $0.fieldKind },
        .optional("others") { $0.others },
        .optional("excluded") { $0.excluded },
        .optional("spelling") { $0.spelling },
        .flag("isLong") { $0.isLong },
        .flag("allowsReserved") { $0.allowsReserved },
        .flag("ignoresEmpty") { $0.ignoresEmpty },
        .flag("isRequired") { $0.isRequired },
        .optional("defaultValue") { $0.defaultValue }
    )

    let isPath: Bool
    let name: Code
    let label: Code
    /// Where it travels: `.query("page")`.
    let place: Code
    /// The place in diagnostics: `"query page"`.
    let pointer: Code
    /// What the reader is asked for: `arrayOf: Int.self`.
    let readerType: Code
    /// What stands before the value that the writer gets.
    let writerLabel: Code
    let style: Code?
    /// How the texts of an object's members are read.
    let formFields: Code?
    /// What the texts of a parameter in the style `deepObject` stand for.
    let fieldKind: Code?
    /// The names that are no members of an object whose members may have any.
    let others: Code?
    /// How the fields of a form are spelt.
    let spelling: Code?
    let allowsReserved: Bool
    /// An empty text is as good as nothing.
    let ignoresEmpty: Bool
    let isRequired: Bool
    let defaultValue: Code?

    /// The names that no member may have when it is written; nil where there are none.
    private var excluded: Code? { others?.text == "[]" ? nil : others }

    /// Whether the call that reads it has no room in one line.
    private var isLong: Bool {
        if let fieldKind { return fieldKind.text.utf8.count > 30 }
        return formFields != nil && (style != nil || others != nil || spelling != nil)
    }
}
