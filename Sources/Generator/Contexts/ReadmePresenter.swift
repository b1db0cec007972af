import SpecLoader

/// Turns the package into the examples of its README.
struct ReadmePresenter {
    let module: SwiftModule
    let names: ModuleNames
    let package: PackagePresenter

    /// Calls in the README; and the longest arguments that are pleasant to read.
    private static let callCount = 3
    private static let argumentLength = 80

    var readme: ReadmeContext {
        let manifest = package.manifest
        return ReadmeContext(
            name: .identifier(names.module),
            title: .inComment(module.title),
            version: .inComment(module.version),
            document: manifest.document,
            hasClient: manifest.hasClient && module.hasCalls,
            hasServer: manifest.hasServer && module.hasCalls,
            client: names.client,
            server: server,
            credentials: package.credentials.first(where: \.isSecret).map(credential),
            calls: calls,
            handler: names.handler,
            hooks: package.credentials,
            served: servedOperation
        )
    }

    private var server: Code {
        guard let server = module.servers.first, let name = names.servers.first else {
            return ".init(url: " + .literal("http://localhost:8080") + ")"
        }
        let member = "." + .label(name)
        if server.isRelative { return member + "(at: " + .literal("https://example.com") + ")" }
        return server.variables.isEmpty ? member : member + "()"
    }

    private func credential(_ credential: CredentialContext) -> Code {
        switch credential.clientType {
        case "BasicCredential": credential.label + ": .init(user: \"me\", password: \"secret\")"
        case "TokenProvider": credential.label + ": .init(\"secret\")"
        default: credential.label + ": \"secret\""
        }
    }

    /// The first operations whose arguments are short, one of each method before a second one of the same; deprecated ones
    /// only where there are no others.
    private var calls: [CallContext] {
        let examples = ExamplePresenter(module: module, names: names)
        let callable = module.groups.flatMap(\.operations).sorted().compactMap { id in
            examples.arguments(of: id).map { (id, $0) }
        }
        .filter { $0.1.text.count <= Self.argumentLength }
        let current = callable.filter { !module[$0.0].deprecated }
        return calls(current.isEmpty ? callable : current)
    }

    private func calls(_ callable: [(OperationID, Code)]) -> [CallContext] {
        var seen: Set<String> = []
        let firsts = callable.filter { seen.insert(module[$0.0].method).inserted }
        let rest = callable.filter { call in !firsts.contains { $0.0 == call.0 } }
        return (firsts + rest).prefix(Self.callCount).sorted { $0.0 < $1.0 }.enumerated().map { number, call in
            self.call(call.0, arguments: call.1, number: number)
        }
    }

    private func call(_ id: OperationID, arguments: Code, number: Int) -> CallContext {
        let operation = module[id]
        let hasPayload = operation.successes.count != 1 || operation.successes[0].body != nil
        let results: [Code] = ["first", "second", "third"]
        return CallContext(
            call: .inComment("\(operation.method) \(operation.path)"),
            method: .identifier(names.operations[id.index].method),
            arguments: arguments,
            result: hasPayload ? results[min(number, results.count - 1)] : nil
        )
    }

    private var servedOperation: ServedOperationContext? {
        let operations = Array(zip(module.operations, names.operations))
        return (operations.first { !$0.0.deprecated } ?? operations.first).map {
            ServedOperationContext(
                method: .identifier($1.method),
                namespace: .identifier($1.namespace),
                context: .handlerContext(needsCredentials: $0.needsCredentials)
            )
        }
    }
}
