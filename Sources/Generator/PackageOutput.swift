import SpecLoader
import Templates

/// Puts the parts of a package into files.
struct PackageOutput {
    private let module: SwiftModule
    private let names: ModuleNames
    private let options: GeneratorOptions
    private let models: ModelPresenter
    private let operations: OperationPresenter
    private let package: PackagePresenter
    /// By group: its folder, with which the names of its files begin.
    private let folders: [String]

    /// Declarations in one file; files of this size compile fastest.
    private static let declarationsPerFile = 40

    init(module: SwiftModule, names: ModuleNames, options: GeneratorOptions) {
        self.module = module
        self.names = names
        self.options = options
        models = ModelPresenter(module: module, names: names)
        operations = OperationPresenter(module: module, names: names, models: models)
        package = PackagePresenter(module: module, names: names, emit: options.emit)
        folders = FileNames.resolve(
            zip(module.groups, names.groups).map { ($0.document + "#" + $0.wireName, $1) },
            reserved: ["Runtime"]
        )
    }

    /// What is printed with a template of its own.
    static let contexts: [any TemplateContext.Type] = [
        ModelFileContext.self, OperationsFileContext.self, CallsFileContext.self, RoutesFileContext.self,
        ClientFileContext.self, HandlerFileContext.self, ManifestContext.self, ReadmeContext.self,
    ]

    func files() throws -> [GeneratedFile] {
        let renderer = try Renderer(TemplateSet.builtIn(), contexts: Self.contexts)
        var files = [file("Package.swift", renderer.render(package.manifest))]
        let readme = ReadmePresenter(module: module, names: names, package: package).readme
        files.append(GeneratedFile(path: "README.md", text: renderer.render(readme)))
        for index in module.groups.indices {
            files += groupFiles(index, renderer)
        }
        if hasOperations {
            if options.emit.contains(.client) {
                files.append(file(sources + names.client.text + ".swift", renderer.render(package.client)))
            }
            if options.emit.contains(.server) {
                files.append(file(sources + names.handler.text + ".swift", renderer.render(package.handler)))
            }
        }
        files += runtimeFiles
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private var hasOperations: Bool { !module.operations.isEmpty }
    private var sources: String { "Sources/\(names.module.text)/" }

    private func file(_ path: String, _ text: String) -> GeneratedFile {
        GeneratedFile(path: path, text: Layout.layOut(text))
    }

    // MARK: Groups

    private func groupFiles(_ index: Int, _ renderer: Renderer) -> [GeneratedFile] {
        let group = module.groups[index]
        let folder = sources + folders[index] + "/" + folders[index]
        var files: [GeneratedFile] = []
        let chunks = stride(from: 0, to: group.declarations.count, by: Self.declarationsPerFile).map {
            Array(group.declarations[$0..<min($0 + Self.declarationsPerFile, group.declarations.count)])
        }
        for (number, chunk) in chunks.enumerated() {
            let suffix = number == 0 ? "" : String(number + 1)
            let context = models.file(chunk, document: group.document)
            files.append(file("\(folder)Models\(suffix).swift", renderer.render(context)))
        }
        guard !group.operations.isEmpty else { return files }
        return files + operationFiles(group, name: .identifier(names.groups[index]), folder: folder, renderer)
    }

    private func operationFiles(
        _ group: SwiftModule.Group,
        name: Code,
        folder: String,
        _ renderer: Renderer
    ) -> [GeneratedFile] {
        let document = Code.inComment(group.document)
        let contexts = group.operations.map { operations.present($0) }
        let needsFoundation = group.operations.contains(where: operations.needsFoundation)
        let types = OperationsFileContext(document: document, needsFoundation: needsFoundation, operations: contexts)
        var files = [file(folder + "Operations.swift", renderer.render(types))]
        if options.emit.contains(.client) {
            let calls = CallsFileContext(
                document: document,
                needsFoundation: needsFoundation,
                group: name,
                client: names.client,
                operations: contexts
            )
            files.append(file(folder + "Calls.swift", renderer.render(calls)))
        }
        if options.emit.contains(.server) {
            let routes = RoutesFileContext(
                document: document,
                needsFoundation: needsFoundation,
                group: name,
                authenticator: names.authenticator,
                operations: zip(group.operations, contexts).filter { module[$0.0].isServed }.map(\.1)
            )
            files.append(file(folder + "Routes.swift", renderer.render(routes)))
        }
        return files
    }

    // MARK: Support code

    /// The support code is copied as it is, and only what the chosen parts need.
    private var runtimeFiles: [GeneratedFile] {
        Templates.runtime.filter { isNeeded($0.path) }.map { path, text in
            GeneratedFile(path: sources + "Runtime/" + path, text: text)
        }
    }

    private func isNeeded(_ path: String) -> Bool {
        switch path.prefix(while: { $0 != "/" }) {
        case "Client", "AsyncHTTPClient": hasOperations && options.emit.contains(.client)
        case "Server": hasOperations && options.emit.contains(.server)
        case "HTTP": hasOperations
        default: true
        }
    }
}
