import SpecLoader

/// Turns operations into Swift's words; their schemas go through a ``SchemaLowering``.
struct OperationLowering {
    typealias Place = SchemaLowering.Place
    typealias Content = OperationDeclaration.Content

    var schemas: SchemaLowering
    private(set) var operations: [OperationDeclaration] = []

    var document: Document { schemas.document }
    /// Whether what is lowered is of a request, which servers check.
    var isRequest: Bool { schemas.direction == .request }

    /// The operation in Swift's words, or nil where it cannot be expressed, which is then reported.
    ///
    /// - Parameter name: What stands for a missing `operationId` besides the method; the path where it is nil.
    mutating func lower(
        _ operation: Operation,
        of path: PathItem,
        as kind: OperationDeclaration.Kind = .call,
        named name: String? = nil
    ) -> OperationID {
        let id = OperationID(index: operations.count)
        let wireName = operation.operationID ?? Self.derivedName(operation.method, name ?? path.path)
        let hasWords = operation.summary != nil || operation.description != nil
        operations.append(
            OperationDeclaration(
                kind: kind,
                wireName: wireName,
                isNameDerived: operation.operationID == nil,
                method: operation.method,
                // What the server calls by itself has a URL, not a path.
                path: kind == .call ? path.path : "",
                summary: hasWords ? operation.summary : path.summary,
                description: hasWords ? operation.description : path.description,
                deprecated: operation.deprecated,
                security: security(of: operation, kind),
                servers: kind == .call ? operation.servers.lowered : [],
                parameters: [],
                body: nil,
                responses: [],
                location: operation.location
            )
        )
        OperationLosses(operation: operation, kind: kind, schemas: document.schemas).report(to: &schemas.diagnostics)
        schemas.direction = .request
        let parameters = lowerParameters(of: operation, path, kind, id)
        let body = operation.requestBody.flatMap { isEmptyForm($0) ? nil : lower($0, of: id) }
        schemas.direction = .response
        let responses = operation.responses.map { lower($0, of: id, of: operation) }
        operations[id.index].parameters = parameters
        operations[id.index].body = body
        operations[id.index].responses = responses
        operations[id.index].callbackURLs = callbackURLs(of: operation, id)
        return id
    }

    private mutating func lowerParameters(
        of operation: Operation,
        _ path: PathItem,
        _ kind: OperationDeclaration.Kind,
        _ id: OperationID
    ) -> [OperationDeclaration.Parameter] {
        let target = RequestTarget(path.path)
        let parameters = operation.parameters.filter { kind != .call || !isCredential($0, of: operation) }
            .compactMap { kind == .call ? $0.placed(in: target) : $0 }.map { lower($0, of: id) }
        reportSharedNames(parameters)
        return parameters
    }

    /// The secrets of callers are not for those whom the server calls.
    private func security(
        of operation: Operation,
        _ kind: OperationDeclaration.Kind
    ) -> [[OperationDeclaration.RequiredScheme]] {
        guard kind == .call else { return [] }
        return (operation.security ?? document.security).map { requirement in
            requirement.entries.map { .init(wireName: $0.scheme, scopes: $0.scopes) }
        }
    }

    /// Whether a parameter is what a security scheme of the operation sends, which is then told.
    private mutating func isCredential(_ parameter: Parameter, of operation: Operation) -> Bool {
        let names = Set((operation.security ?? document.security).flatMap(\.entries).map(\.scheme))
        let scheme = document.components.securitySchemes.first { scheme in
            guard names.contains(scheme.name), case .apiKey(let name, let location) = scheme.kind else { return false }
            let isSame = location == .header ? name.lowercased() == parameter.name.lowercased() : name == parameter.name
            return location == parameter.in && isSame
        }
        guard let scheme else { return false }
        schemas.diagnostics.warning(
            "credential-parameter",
            "the parameter '\(parameter.name)' is sent by the security scheme '\(scheme.name)'; it is left out",
            at: parameter.location,
            notes: [Diagnostic.Note("the security scheme stands here", at: scheme.location)]
        )
        return true
    }

    /// What stands for a missing `operationId`: the method and the words of the path.
    static func derivedName(_ method: String, _ path: String) -> String {
        let words = path.split(separator: "/").map { piece in
            piece.hasPrefix("{") ? "by_" + piece.filter { $0 != "{" && $0 != "}" } : String(piece)
        }
        return ([method.lowercased()] + words).joined(separator: "_")
    }

    /// What no server can make out has no route.
    mutating func leaveOutAmbiguous() {
        leaveOutAdjacentParameters()
        leaveOutIndistinguishable()
    }

    /// RFC 6570 and OpenAPI let template expressions follow each other; a URL that is made of them cannot be taken
    /// apart.
    private mutating func leaveOutAdjacentParameters() {
        for index in operations.indices where operations[index].hasAdjacentParameters {
            operations[index].unserved = .adjacentParameters
            schemas.diagnostics.warning(
                "adjacent-path-parameters",
                "nothing stands between two parameters of '\(operations[index].path)', so that no server can tell where one ends; '\(operations[index].wireName)' gets no route",
                at: operations[index].location
            )
        }
    }

    /// Of the operations that no server can tell apart, the first one is served.
    private mutating func leaveOutIndistinguishable() {
        var seen: [String: Location] = [:]
        for index in operations.indices where operations[index].kind == .call && operations[index].isServed {
            let operation = operations[index]
            let key = operation.method + " " + Self.skeleton(of: operation)
            guard let first = seen[key] else {
                seen[key] = operation.location
                continue
            }
            operations[index].unserved = .indistinguishable
            schemas.diagnostics.warning(
                "indistinguishable-operation",
                "no server can tell '\(operation.wireName)' from another operation; it gets no route",
                at: operation.location,
                notes: [Diagnostic.Note("the other operation is here", at: first)]
            )
        }
    }

    /// The segments of a template without the names of its parameters.
    private static func skeleton(of operation: OperationDeclaration) -> String {
        let template = operation.pathPieces.reduce(into: "") { template, piece in
            switch piece {
            case .text(let text): template += text
            case .parameter: template += "{"
            }
        }
        return template.utf8.split(separator: UInt8(ascii: "/")).reduce(into: "") { $0 += "/" + Substring($1) }
    }

    // MARK: Bodies

    private mutating func lower(_ body: RequestBody, of operation: OperationID) -> OperationDeclaration.Body? {
        let name = body.component ?? "Body"
        let place = Place(name, .requestBody, component: body.component, in: operation)
        let contents = lower(body.content, at: place)
        guard !contents.isEmpty else { return nil }
        return OperationDeclaration.Body(
            isRequired: body.required,
            contents: contents,
            documentation: body.description
        )
    }

    // MARK: Responses

    private mutating func lower(
        _ response: Response,
        of id: OperationID,
        of operation: Operation
    ) -> OperationDeclaration.Response {
        let name = response.component ?? Statuses.typeName(response.status) + "Body"
        let place = Place(name, .response, component: response.component, in: id)
        let hasBody = operation.method != "HEAD" && mayHaveBody(response)
        let contents = hasBody ? lower(response.content, at: place) : []
        return OperationDeclaration.Response(
            status: response.status,
            documentation: [response.summary, response.description].paragraphs,
            body: contents.isEmpty ? nil : OperationDeclaration.Body(isRequired: true, contents: contents),
            headers: response.headers.map {
                lower($0, at: Place($0.component ?? $0.name, .header, component: $0.component, in: id))
            }
        )
    }

    /// False for statuses without bodies (RFC 9110 sections 15.2, 15.3.5, 15.4.5).
    private mutating func mayHaveBody(_ response: Response) -> Bool {
        switch response.status {
        case .code(204), .code(304), .code(100..<200), .range(1):
            if let content = response.content.first {
                schemas.diagnostics.warning(
                    "body-not-possible",
                    "no answer with such a status has a body; this one is left out",
                    at: content.location
                )
            }
            return false
        default: return true
        }
    }

    mutating func lower(_ header: Header, at place: Place) -> OperationDeclaration.Header {
        let type = type(header.schema, header.content, at: place, of: header.location)
        let shape = shape(of: type, header.content)
        reportJSON(header.content, shape)
        var lowered = OperationDeclaration.Header(
            wireName: header.name,
            type: type,
            shape: shape,
            explode: header.explode,
            isRequired: header.required,
            documentation: documentation(
                header.description,
                of: header.schema ?? header.content?.schema,
                isDeprecated: header.deprecated
            )
        )
        if shape == .array, case .array(let element) = schemas.resolved(type) { lowered.type = element.wrapped }
        if shape == .any {
            schemas.diagnostics.warning(
                "header-not-supported",
                "OpenAPI does not say how the value of the header '\(header.name)' is spelt; its text is passed on",
                at: header.location
            )
            lowered.type = .string
            lowered.shape = .value
        }
        return lowered
    }
}

extension Parameter {
    /// A path parameter that stands in the query of a path is one of the query; nil where it stands in no place of its
    /// own.
    fileprivate func placed(in target: RequestTarget) -> Parameter? {
        guard self.in == .path, !target.hasInTemplate(name) else { return self }
        guard let name = target.queryName(of: name) else { return nil }
        var parameter = self
        (parameter.name, parameter.in, parameter.style) = (name, .query, .form)
        return parameter
    }
}
