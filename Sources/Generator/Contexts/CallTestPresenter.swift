import SpecLoader

/// Turns the samples of operations into tests that call them.
struct CallTestPresenter {
    let module: SwiftModule
    let names: ModuleNames
    let samples: SamplePresenter

    /// What all of the tests share; nil where there are none.
    func backend(credentials: [CredentialContext]) -> CallBackendContext? {
        guard module.hasCallTests else { return nil }
        return CallBackendContext(
            document: .inComment(module.rootDocument),
            module: .identifier(names.module),
            client: names.client,
            handler: names.handler,
            credentials: credentials
        )
    }

    /// Nil where none of the operations is tested.
    func file(of group: Int) -> CallTestsContext? {
        let tested = module.groups[group].operations.filter { module.samples[$0]?.request != nil }
        guard !tested.isEmpty else { return nil }
        return CallTestsContext(
            document: .inComment(module.groups[group].document),
            module: .identifier(names.module),
            needsFoundation: tested.contains(where: samples.needsFoundation),
            suite: .identifier(names.groups[group].appending("CallTests")),
            tests: tested.compactMap(test)
        )
    }

    private func test(_ id: OperationID) -> CallTestContext? {
        guard let sample = module.samples[id], let request = sample.request else { return nil }
        let operation = module[id]
        let names = names.operations[id.index]
        return CallTestContext(
            call: .inBackticks("\(operation.method) \(operation.path)"),
            method: .identifier(names.method),
            namespace: .identifier(names.namespace),
            needsCredentials: operation.needsCredentials,
            inputs: samples.inputs(request, of: id),
            answers: sample.answers.map { samples.answer($0, of: id) }
        )
    }
}
