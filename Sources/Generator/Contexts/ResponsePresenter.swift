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

    /// An associated value of the case.
    private struct Value {
        var label: Code?
        /// The variable that holds it.
        var name: Code
        /// What it is made from.
        var source: Code
        var type: Code
    }

    func present(bodyType: Code?, body: BodyContext?) -> ResponseContext {
        let identifier = Identifier.enumCase(Statuses.caseName(response.status))
        let label = Code(trusted: ".") + .label(identifier)
        let headers = headerContexts
        let values = values(bodyType: bodyType, reading: body?.reading, headers)
        let inFailure = { (code: Code) in
            isFailure ? Code(trusted: ".failure(") + code + Code(trusted: ")") : code
        }
        return ResponseContext(
            isFailure: isFailure,
            isPlainFailure: isPlainFailure,
            documentation: response.documentation.flatMap { Code.documentation($0).nonEmpty },
            name: .identifier(identifier),
            payload: list(values.map { argument($0.label, $0.type) }),
            payloadPattern: isOnlySuccess && response.body != nil ? label + only("body", of: values) : label,
            result: result(bodyType),
            pattern: pattern,
            outputPattern: inFailure(label + list(values.map { Code(trusted: "let ") + $0.name })),
            statusPattern: response.code == nil ? label + only("status", of: values) : label,
            statusCode: response.code.map { .literal($0) } ?? Code(trusted: "status.code"),
            bodyPattern: label + only("body", of: values),
            expression: inFailure(label + list(values.map { argument($0.label, $0.source) })),
            status: status,
            headers: headers,
            body: body
        )
    }

    /// An answer with these values: of what the response does not have, nothing is taken.
    func value(status: Code, body: Code?, headers: [Code]) -> Code {
        let label = Code(trusted: ".") + .label(Identifier.enumCase(Statuses.caseName(response.status)))
        var values = response.code == nil ? ["status: " + status] : []
        values += [body].compactMap(\.self)
        values += zip(headerContexts, headers).map { argument($0.name, $1) }
        let answer = label + list(values)
        return isFailure ? Code(trusted: ".failure") + list([answer]) : answer
    }

    // MARK: Values

    private func values(bodyType: Code?, reading: Code?, _ headers: [HeaderContext]) -> [Value] {
        var values: [Value] = []
        if response.code == nil {
            let name = Code(trusted: "status")
            values.append(
                Value(
                    label: name,
                    name: name,
                    source: Code(trusted: "response.status"),
                    type: Code(trusted: "HTTPResponse.Status")
                )
            )
        }
        if let bodyType {
            let name = Code(trusted: "body")
            values.append(Value(label: nil, name: name, source: reading ?? name, type: bodyType))
        }
        for (header, context) in zip(response.headers, headers) {
            let type = header.isRequired ? context.type : context.type + Code(trusted: "?")
            values.append(Value(label: context.name, name: context.name, source: context.name, type: type))
        }
        return values
    }

    /// What the code that reads a response calls its own variables.
    private static let locals = Set(["status", "body", "bodyType", "response"].map(Identifier.property))

    private var headerContexts: [HeaderContext] {
        guard !response.headers.isEmpty else { return [] }
        let wanted = response.headers.map { ($0.wireName, Identifier.property($0.wireName.lowercased())) }
        return zip(response.headers, NameTable.resolve(wanted, reserved: Self.locals)).map { header, name in
            headers.present(header, name: name)
        }
    }

    // MARK: Pieces

    private func argument(_ label: Code?, _ value: Code) -> Code {
        label.map { $0 + Code(trusted: ": ") + value } ?? value
    }

    private func list(_ items: [Code]) -> Code {
        items.isEmpty ? .empty : ArgumentList(items).parenthesized
    }

    /// A pattern that takes one value.
    private func only(_ name: StaticString, of values: [Value]) -> Code {
        let name = Code(trusted: name)
        return list(values.map { $0.name == name ? Code(trusted: "let ") + name : Code(trusted: "_") })
    }

    private func result(_ bodyType: Code?) -> Code? {
        guard isOnlySuccess else { return Code(trusted: "self") }
        return bodyType.map { _ in Code(trusted: "body") }
    }

    private var pattern: Code {
        switch response.status {
        case .code(let code): Code(trusted: "case ") + .literal(code)
        case .range(let hundreds):
            Code(trusted: "case ") + .literal(hundreds * 100) + Code(trusted: "...") + .literal(hundreds * 100 + 99)
        case .default: Code(trusted: "default")
        }
    }

    private var status: Code {
        response.code.map { .literal($0) } ?? Code(trusted: "status")
    }
}

extension [OperationDeclaration.Response] {
    /// Single statuses before ranges, and what stands for all others last.
    var inOrderOfMatching: [OperationDeclaration.Response] {
        let isRange = { (response: Element) in response.code == nil && response.status != .default }
        return filter { $0.code != nil } + filter(isRange) + filter { $0.status == .default }
    }
}
