import SpecLoader

/// Turns an operation into what the templates of client and server print.
struct OperationPresenter {
    private let module: SwiftModule
    private let names: ModuleNames
    private let models: ModelPresenter
    private let parameterPresenter: ParameterPresenter
    private let inputPresenter: InputPresenter
    private let nested: [OperationID: [DeclarationID]]

    init(module: SwiftModule, names: ModuleNames, models: ModelPresenter) {
        self.module = module
        self.names = names
        self.models = models
        parameterPresenter = ParameterPresenter(models: models)
        inputPresenter = InputPresenter(module: module, names: names, models: models)
        nested = module.declarationIDs.reduce(into: [:]) { nested, id in
            guard module[id].parent == nil, let operation = module[id].operation else { return }
            nested[operation, default: []].append(id)
        }
    }

    func present(_ id: OperationID) -> OperationContext {
        let bodies = BodyPresenter(names: names, operation: id)
        let headers = HeaderPresenter(models: models)
        let shared = names.failures[id].map(Code.identifier)
        return present(id, ResponsesPresenter(module[id], shared, bodies: bodies, headers: headers))
    }

    private func present(_ id: OperationID, _ responses: ResponsesPresenter) -> OperationContext {
        let (operation, names, answers) = (module[id], names.operations[id.index], responses.contexts)
        let (inputs, parameters) = (inputPresenter.present(id), parameterPresenter.present(operation, names.parameters))
        let (validate, bodyChecks) = parameterPresenter.checks(operation, names.parameters)
        return OperationContext(
            documentation: documentation(operation, inputPresenter.words(inputs)),
            call: .inComment(Self.call(operation)),
            isDeprecated: operation.deprecated,
            namespace: responses.bodies.namespace,
            method: .identifier(names.method),
            id: .literal(operation.wireName),
            httpMethod: httpMethod(operation.method),
            path: .literal(operation.path),
            routerPath: .literal(ParameterPresenter.routerPath(operation)),
            security: operation.security.code,
            server: operation.servers.first.map { .literal($0.usualURL) },
            servers: servers(operation),
            needsCredentials: operation.needsCredentials,
            inputs: inputs,
            inputProtocols: inputPresenter.protocols(id),
            pathPieces: parameterPresenter.pathPieces(operation, parameters),
            fixedQuery: ParameterPresenter.fixedQuery(operation),
            parameters: parameters,
            validate: validate,
            unwrapped: parameterPresenter.unwrapped(operation, parameters),
            accept: accept(operation),
            produced: produced(operation),
            isUnprocessable: operation.answers(422) && !operation.answers(400),
            requestBody: operation.body.map { requestBody($0, responses.bodies, bodyChecks) },
            bodies: bodies(operation, responses.bodies),
            forms: PartPresenter(models: models, bodies: responses.bodies).present(operation),
            spellings: (operation.body?.contents ?? []).flatMap(\.spellings).map(parameterPresenter.spelling),
            responses: answers,
            ownFailure: responses.ownFailure(among: answers),
            sharedFailure: responses.sharedFailure,
            commonOutput: responses.commonOutput,
            payloadType: responses.payloadType,
            callbackURLs: CallbackURLPresenter(module: module, names: self.names).present(id),
            nested: nested[id, default: []].map { models.declaration($0) },
            codings: nested[id, default: []].flatMap { models.codings($0) }
        )
    }

    /// The failures that several operations have; nil where there are none.
    func sharedFailures(document: Code, isServed: Bool) -> SharedFailuresContext? {
        if module.sharedFailures.isEmpty { return nil }
        let headers = module.sharedFailures.flatMap(\.failures).flatMap(\.headers)
        return SharedFailuresContext(
            document: document,
            needsFoundation: headers.contains { module.needsFoundation($0.type) },
            isServed: isServed,
            failures: zip(module.sharedFailures, names.sharedFailures).map { shared, name in
                let bodies = BodyPresenter(names: names, operation: shared.operations[0])
                return FailurePresenter(shared.failures, bodies: bodies).shared(name, HeaderPresenter(models: models))
            }
        )
    }

    /// True where the operation's own types or parameters need Foundation.
    func needsFoundation(_ id: OperationID) -> Bool {
        namesFoundation(id) || module[id].headers.contains { module.needsFoundation($0.type) }
            || (nested[id] ?? []).contains { models.needsFoundation($0) }
    }

    /// True where that is so of what a call is made of: what its own types and headers are of, calls and routes do not
    /// name.
    func namesFoundation(_ id: OperationID) -> Bool {
        let operation = module[id]
        let types =
            operation.parameters.map(\.type) + operation.contents.flatMap(\.types)
        return types.contains(where: module.needsFoundation)
    }

    private static let requestBody = Code.identifier(OperationTypeNames.body)

    // MARK: The operation itself

    /// What is said about the operation, and about the call in its plain form, whose parameters are described too.
    private func documentation(
        _ operation: OperationDeclaration,
        _ parameters: [ParameterWords]
    ) -> (own: Code, plain: Code) {
        let urls = operation.servers.map(\.usualURL)
        let servers = urls.isEmpty ? nil : "Served at \(urls.joined(separator: ", "))."
        let own = [operation.summary, operation.description, servers, Self.call(operation)].paragraphs
        let plain = [own, parameters.list].paragraphs
        return (.documentation(own ?? ""), .documentation(plain ?? ""))
    }

    private static func call(_ operation: OperationDeclaration) -> String {
        let quoted = { (text: String) in "`\(text.withoutBackticks)`" }
        return switch operation.kind {
        case .call: quoted("\(operation.method) \(operation.path)")
        case .webhook(let name): "\(quoted(operation.method)) for the webhook \(quoted(name))"
        case .callback(let expression): "\(quoted(operation.method)) to the URL of \(quoted(expression))"
        }
    }

    private func httpMethod(_ method: String) -> Code {
        switch method {
        case "GET": ".get"
        case "PUT": ".put"
        case "POST": ".post"
        case "DELETE": ".delete"
        case "OPTIONS": ".options"
        case "HEAD": ".head"
        case "PATCH": ".patch"
        case "TRACE": ".trace"
        default: "HTTPRequest.Method(" + .literal(method) + ") ?? .get"
        }
    }

    /// Those to choose from.
    private func servers(_ operation: OperationDeclaration) -> ServersContext? {
        guard operation.hasServerChoice else { return nil }
        return ServersContext(servers: operation.servers, names: names.names(of: operation.servers))
    }

    private func accept(_ operation: OperationDeclaration) -> Code? {
        let contents = operation.responses.compactMap(\.body).flatMap(\.contents)
        let types = contents.map(\.mediaType).withoutRepetitions
        return types.isEmpty ? nil : .literal(types.joined(separator: ", "))
    }

    /// The media types of the successes; none where one of them is only a range.
    private func produced(_ operation: OperationDeclaration) -> [NameContext] {
        let contents = operation.successes.compactMap(\.body).flatMap(\.contents)
        let essences = contents.flatMap(\.essences).withoutRepetitions
        return essences.contains { $0.contains("*") } ? [] : essences.map { NameContext(name: .literal($0)) }
    }

    // MARK: Bodies

    private func requestBody(
        _ body: OperationDeclaration.Body,
        _ presenter: BodyPresenter,
        _ checks: [[CheckContext]]
    ) -> BodyContext {
        presenter.present(body, name: Self.requestBody, target: .request, checks: checks, fields: models.mapFields)
    }

    /// The enumerations of those that have several media types.
    private func bodies(_ operation: OperationDeclaration, _ presenter: BodyPresenter) -> [BodyContext] {
        var bodies: [BodyContext] = []
        if let body = operation.body, body.contents.count > 1 {
            bodies.append(presenter.present(body, name: Self.requestBody, target: .request))
        }
        for response in operation.responses {
            guard let body = response.body, body.contents.count > 1 else { continue }
            bodies.append(
                presenter.present(
                    body,
                    name: .identifier(OperationTypeNames.content(response.status)),
                    status: response.status,
                    target: .response
                )
            )
        }
        return bodies
    }
}
