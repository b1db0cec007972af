import SpecLoader

/// Spells samples in Swift.
struct SamplePresenter {
    let module: SwiftModule
    let names: ModuleNames
    let models: ModelPresenter

    /// Whether the samples of an operation may be of types that do: those that are read from JSON.
    func needsFoundation(_ id: OperationID) -> Bool {
        let operation = module[id]
        let types =
            operation.parameters.map(\.type) + operation.contents.map(\.type)
            + operation.responses.flatMap(\.headers).map(\.type)
        return types.contains(where: module.needsFoundation)
    }

    /// The arguments of an `Input`.
    func inputs(_ sample: OperationSample.Request, of id: OperationID) -> [Code] {
        let operation = module[id]
        let parameters = zip(operation.parameters, names.operations[id.index].parameters)
        var required: [Code] = []
        var optional: [Code] = []
        for ((parameter, name), value) in zip(parameters, sample.parameters) {
            guard let value else { continue }
            let argument = .label(name) + ": " + code(value, parameter.valueType)
            // In the order of the initialiser, where what has a default comes last.
            let hasDefault = models.defaultValue(of: parameter) != nil
            if parameter.isRequired && !hasDefault { required.append(argument) } else { optional.append(argument) }
        }
        guard let declared = operation.body, let body = sample.body else { return required + optional }
        let argument = "body: " + code(body, declared, of: id)
        return declared.isRequired ? required + [argument] + optional : required + optional + [argument]
    }

    /// An `Output`.
    func answer(_ answer: OperationSample.Answer, of id: OperationID) -> Code {
        let operation = module[id]
        let response = operation.responses[answer.response]
        let presenter = ResponsePresenter(
            response: response,
            isFailure: !operation.successes.map(\.status).contains(response.status),
            isOnlySuccess: false,
            headers: HeaderPresenter(models: models)
        )
        let headers = zip(response.headers, answer.headers).map { header, value in
            value.map { code($0, header.valueType) } ?? "nil"
        }
        return presenter.value(
            status: ".init(code: " + .literal(answer.status) + ")",
            body: response.body.flatMap { declared in answer.body.map { code($0, declared, of: id) } },
            headers: headers
        )
    }

    private func code(_ body: OperationSample.Body, _ declared: OperationDeclaration.Body, of id: OperationID) -> Code {
        let content = declared.contents[body.content]
        let value = body.value.map { code($0, content.type) } ?? "HTTPBody(\"text\")"
        guard declared.contents.count > 1 else { return value }
        let name = BodyPresenter(names: names, operation: id).contentNames(declared)[body.content]
        return .call("." + .label(name), value)
    }

    // MARK: Values

    private func code(_ value: OperationSample.Value, _ type: SwiftType) -> Code {
        if let literal = literal(value.node, type) { return literal }
        return .call("try " + names.code(type.wrapped), "json: " + .rawLiteral(value.json))
    }

    /// Texts, numbers, cases and lists of them stand as they are.
    private func literal(_ node: Node, _ type: SwiftType) -> Code? {
        switch (module.resolved(type.wrapped), node.content) {
        case (.array(let element), .sequence(let nodes)):
            let elements = nodes.compactMap { literal($0, element) }
            return elements.count == nodes.count ? "[" + elements.joined(separator: ", ") + "]" : nil
        case (.builtin(let builtin), .scalar(let scalar)): return literal(scalar, builtin)
        case (.declared(let id), .scalar(let scalar)):
            let isOfSeveralKinds = module[id].kind.enumeration?.rawType == .json
            return isOfSeveralKinds ? nil : names.enumCase(scalar.text, of: .declared(id))
        default: return nil
        }
    }

    private func literal(_ scalar: Scalar, _ type: SwiftType.Builtin) -> Code? {
        switch (type, scalar.kind) {
        case (.string, .string): .literal(scalar.text)
        case (.bool, .boolean): .literal(scalar.text == "true")
        case (.float, .integer), (.double, .integer), (.float, .number), (.double, .number):
            Double(scalar.text).map { .literal($0) }
        case (_, .integer) where type.isInteger, (_, .number) where type.isInteger:
            Int128(scalar.text).map { .literal($0) }
        default: nil
        }
    }
}

extension Code {
    /// On one line where that is short.
    fileprivate static func call(_ name: Code, _ argument: Code) -> Code {
        ArgumentList([name + "(" + argument + ")"]).line ?? name + "(\n" + argument + "\n)"
    }
}
