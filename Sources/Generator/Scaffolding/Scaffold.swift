import SpecLoader

/// The files with which a server begins: what its author fills in.
///
/// Only what no source declares yet is written, so that a later run adds what is new in the description.
struct Scaffold {
    let module: SwiftModule
    let names: ModuleNames
    let declared: SwiftNames

    static let contexts: [any TemplateContext.Type] = [
        BackendContext.self, BackendAuthenticationContext.self, BackendGroupContext.self, BackendAppContext.self,
    ]

    func files() throws -> [GeneratedFile] {
        let renderer = try Renderer(TemplateSet.builtIn(), contexts: PackageOutput.contexts)
        var files: [GeneratedFile] = []
        if !declared.types.contains("Backend") { files.append(renderer.file("Backend.swift", backend)) }
        if !declared.hasEntryPoint { files.append(renderer.file("App.swift", BackendAppContext(module: moduleName))) }
        let credentials = package.client.credentials.filter {
            !declared.functions.contains("authenticate(" + $0.label.text)
        }
        if !credentials.isEmpty {
            let context = BackendAuthenticationContext(module: moduleName, credentials: credentials)
            files.append(renderer.file("Backend+Authentication.swift", context))
        }
        let operations = OperationPresenter(
            module: module,
            names: names,
            models: ModelPresenter(module: module, names: names)
        )
        for (group, name) in zip(module.groups, names.groups) {
            let missing = group.operations.filter { module[$0].isServed && !isDeclared($0) }
            guard !missing.isEmpty else { continue }
            let context = BackendGroupContext(module: moduleName, operations: missing.map(operations.present))
            files.append(renderer.file("Backend+" + name.text + ".swift", context))
        }
        return files
    }

    private var moduleName: Code { .identifier(names.module) }
    private var package: PackagePresenter { PackagePresenter(module: module, names: names, emit: [.server]) }

    private var backend: BackendContext {
        BackendContext(
            module: moduleName,
            title: .inComment(module.title),
            strictHandler: names.strictHandler,
            hasCredentials: !module.credentials.isEmpty
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
    /// - Throws: ``TemplateErrors`` when a template is wrong.
    public func scaffold(_ document: Document, besides declared: SwiftNames) throws -> Result {
        var clock = StageClock()
        var options = options
        options.emit = [.models, .server]
        let (module, diagnostics) = Lowering.lower(document, options: options)
        clock.end("lower")
        let overrides = NameOverrides(options.names, sources: document.sources)
        let names = ModuleNames(module: module, name: options.name, overrides: overrides)
        clock.end("name")
        let files = try Scaffold(module: module, names: names, declared: declared).files()
        clock.end("render")
        return Result(files: files, diagnostics: diagnostics.all, timings: clock.stages)
    }
}
