import SpecLoader
import Templates

/// Puts the parts of a package into files.
struct PackageOutput {
    private let module: SwiftModule
    private let names: ModuleNames
    private let options: GeneratorOptions
    private let models: ModelPresenter
    private let operations: OperationFiles
    private let package: PackagePresenter
    private let examples: ExampleFilePresenter
    private let calls: CallTestPresenter
    private let support: Set<SupportPart>
    /// By group: its folder, with which the names of its files begin.
    private let folders: [String]

    init(module: SwiftModule, names: ModuleNames, needs: SupportNeeds, options: GeneratorOptions) {
        self.module = module
        self.names = names
        self.options = options
        models = ModelPresenter(module: module, names: names, formTypes: needs.formTypes)
        operations = OperationFiles(module: module, names: names, models: models, options: options)
        package = PackagePresenter(module: module, names: names, emit: options.emit)
        support = needs.parts
        examples = ExampleFilePresenter(module: module, names: names, support: support)
        let samples = SamplePresenter(module: module, names: names, models: models)
        calls = CallTestPresenter(module: module, names: names, samples: samples)
        folders = FileNames.resolve(
            zip(module.groups, names.groups).map { ($0.document + "#" + $0.wireName, $1) },
            reserved: ["Runtime"],
            limit: FileNames.folderLimit(
                in: names.module,
                ending: module.operations.isEmpty ? "Models.swift" : "Operations.swift"
            )
        )
    }

    /// What is printed with a template of its own.
    static let contexts: [any TemplateContext.Type] =
        [
            ModelFileContext.self, OperationsFileContext.self, OperationListContext.self, CallsFileContext.self,
            RoutesFileContext.self, WebhookSenderContext.self, WebhookHandlerContext.self,
            ClientFileContext.self, HandlerFileContext.self, ManifestContext.self, ReadmeContext.self,
            ExampleFileContext.self, DescribedExampleContext.self, ExampleSuiteContext.self,
            CallTestsContext.self, CallBackendContext.self, SharedParametersContext.self,
            SharedFailuresContext.self,
        ] + Scaffold.contexts

    /// What prints them.
    ///
    /// - Throws: ``TemplateErrors`` when a template is wrong.
    static func renderer() throws -> Renderer {
        try Renderer(TemplateSet.builtIn(), contexts: contexts)
    }

    func files(printedBy renderer: Renderer) -> [GeneratedFile] {
        let files = parts.concurrentMap(jobs: options.jobs) { self.files(of: $0, renderer) }.flatMap(\.self)
            .map { GeneratedFile(path: FileNames.fitting($0.path), bytes: $0.bytes) }
        return (files + runtimeFiles).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private var hasOperations: Bool { !module.operations.isEmpty }
    private var sources: String { "Sources/\(names.module.text)/" }
    private var tests: String { "Tests/\(names.module.text)Tests/" }

    // MARK: Parts

    /// What is rendered independently of everything else.
    private enum Part {
        case package
        case models(group: Int, FileDivision.Part)
        case operations(group: Int, FileDivision.Part)
        /// Webhooks and callbacks.
        case pushes
        case tests(group: Int)
    }

    /// Models first, whose files are the largest: with small ones at the end, all threads end at the same time.
    private var parts: [Part] {
        var parts: [Part] = []
        for (index, group) in module.groups.enumerated() {
            let models = FileDivision.parts(of: group.declarations.map { names.types[$0.index] })
            parts += models.map { .models(group: index, $0) }
        }
        parts.append(.package)
        for (index, group) in module.groups.enumerated() {
            parts += operations.parts(of: group).map { .operations(group: index, $0) }
            if options.emit.contains(.tests) { parts.append(.tests(group: index)) }
        }
        if module.hasPushes { parts.append(.pushes) }
        return parts
    }

    private func files(of part: Part, _ renderer: Renderer) -> [GeneratedFile] {
        switch part {
        case .package: packageFiles(renderer)
        case .models(let group, let part): [modelFile(group, part, renderer)]
        case .operations(let group, let part): operations.files(of: group, part, prefix: prefix(group), renderer)
        case .pushes: operations.pushFiles(in: sources, renderer)
        case .tests(let group): testFiles(group, renderer)
        }
    }

    private func testFiles(_ group: Int, _ renderer: Renderer) -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        if !module.groups[group].examples.isEmpty {
            files.append(renderer.file(tests + folders[group] + "Examples.swift", examples.file(of: group)))
        }
        if let calls = calls.file(of: group) {
            files.append(renderer.file(tests + folders[group] + "CallTests.swift", calls))
        }
        return files
    }

    private func packageFiles(_ renderer: Renderer) -> [GeneratedFile] {
        let readme = ReadmePresenter(module: module, names: names, package: package).readme
        var files = [
            renderer.file("Package.swift", package.manifest),
            GeneratedFile(path: "README.md", text: renderer.render(readme)),
        ]
        if module.hasCalls { files.append(renderer.file(sources + "OperationList.swift", package.operationList)) }
        let inputs = InputPresenter(module: module, names: names, models: models)
        if let shared = inputs.sharedParameters(document: .inComment(module.rootDocument)) {
            files.append(renderer.file(sources + "SharedParameters.swift", shared))
        }
        files += operations.sharedFailures(in: sources, renderer)
        if module.hasCalls, options.emit.contains(.client) {
            files.append(renderer.file(sources + names.client.text + ".swift", package.client))
        }
        if module.hasCalls, options.emit.contains(.server) {
            files.append(renderer.file(sources + names.handler.text + ".swift", package.handler))
        }
        if let describedExample = examples.describedExample {
            files.append(renderer.file(tests + "DescribedExample.swift", describedExample))
            files.append(renderer.file(tests + "ExampleTests.swift", examples.suite))
        }
        if let backend = calls.backend(credentials: package.credentials) {
            files.append(renderer.file(tests + "CallBackend.swift", backend))
        }
        return files
    }

    /// What the files of a group have in front of their names.
    private func prefix(_ group: Int) -> String {
        sources + folders[group] + "/" + folders[group]
    }

    private func modelFile(_ group: Int, _ part: FileDivision.Part, _ renderer: Renderer) -> GeneratedFile {
        let source = module.groups[group]
        let context = models.file(Array(source.declarations[part.range]), document: source.placeOfDeclarations)
        return renderer.file(prefix(group) + "Models\(part.suffix).swift", context)
    }

    // MARK: Support code

    /// The support code is copied as it is, and only what this module needs.
    private var runtimeFiles: [GeneratedFile] {
        Templates.runtime.filter { isChosen($0.path) && support.include($0.path) }.map { path, text in
            GeneratedFile(path: sources + "Runtime/" + path, text: text)
        }
    }

    /// Whether the user wants what a file of the support code is for.
    private func isChosen(_ path: String) -> Bool {
        switch path.prefix(while: { $0 != "/" }) {
        case "Client", "AsyncHTTPClient": hasOperations && options.emit.contains(.client)
        case "Server":
            hasOperations && options.emit.contains(.server)
                // A client's way to a server.
                && (options.emit.contains(.client) || !path.hasSuffix("/InMemoryTransport.swift"))
        case "HTTP": hasOperations
        default: true
        }
    }
}
