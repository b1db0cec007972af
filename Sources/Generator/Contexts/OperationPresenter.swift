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
        let ids = module.declarations.indices.map(DeclarationID.init(index:))
            .filter { module[$0].operation != nil && module[$0].parent == nil }
        nested = Dictionary(grouping: ids) { module[$0].operation ?? OperationID(index: 0) }
    }

    func present(_ id: OperationID) -> OperationContext {
        let (operation, names) = (module[id], names.operations[id.index])
        let parameters = parameterPresenter.present(operation.parameters, names: names.parameters)
        let (validate, bodyChecks) = parameterPresenter.checks(operation, names.parameters)
        return OperationContext(
            documentation: documentation(operation),
            call: .inComment(Self.call(operation)),
            isDeprecated: operation.deprecated,
            namespace: namespace(id),
            method: .identifier(names.method),
            id: .literal(operation.wireName),
            httpMethod: httpMethod(operation.method),
            path: .literal(operation.path),
            routerPath: .literal(ParameterPresenter.routerPath(operation)),
            security: operation.security.code,
            server: operation.servers.first.map { .literal($0.usualURL) },
            servers: servers(operation),
            needsCredentials: operation.needsCredentials,
            inputs: inputPresenter.present(id),
            inputProtocols: inputPresenter.protocols(id),
            pathPieces: parameterPresenter.pathPieces(operation, parameters),
            fixedQuery: ParameterPresenter.fixedQuery(operation),
            parameters: parameters,
            validate: validate,
            unwrapped: parameterPresenter.unwrapped(operation, parameters),
            accept: accept(operation),
            produced: produced(operation),
            isUnprocessable: operation.answers(422) && !operation.answers(400),
            requestBody: requestBody(operation, id, bodyChecks),
            bodies: bodies(operation, id),
            forms: forms(id),
            spellings: (operation.body?.contents ?? []).flatMap(\.spellings).map(parameterPresenter.spelling),
            responses: responses(id),
            plainFailure: plainFailure(operation, id),
            commonOutput: commonOutput(operation, id),
            failureBody: failureBody(operation, id),
            payloadType: payloadType(operation, id),
            callbackURLs: CallbackURLPresenter(module: module, names: self.names).present(id),
            nested: nested[id, default: []].map { models.declaration($0) },
            codings: nested[id, default: []].flatMap { models.codings($0) }
        )
    }

    /// True where the operation's own types or parameters need Foundation.
    func needsFoundation(_ id: OperationID) -> Bool {
        let operation = module[id]
        let types =
            operation.parameters.map(\.type) + operation.contents.map(\.type) + operation.headers.map(\.type)
            + operation.contents.flatMap(\.parts).map(\.type)
        return types.contains(where: module.needsFoundation)
            || (nested[id] ?? []).contains { models.needsFoundation($0) }
    }

    private static let requestBody = Code.identifier(OperationTypeNames.body)

    private func namespace(_ id: OperationID) -> Code {
        .identifier(names.operations[id.index].namespace)
    }

    // MARK: The operation itself

    private func documentation(_ operation: OperationDeclaration) -> Code {
        let urls = operation.servers.map(\.usualURL)
        let servers = urls.isEmpty ? nil : "Served at \(urls.joined(separator: ", "))."
        let parts = [operation.summary, operation.description, servers, Self.call(operation)].compactMap(\.self)
        return .documentation(parts.joined(separator: "\n\n"))
    }

    private static func call(_ operation: OperationDeclaration) -> String {
        let quoted = { (text: String) in "`\(text.filter { $0 != "`" })`" }
        return switch operation.kind {
        case .call: quoted("\(operation.method) \(operation.path)")
        case .webhook(let name): "\(quoted(operation.method)) for the webhook \(quoted(name))"
        case .callback(let expression): "\(quoted(operation.method)) to the URL of \(quoted(expression))"
        }
    }

    private func httpMethod(_ method: String) -> Code {
        switch method {
        case "GET": Code(trusted: ".get")
        case "PUT": Code(trusted: ".put")
        case "POST": Code(trusted: ".post")
        case "DELETE": Code(trusted: ".delete")
        case "OPTIONS": Code(trusted: ".options")
        case "HEAD": Code(trusted: ".head")
        case "PATCH": Code(trusted: ".patch")
        case "TRACE": Code(trusted: ".trace")
        default: Code(trusted: "HTTPRequest.Method(") + .literal(method) + Code(trusted: ") ?? .get")
        }
    }

    /// Those to choose from.
    private func servers(_ operation: OperationDeclaration) -> ServersContext? {
        guard operation.hasServerChoice else { return nil }
        return ServersContext(servers: operation.servers, names: names.names(of: operation.servers))
    }

    private func accept(_ operation: OperationDeclaration) -> Code? {
        var types: [String] = []
        for content in operation.responses.compactMap(\.body).flatMap(\.contents)
        where !types.contains(content.mediaType) {
            types.append(content.mediaType)
        }
        return types.isEmpty ? nil : .literal(types.joined(separator: ", "))
    }

    /// The media types of the successes; none where one of them is only a range.
    private func produced(_ operation: OperationDeclaration) -> [NameContext] {
        var essences: [String] = []
        for essence in operation.successes.compactMap(\.body).flatMap(\.contents).flatMap(\.essences)
        where !essences.contains(essence) {
            essences.append(essence)
        }
        return essences.contains { $0.contains("*") } ? [] : essences.map { NameContext(name: .literal($0)) }
    }

    // MARK: Bodies

    private func forms(_ id: OperationID) -> [PartsContext] {
        PartPresenter(models: models, bodies: BodyPresenter(names: names, operation: id)).present(module[id])
    }

    private func requestBody(
        _ operation: OperationDeclaration,
        _ id: OperationID,
        _ checks: [[CheckContext]]
    ) -> BodyContext? {
        operation.body.map {
            BodyPresenter(names: names, operation: id)
                .present($0, name: Self.requestBody, target: .request, checks: checks, fields: models.mapFields)
        }
    }

    private func bodies(_ operation: OperationDeclaration, _ id: OperationID) -> [BodyContext] {
        let bodyPresenter = BodyPresenter(names: names, operation: id)
        var bodies: [BodyContext] = []
        if let body = operation.body, body.contents.count > 1 {
            bodies.append(bodyPresenter.present(body, name: Self.requestBody, target: .request))
        }
        for response in operation.responses {
            guard let body = response.body, body.contents.count > 1 else { continue }
            bodies.append(
                bodyPresenter.present(
                    body,
                    name: .identifier(OperationTypeNames.content(response.status)),
                    status: response.status,
                    target: .response
                )
            )
        }
        return bodies
    }

    // MARK: Responses

    private func payloadType(_ operation: OperationDeclaration, _ id: OperationID) -> Code? {
        guard operation.successes.count == 1 else { return namespace(id) + Code(trusted: ".Output") }
        return operation.successes[0].body.map { bodyType($0, operation.successes[0], id) }
    }

    /// The support code's type for outputs that have no other success.
    private func commonOutput(_ operation: OperationDeclaration, _ id: OperationID) -> Code? {
        guard operation.successes.count == 1, operation.successes[0].headers.isEmpty else { return nil }
        let payload = payloadType(operation, id)
        return switch (operation.successes[0].status, payload) {
        case (.code(200), let payload?): "OKOutput<" + payload + ", Failure>"
        case (.code(201), let payload?): "CreatedOutput<" + payload + ", Failure>"
        case (.code(202), let payload?): "AcceptedOutput<" + payload + ", Failure>"
        case (.code(204), nil): "NoContentOutput<Failure>"
        default: nil
        }
    }

    /// The body that all failures have.
    private func failureBody(_ operation: OperationDeclaration, _ id: OperationID) -> Code? {
        let types = Set(operation.failures.map { response in response.body.map { bodyType($0, response, id) } })
        return types.count == 1 ? types.first ?? nil : nil
    }

    /// Failures that differ in nothing but their status and their case, so that a server writes them alike.
    private func plainFailures(
        _ operation: OperationDeclaration,
        _ id: OperationID
    ) -> [OperationDeclaration.Response] {
        guard failureBody(operation, id) != nil else { return [] }
        let plain = operation.failures.filter { $0.headers.isEmpty && $0.body?.contents.count == 1 }
        let alike = plain.filter { $0.body?.contents[0].mediaType == plain[0].body?.contents[0].mediaType }
        return alike.count > 1 ? alike : []
    }

    private func plainFailure(_ operation: OperationDeclaration, _ id: OperationID) -> BodyContext? {
        guard let failure = plainFailures(operation, id).first, let body = failure.body else { return nil }
        return BodyPresenter(names: names, operation: id).present(
            body,
            name: contentType(failure, id),
            status: failure.status,
            target: .response,
            value: Code(trusted: "failure.body")
        )
    }

    private func contentType(_ response: OperationDeclaration.Response, _ id: OperationID) -> Code {
        namespace(id) + Code(trusted: ".") + .identifier(OperationTypeNames.content(response.status))
    }

    private func bodyType(
        _ body: OperationDeclaration.Body,
        _ response: OperationDeclaration.Response,
        _ id: OperationID
    ) -> Code {
        guard body.contents.count == 1 else { return contentType(response, id) }
        return BodyPresenter(names: names, operation: id).type(of: body.contents[0], status: response.status)
    }

    private func responses(_ id: OperationID) -> [ResponseContext] {
        let operation = module[id]
        let successes = operation.successes.map(\.status)
        let plainFailures = plainFailures(operation, id).map(\.status)
        return operation.responses.inOrderOfMatching.map { response in
            let presenter = ResponsePresenter(
                response: response,
                isFailure: !successes.contains(response.status),
                isOnlySuccess: successes.count == 1,
                isPlainFailure: plainFailures.contains(response.status),
                headers: HeaderPresenter(models: models)
            )
            return self.response(response, presenter, id)
        }
    }

    private func response(
        _ response: OperationDeclaration.Response,
        _ presenter: ResponsePresenter,
        _ id: OperationID
    ) -> ResponseContext {
        return presenter.present(
            bodyType: response.body.map { bodyType($0, response, id) },
            body: response.body.map {
                BodyPresenter(names: names, operation: id).present(
                    $0,
                    name: contentType(response, id),
                    status: response.status,
                    target: .response
                )
            }
        )
    }
}
