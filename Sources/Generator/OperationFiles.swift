import SpecLoader

/// Puts the operations of a package into files: their types, the calls that make them, and the routes that serve them.
struct OperationFiles: Sendable {
    private let module: SwiftModule
    private let names: ModuleNames
    private let emit: Set<GeneratorOptions.Emit>
    private let presenter: OperationPresenter
    /// By operation.
    private let contexts: [OperationContext]

    init(module: SwiftModule, names: ModuleNames, models: ModelPresenter, options: GeneratorOptions) {
        self.module = module
        self.names = names
        emit = options.emit
        let presenter = OperationPresenter(module: module, names: names, models: models)
        self.presenter = presenter
        contexts = module.operationIDs.concurrentMap(jobs: options.jobs) { presenter.present($0) }
    }

    /// How the operations of a group are divided over files, webhooks and callbacks behind all others.
    func parts(of group: SwiftModule.Group) -> [FileDivision.Part] {
        FileDivision.parts(of: (group.operations + group.pushes).map { names.operations[$0.index].namespace })
    }

    /// - Parameter prefix: What the files of the group have in front of their names.
    func files(of index: Int, _ part: FileDivision.Part, prefix: String, _ renderer: Renderer) -> [GeneratedFile] {
        let group = module.groups[index]
        let ids = Array((group.operations + group.pushes)[part.range])
        let operations = Array(group.operations[part.range.clamped(to: group.operations.indices)])
        let needsFoundation = operations.contains(where: presenter.needsFoundation)
        let types = OperationsFileContext(
            document: .inComment(group.document),
            needsFoundation: needsFoundation || ids[operations.count...].contains(where: presenter.needsFoundation),
            operations: ids.map { contexts[$0.index] }
        )
        var files = [renderer.file(prefix + "Operations\(part.suffix).swift", types)]
        if operations.isEmpty { return files }
        if emit.contains(.client) {
            let calls = calls(of: index, operations, part, needsFoundation)
            files.append(renderer.file(prefix + "Calls\(part.suffix).swift", calls))
        }
        if emit.contains(.server) {
            let routes = routes(of: index, operations, part, needsFoundation)
            // None of its operations may be one that a server can have.
            guard routes.isMain || !routes.served.isEmpty else { return files }
            files.append(renderer.file(prefix + "Routes\(part.suffix).swift", routes))
        }
        return files
    }

    private func calls(
        of index: Int,
        _ ids: [OperationID],
        _ part: FileDivision.Part,
        _ needsFoundation: Bool
    ) -> CallsFileContext {
        let group = module.groups[index]
        return CallsFileContext(
            document: .inComment(group.document),
            needsFoundation: needsFoundation,
            group: .identifier(names.groups[index]),
            documentation: .documentation(of: group.documentation),
            client: names.client,
            isMain: part.isFirst,
            operations: part.isFirst ? group.operations.map { contexts[$0.index] } : [],
            forms: ids.map { contexts[$0.index] }
        )
    }

    private func routes(
        of index: Int,
        _ ids: [OperationID],
        _ part: FileDivision.Part,
        _ needsFoundation: Bool
    ) -> RoutesFileContext {
        let group = module.groups[index]
        let served = { (ids: [OperationID]) in ids.filter { module[$0].isServed }.map { contexts[$0.index] } }
        return RoutesFileContext(
            document: .inComment(group.document),
            needsFoundation: needsFoundation,
            group: .identifier(names.groups[index]),
            documentation: .documentation(of: group.documentation),
            authenticator: names.authenticator,
            isMain: part.isFirst,
            operations: part.isFirst ? served(group.operations) : [],
            served: served(ids)
        )
    }

    /// The failures that several operations have, if there are any.
    ///
    /// - Parameter folder: Of the sources.
    func sharedFailures(in folder: String, _ renderer: Renderer) -> [GeneratedFile] {
        let document = Code.inComment(module.rootDocument)
        let context = presenter.sharedFailures(document: document, isServed: emit.contains(.server))
        return context.map { [renderer.file(folder + "SharedFailures.swift", $0)] } ?? []
    }

    /// Who sends webhooks and callbacks, and who takes them.
    ///
    /// - Parameter folder: Of the sources.
    func pushFiles(in folder: String, _ renderer: Renderer) -> [GeneratedFile] {
        let pushes = module.groups.flatMap(\.pushes)
        let operations = pushes.map { contexts[$0.index] }
        let document = Code.inComment(module.rootDocument)
        let title = Code.inComment(module.title)
        var files: [GeneratedFile] = []
        if emit.contains(.client) {
            let context = WebhookSenderContext(
                document: document,
                title: title,
                sender: names.webhookSender,
                operations: operations
            )
            files.append(renderer.file(folder + names.webhookSender.text + ".swift", context))
        }
        if emit.contains(.server) {
            let context = WebhookHandlerContext(
                document: document,
                title: title,
                needsFoundation: pushes.contains(where: presenter.needsFoundation),
                handler: names.webhookHandler,
                operations: operations
            )
            files.append(renderer.file(folder + names.webhookHandler.text + ".swift", context))
        }
        return files
    }
}
