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
        let layers = PathItemLayers(entry.value, .pathItem, state: state)
        let operationDecoder = OperationDecoder(
            state: state,
            sharedParameters: parameters(layers),
            sharedServers: layers.elements("servers").compactMap(ServerDecoder(state: state).server)
        )
        return PathItem(
            path: entry.name,
            summary: layers.summary,
            description: layers.description,
            operations: layers.operations.compactMap(operationDecoder.operation),
            extensions: layers.extensions,
            location: layers.location,
            keyLocation: entry.keyLocation
        )
    }

    /// Those beside the `$ref`, and those of what it leads to which have another name or place.
    private func parameters(_ layers: PathItemLayers) -> [Parameter] {
        var seen: Set<Parameter.Identity> = []
        return layers.all("parameters").flatMap(ParameterDecoder(state: state).parameters)
            .filter { seen.insert($0.identity).inserted }
    }
}
