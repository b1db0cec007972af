import SpecLoader

/// Turns what an operation takes into what the templates print.
struct InputPresenter {
    let module: SwiftModule
    let names: ModuleNames
    let models: ModelPresenter

    /// The properties of `Input`, those without a default first.
    func present(_ id: OperationID) -> [InputContext] {
        let operation = module[id]
        var inputs = zip(operation.parameters, names.operations[id.index].parameters).map(input)
        if let body = operation.body { inputs.append(bodyInput(body, id)) }
        return inputs.filter { $0.defaultValue == nil } + inputs.filter { $0.defaultValue != nil }
    }

    /// What is said about the parameters of the plain form, in the order of `Input`: of each the first paragraph, as all
    /// of it stands there.
    func words(_ inputs: [InputContext]) -> [ParameterWords] {
        inputs.compactMap { input in
            input.words.map { ParameterWords(label: input.label, words: HTMLText.markdown(of: $0).firstParagraph) }
        }.filter { !$0.words.isEmpty }
    }

    private func input(_ parameter: OperationDeclaration.Parameter, _ name: Identifier) -> InputContext {
        let isOptional = !parameter.isNeverNil
        let rest = isOptional ? "nil" : names.onlyCase(of: parameter.valueType)
        let type = names.code(parameter.valueType) + (isOptional ? "?" : .empty)
        return InputContext(
            words: parameter.documentation,
            documentation: .documentation(of: parameter.documentation),
            name: .identifier(name),
            label: .label(name),
            type: type,
            plainType: type,
            plainValue: .identifier(name),
            defaultValue: models.defaultValue(of: parameter) ?? rest
        )
    }

    /// The plain form takes the body in its first media type only.
    private func bodyInput(_ body: OperationDeclaration.Body, _ id: OperationID) -> InputContext {
        let name: Code = "body"
        let optional = body.isRequired ? Code.empty : "?"
        let bodyPresenter = BodyPresenter(names: names, operation: id)
        let first = bodyPresenter.type(of: body.contents[0], status: nil)
        let isSingle = body.contents.count == 1
        var plainValue = name
        if !isSingle {
            let variant = bodyPresenter.namespace + ".Body." + .label(bodyPresenter.contentNames(body)[0])
            plainValue = body.isRequired ? variant + "(body)" : "body.map(" + variant + ")"
        }
        return InputContext(
            words: body.documentation,
            documentation: .documentation(of: body.documentation),
            name: name,
            label: name,
            type: (isSingle ? first : .identifier(OperationTypeNames.body)) + optional,
            plainType: first + optional,
            plainValue: plainValue,
            defaultValue: body.isRequired ? nil : "nil"
        )
    }

    // MARK: Shared parameters

    /// The protocols of the shared parameters that an operation has under their own names.
    func protocols(_ id: OperationID) -> [Code] {
        let own = names.operations[id.index].parameters
        let shared = module.sharedParameters.indices.filter { index in
            module.sharedParameters[index].uses[id].map { own[$0] == names.sharedParameters[index].property } ?? false
        }
        return shared.isEmpty ? ["Sendable"] : shared.map { .identifier(names.sharedParameters[$0].type) }
    }

    /// Nil where no parameter is shared.
    func sharedParameters(document: Code) -> SharedParametersContext? {
        guard !module.sharedParameters.isEmpty else { return nil }
        return SharedParametersContext(
            document: document,
            needsFoundation: module.sharedParameters.contains {
                module.needsFoundation($0.parameter.type)
            },
            parameters: zip(module.sharedParameters, names.sharedParameters).map { shared, names in
                SharedParameterContext(
                    definition: .inBackticks(shared.wireName),
                    name: .identifier(names.type),
                    input: input(shared.parameter, names.property)
                )
            }
        )
    }
}
