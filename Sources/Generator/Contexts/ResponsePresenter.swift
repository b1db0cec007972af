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

    func present(_ bodies: BodyPresenter) -> ResponseContext {
        let (headers, body) = (headerContexts, bodies.present(response))
        return ResponseContext(
            answer: answer(values(bodyType: bodies.type(of: response), reading: body?.reading, headers)),
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
            header.documentation.map { ParameterWords(label: context.label, words: HTMLText.markdown(of: $0)) }
        }
        return .documentation(of: [response.documentation, items.list].paragraphs)
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
            let source: Code = "response.status"
            values.append(
                AnswerCase.Value(label: "status", name: "status", source: source, type: "HTTPResponse.Status")
            )
        }
        if let bodyType {
            values.append(AnswerCase.Value(label: nil, name: "body", source: reading ?? "body", type: bodyType))
        }
        for (header, context) in zip(response.headers, headers) {
            values.append(
                AnswerCase.Value(
                    label: context.label,
                    name: context.name,
                    source: context.reading,
                    type: context.type,
                    isOptional: !header.isRequired
                )
            )
        }
        return values
    }

    /// What the code that reads a response calls its own variables.
    private static let locals: Set<Identifier> = ["status", "body", "response"]

    private var headerContexts: [HeaderContext] { headers.present(response.headers, besides: Self.locals) }

    // MARK: Pieces

    private var pattern: Code {
        switch response.status {
        case .code(let code): "case " + .literal(code)
        case .range(let hundreds):
            "case " + .literal(hundreds * 100) + "..." + .literal(hundreds * 100 + 99)
        case .default: "default"
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
