import SpecLoader

/// From the graph of the description to the Swift module: types, operations, and the folders they go to.
struct Lowering {
    private let document: Document
    private let options: GeneratorOptions
    private var schemas: SchemaLowering
    private var grouping: Grouping

    /// The module, and what of the description did not reach it.
    static func lower(_ document: Document, options: GeneratorOptions) -> (SwiftModule, Diagnostics) {
        var lowering = Lowering(document: document, options: options)
        return lowering.lower()
    }

    /// What is looked up for all schemas.
    init(document: Document, options: GeneratorOptions) {
        var document = document
        document.schemas.readUnevaluatedAsAdditional()
        self.document = document
        self.options = options
        schemas = SchemaLowering(document: document, options: options)
        grouping = Grouping(document)
    }

    /// The module, and what of the description did not reach it. To be called once.
    mutating func lower() -> (SwiftModule, Diagnostics) {
        lowerDefinitions()
        var operations = OperationLowering(schemas: schemas)
        if options.emit.contains(.client) || options.emit.contains(.server) {
            lowerOperations(&operations)
        }
        operations.leaveOutAmbiguous()
        schemas = operations.schemas
        schemas.presetTags()
        schemas.diagnostics.append(contentsOf: schemas.choices.diagnostics)
        var module = SwiftModule(
            title: document.info.title,
            version: document.info.version,
            documentation: [document.info.summary, document.info.description].paragraphs,
            rootDocument: document.sources.first?.path ?? ""
        )
        module.servers = document.servers.lowered
        module.credentials = document.components.securitySchemes.compactMap { credential($0) }
        module.operations = operations.operations
        module.sharedParameters = SharedParameter.find(in: module.operations)
        module.declarations = UnionDecisions.decide(Boxing.mark(schemas.declarations))
        LikeVariants.report(in: module.declarations, to: &schemas.diagnostics)
        module.sharedFailures = SharedFailure.find(in: module)
        grouping.add(declarationsOf: module)
        if options.emit.contains(.tests) { addExamples() }
        if options.emit.isSuperset(of: [.tests, .client, .server]) { addSamples(to: &module) }
        module.groups = grouping.sorted
        return (module, schemas.diagnostics)
    }

    /// Calls, what the server sends in their course, and what it sends of its own accord.
    private mutating func lowerOperations(_ operations: inout OperationLowering) {
        for path in document.paths {
            for operation in path.operations {
                grouping.add(operations.lower(operation, of: path), operation, of: path)
            }
        }
        for webhook in document.webhooks {
            for operation in webhook.operations {
                let id = operations.lower(operation, of: webhook, as: .webhook(webhook.path))
                grouping.add(id, operation, of: webhook, isPush: true)
            }
        }
        var seen: Set<Location> = []
        for caller in document.operations {
            for (callback, path) in caller.callbacks.flatMap({ callback in callback.pathItems.map { (callback, $0) } })
            {
                for operation in path.operations where seen.insert(operation.location).inserted {
                    let id = operations.lower(operation, of: path, as: .callback(path.path), named: callback.name)
                    grouping.add(id, operation, of: path, isPush: true)
                }
            }
        }
    }

    /// The components, and what is defined in other documents as they might be: by their names, so that the order in
    /// which they are written changes no type.
    private mutating func lowerDefinitions() {
        let components = document.components.schemas
        for component in components.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            lower(component)
        }
        let named = document.schemas.usedIDs.compactMap { id in document.schemas[id].uniqueName.map { (id, $0) } }
        for (id, name) in named.sorted(by: { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }) {
            let place = SchemaLowering.Place(wireName: name)
            _ = schemas.lower(id, at: place)
            guard schemas.directions.form(of: id, in: .request) == .split(.request), schemas.directions.isSent(id)
            else { continue }
            schemas.direction = .request
            _ = schemas.lower(id, at: place)
            schemas.direction = .response
        }
    }

    /// An entry of `components/schemas` that refers to a definition of another name becomes another name for it.
    private mutating func lower(_ component: Component<SchemaID>) {
        let result = schemas.lower(component.value, at: SchemaLowering.Place(wireName: component.name))
        let name = document.schemas[component.value].uniqueName
        guard name?.hasSameBytes(as: component.name) != true else { return }
        _ = schemas.declare(
            .alias(Alias(type: result.type)),
            at: SchemaLowering.Place(wireName: component.name, origin: .schema(.key)),
            location: component.location
        )
    }

    private mutating func addExamples() {
        var lowering = ExampleLowering(document: document, schemas: schemas)
        for (source, example) in lowering.lower() {
            grouping.add(example, from: source)
        }
        schemas.diagnostics.append(contentsOf: lowering.diagnostics)
    }

    private mutating func addSamples(to module: inout SwiftModule) {
        var lowering = SampleLowering(document: document, schemas: schemas, module: module)
        module.samples = lowering.lower()
        schemas.diagnostics.append(contentsOf: lowering.diagnostics)
    }

    // MARK: Credentials

    private mutating func credential(_ scheme: SecurityScheme) -> SwiftModule.Credential? {
        let kind: SwiftModule.Credential.Kind
        switch scheme.kind {
        case .http("bearer", _): kind = .bearer
        case .oauth2(let flows, _): kind = .provided(flows.compactMap(\.tokenURL).withoutRepetitions)
        case .openIDConnect(let url): kind = .provided([url])
        case .http("basic", _): kind = .basic
        case .apiKey(let name, let place): kind = .apiKey(name: name, place: place)
        case .mutualTLS: kind = .mutualTLS
        case .http:
            schemas.diagnostics.warning(
                "security-scheme-not-supported",
                "calls are made without the credentials of '\(scheme.name)': its kind is not supported yet",
                at: scheme.location
            )
            return nil
        }
        return SwiftModule.Credential(
            wireName: scheme.name,
            kind: kind,
            documentation: scheme.description,
            isDeprecated: scheme.deprecated,
            location: scheme.location
        )
    }
}
