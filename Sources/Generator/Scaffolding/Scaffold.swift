import SpecLoader

/// The files with which a server begins: what its author fills in.
///
/// Only what no source declares yet is written, so that a later run adds what is new in the description.
struct Scaffold {
    let module: SwiftModule
    let names: ModuleNames
    let declared: SwiftNames
    /// Whether handlers answer samples, as far as there are any.
    let answersSamples: Bool

    static let contexts: [any TemplateContext.Type] = [
        BackendContext.self, BackendAuthenticationContext.self, BackendGroupContext.self, BackendAppContext.self,
    ]

    /// None where there is nothing to serve.
    func files() throws -> [GeneratedFile] {
        guard module.hasCalls else { return [] }
        let renderer = try PackageOutput.renderer()
        var files: [GeneratedFile] = []
        if !declared.types.contains("Backend") { files.append(renderer.file("Backend.swift", backend)) }
        if !declared.hasEntryPoint { files.append(renderer.file("App.swift", BackendAppContext(module: moduleName))) }
        let package = PackagePresenter(module: module, names: names, emit: [.server])
        let credentials = package.credentials.filter {
            !declared.functions.contains("authenticate(" + $0.label.text)
        }
        if !credentials.isEmpty {
            let context = BackendAuthenticationContext(
                module: moduleName,
                credentials: credentials,
                answersSamples: answersSamples
            )
            files.append(renderer.file("Backend+Authentication.swift", context))
        }
        return files + handlerFiles(renderer)
    }

    private func handlerFiles(_ renderer: Renderer) -> [GeneratedFile] {
        let models = ModelPresenter(module: module, names: names, formTypes: module.formTypes)
        let operations = OperationPresenter(module: module, names: names, models: models)
        let samples = SamplePresenter(module: module, names: names, models: models)
        return zip(module.groups, names.groups).compactMap { group, name in
            let missing = group.operations.filter { module[$0].isServed && !isDeclared($0) }
            guard !missing.isEmpty else { return nil }
            let context = BackendGroupContext(
                module: moduleName,
                needsFoundation: missing.contains { module.samples[$0] != nil && samples.needsFoundation($0) },
                operations: missing.map { id in
                    let answer = module.samples[id].flatMap { $0.success ?? $0.answers.first }
                    return BackendOperationContext(
                        operation: operations.present(id),
                        sample: answer.map { samples.answer($0, of: id) }
                    )
                }
            )
            return renderer.file(FileNames.fitting("Backend+" + name.text + ".swift"), context)
        }
    }

    private var moduleName: Code { .identifier(names.module) }

    private var backend: BackendContext {
        BackendContext(
            module: moduleName,
            title: .inComment(module.title),
            strictHandler: names.strictHandler,
            hasCredentials: !module.credentials.isEmpty,
            answersSamples: answersSamples
        )
    }

    private func isDeclared(_ id: OperationID) -> Bool {
        declared.functions.contains(names.operations[id.index].method.text + "(_")
    }
}

extension Generator {
    /// The files with which a server of `document` begins, but for what `declared` has already; their paths are names
    /// of files.
    ///
    /// - Parameter answersSamples: whether handlers answer samples; else they, and those without a sample, say that
    ///   they are not implemented.
    /// - Throws: ``TemplateErrors`` when a template is wrong.
    public func scaffold(
        _ document: Document,
        besides declared: SwiftNames,
        answersSamples: Bool = false
    ) throws -> Result {
        var clock = StageClock()
        var options = options
        options.emit = answersSamples ? [.models, .client, .server, .tests] : [.models, .server]
        let (module, diagnostics) = Lowering.lower(document, options: options)
        clock.end("lower")
        let overrides = NameOverrides(options.names, sources: document.sources)
        let names = ModuleNames(module: module, name: options.name, overrides: overrides)
        clock.end("name")
        let scaffold = Scaffold(module: module, names: names, declared: declared, answersSamples: answersSamples)
        let files = try scaffold.files()
        clock.end("render")
        return Result(files: files, diagnostics: diagnostics.all, timings: clock.stages)
    }
}
