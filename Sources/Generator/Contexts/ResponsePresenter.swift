import SpecLoader

/// Turns a response into the case of an enumeration, and the patterns that build it and take it apart.
struct ResponsePresenter {
    let response: OperationDeclaration.Response
    let isFailure: Bool
    /// The plain form of the call gives this response's body.
    let isOnlySuccess: Bool
    /// A server writes it like the other failures of its kind.
    var isPlainFailure = false
    let headers: HeaderPresenter

    func present(bodyType: Code?, body: BodyContext?) -> ResponseContext {
        let headers = headerContexts
        return ResponseContext(
            answer: answer(values(bodyType: bodyType, reading: body?.reading, headers)),
            isPlainFailure: isPlainFailure,
            isOnlySuccess: isOnlySuccess,
            documentation: documentation(headers),
            pattern: pattern,
            responseStatus: response.status,
            headers: headers,
            body: body
        )
    }

    /// The words about the answer, and about each of its headers.
    private func documentation(_ headers: [HeaderContext]) -> Code? {
        let items = zip(response.headers, headers).compactMap { header, context in
            header.documentation.map { ParameterWords(label: context.label, words: $0) }
        }
        return [response.documentation, items.list].paragraphs
            .flatMap { Code.documentation($0).nonEmpty }
    }

    /// An answer with these values: of what the response does not have, nothing is taken.
    func value(status: Code, body: Code?, headers: [Code]) -> Code {
        var values = response.code == nil ? ["status: " + status] : []
        values += [body].compactMap(\.self)
        values += zip(headerContexts, headers).map { AnswerCase.argument($0.label, $1) }
        return answer([]).made(of: values)
    }

    private func answer(_ values: [AnswerCase.Value]) -> AnswerCase {
        AnswerCase(
            name: Identifier.enumCase(Statuses.caseName(response.status)),
            values: values,
            isFailure: isFailure
        )
    }

    // MARK: Values

    private func values(bodyType: Code?, reading: Code?, _ headers: [HeaderContext]) -> [AnswerCase.Value] {
        var values: [AnswerCase.Value] = []
        if response.code == nil {
            let name = Code(trusted: "status")
            values.append(
                AnswerCase.Value(
                    label: name,
                    name: name,
                    source: Code(trusted: "response.status"),
                    type: Code(trusted: "HTTPResponse.Status")
                )
            )
        }
        if let bodyType {
            let name = Code(trusted: "body")
            values.append(AnswerCase.Value(label: nil, name: name, source: reading ?? name, type: bodyType))
        }
        for (header, context) in zip(response.headers, headers) {
            let type = header.isRequired ? context.type : context.type + Code(trusted: "?")
            values.append(
                AnswerCase.Value(label: context.label, name: context.name, source: context.reading, type: type)
            )
        }
        return values
    }

    /// What the code that reads a response calls its own variables.
    private static let locals = Set(["status", "body", "response"].map(Identifier.property))

    private var headerContexts: [HeaderContext] {
        guard !response.headers.isEmpty else { return [] }
        let wanted = response.headers.map { ($0.wireName, Identifier.property($0.wireName)) }
        return zip(response.headers, NameTable.resolve(wanted, reserved: Self.locals)).map { header, name in
            headers.present(header, name: name)
        }
    }

    // MARK: Pieces

    private var pattern: Code {
        switch response.status {
        case .code(let code): Code(trusted: "case ") + .literal(code)
        case .range(let hundreds):
            Code(trusted: "case ") + .literal(hundreds * 100) + Code(trusted: "...") + .literal(hundreds * 100 + 99)
        case .default: Code(trusted: "default")
        }
    }
}

extension [OperationDeclaration.Response] {
    /// Single statuses before ranges, and what stands for all others last.
    var inOrderOfMatching: [OperationDeclaration.Response] {
        let isRange = { (response: Element) in response.code == nil && response.status != .default }
        return filter { $0.code != nil } + filter(isRange) + filter { $0.status == .default }
    }
}
