/// Decodes paths and webhooks (OAS "Paths Object", "Path Item Object").
struct PathItemDecoder {
    let state: DecodingState

    func paths(_ document: ObjectFields) -> [PathItem] {
        document.entries("paths").filter { !$0.name.hasPrefix("x-") }.map(pathItem)
    }

    func webhooks(_ document: ObjectFields) -> [PathItem] {
        document.entries("webhooks").map(pathItem)
    }

    func pathItem(_ entry: Entry) -> PathItem {
        let layers = layers(entry.value)
        let shared = parameters(of: layers)
        let servers = layers.first { $0["servers"] != nil }?.elements("servers") ?? []
        let operationDecoder = OperationDecoder(
            state: state,
            sharedParameters: shared,
            sharedServers: servers.compactMap(ServerDecoder(state: state).server)
        )
        return PathItem(
            path: entry.name,
            summary: layers.lazy.compactMap(\.summary).first,
            description: layers.lazy.compactMap(\.description).first,
            operations: methods(of: layers).compactMap(operationDecoder.operation),
            location: layers.last?.location ?? entry.value.location,
            keyLocation: entry.keyLocation
        )
    }

    // MARK: A path item beside its reference

    /// The fields that stand beside a `$ref`, which count first, and those of what it leads to.
    private func layers(_ cursor: Cursor) -> [ObjectFields] {
        var layers: [ObjectFields] = []
        var visited: Set<Place> = []
        var current: Cursor? = cursor
        while let cursor = current {
            guard visited.insert(cursor.place).inserted, visited.count <= state.limits.hops else {
                reportCycle(cursor)
                break
            }
            let isReference = cursor.reference != nil
            if !isReference || (cursor.node.mapping?.members.count ?? 0) > 1,
                let fields = state.fields(FollowedReference(cursor: cursor), .pathItem)
            {
                layers.append(fields)
            }
            current = isReference ? state.references.target(of: cursor, .pathItem) : nil
        }
        return layers
    }

    private func reportCycle(_ cursor: Cursor) {
        state.log.error(
            "reference-cycle",
            "this reference leads back to itself and to no definition",
            at: cursor.reference?.location
        )
    }

    private func parameters(of layers: [ObjectFields]) -> [Parameter] {
        guard let layer = layers.first(where: { $0["parameters"] != nil }) else { return [] }
        return ParameterDecoder(state: state).parameters(layer["parameters"])
    }

    // MARK: Methods

    private static let methods: Set<String> = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    ]

    /// The operations by method, in the order of the document. What stands beside the reference wins.
    private func methods(of layers: [ObjectFields]) -> [(method: String, operation: Cursor)] {
        var operations: [(method: String, operation: Cursor)] = []
        var winners: [ExactKey: Cursor] = [:]
        for (method, operation) in layers.flatMap(methods(of:)) {
            guard let winner = winners.insert(operation, forKey: ExactKey(method)) else {
                operations.append((method, operation))
                continue
            }
            state.log.warning(
                "operation-replaced",
                "this '\(method)' is replaced by the one beside the path item's '$ref'",
                at: operation.location,
                notes: [Diagnostic.Note("by this one", at: winner.location)]
            )
        }
        return operations
    }

    private func methods(of layer: ObjectFields) -> [(method: String, operation: Cursor)] {
        layer.cursor.entries.flatMap { entry -> [(method: String, operation: Cursor)] in
            if Self.methods.contains(entry.name) { return [(entry.name.uppercased(), entry.value)] }
            guard entry.name == "additionalOperations" else { return [] }
            return state.entries(entry.value).filter(isMethod).map { ($0.name, $0.value) }
        }
    }

    /// Whether a request can be made with this method (RFC 9110 section 9.1).
    private func isMethod(_ entry: Entry) -> Bool {
        if HTTPSyntax.isToken(entry.name) { return true }
        state.log.error("method-name", "'\(entry.name)' cannot be the name of a method", at: entry.keyLocation)
        return false
    }
}
