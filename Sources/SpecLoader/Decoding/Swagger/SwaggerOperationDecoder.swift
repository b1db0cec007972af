/// Decodes paths and their operations (OAS 2.0 "Paths Object", "Path Item Object", "Operation Object").
struct SwaggerOperationDecoder {
    let state: DecodingState
    let servers: SwaggerServerDecoder
    /// The root document's.
    let consumes: SwaggerMediaTypes
    let produces: SwaggerMediaTypes

    func paths(_ document: ObjectFields) -> [PathItem] {
        document.entries("paths").filter { !$0.name.hasPrefix("x-") }.map(pathItem)
    }

    private func pathItem(_ entry: Entry) -> PathItem {
        let layers = PathItemLayers(entry.value, .swaggerPathItem, state: state)
        let shared = SwaggerParameters(layers.elements("parameters"), state: state)
        return PathItem(
            path: entry.name,
            summary: layers.summary,
            description: layers.description,
            operations: layers.operations.compactMap { operation(method: $0.method, $0.operation, shared) },
            extensions: layers.extensions,
            location: layers.location,
            keyLocation: entry.keyLocation
        )
    }

    private func operation(method: String, _ cursor: Cursor, _ shared: SwaggerParameters) -> Operation? {
        guard let fields = state.object(cursor, .swaggerOperation) else { return nil }
        let parameters = SwaggerParameters(fields.elements("parameters"), after: shared, state: state)
        let consumes = SwaggerMediaTypes("consumes", of: fields, or: consumes, state: state)
        let produces = SwaggerMediaTypes("produces", of: fields, or: produces, state: state)
        if fields["responses"] == nil { fields.reportMissing("responses", .warning) }
        return Operation(
            method: method,
            operationID: fields.operationID,
            tags: fields.strings("tags"),
            summary: fields.summary,
            description: fields.description,
            externalDocumentation: InfoDecoder(state: state).externalDocumentation(fields["externalDocs"]),
            deprecated: fields.flag("deprecated") ?? false,
            parameters: parameters.plain,
            requestBody: parameters.requestBody(consumes),
            responses: SwaggerResponseDecoder(state: state, mediaTypes: produces).responses(
                fields.entries("responses")
            ),
            callbacks: [],
            security: fields["security"].map(SecurityDecoder(state: state).requirements),
            servers: fields["schemes"].map(servers.servers) ?? [],
            extensions: fields.extensions,
            location: fields.location
        )
    }
}
