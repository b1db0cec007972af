/// Decodes the operations of one path item (OAS "Operation Object").
struct OperationDecoder {
    let state: DecodingState
    /// The path item's own.
    let sharedParameters: [Parameter]
    let sharedServers: [Server]

    func operation(method: String, _ cursor: Cursor) -> Operation? {
        guard let fields = state.object(cursor, .operation) else { return nil }
        let security = SecurityDecoder(state: state)
        return Operation(
            method: method,
            operationID: fields.operationID,
            tags: fields.strings("tags"),
            summary: fields.summary,
            description: fields.description,
            externalDocumentation: InfoDecoder(state: state).externalDocumentation(fields["externalDocs"]),
            deprecated: fields.flag("deprecated") ?? false,
            parameters: parameters(fields),
            requestBody: fields["requestBody"].flatMap(RequestBodyDecoder(state: state).requestBody),
            responses: responses(fields),
            callbacks: fields.entries("callbacks").compactMap(CallbackDecoder(state: state).callback),
            security: fields["security"].map(security.requirements),
            servers: fields["servers"] == nil
                ? sharedServers : fields.elements("servers").compactMap(ServerDecoder(state: state).server),
            extensions: fields.extensions,
            location: fields.location
        )
    }

    /// The path item's parameters that the operation does not replace, then its own.
    private func parameters(_ fields: ObjectFields) -> [Parameter] {
        let own = ParameterDecoder(state: state).parameters(fields["parameters"])
        let replaced = Set(own.map(\.identity))
        let parameters = sharedParameters.filter { !replaced.contains($0.identity) } + own
        reportQuerystring(parameters)
        return parameters
    }

    /// 3.2: a parameter that is the whole query string leaves no room for another one in it.
    private func reportQuerystring(_ parameters: [Parameter]) {
        guard let whole = parameters.first(where: { $0.in == .querystring }) else { return }
        for other in parameters
        where (other.in == .query || other.in == .querystring) && other.identity != whole.identity {
            state.log.error(
                "parameter-value",
                "'\(other.name)' cannot stand beside '\(whole.name)', which is the whole query string",
                at: other.location,
                notes: [Diagnostic.Note("that parameter stands here", at: whole.location)]
            )
        }
    }

    private func responses(_ fields: ObjectFields) -> [Response] {
        guard fields["responses"] != nil else {
            if state.version == .v30 { fields.reportMissing("responses", .warning) }
            return []
        }
        let entries = fields.entries("responses")
        if let responses = fields["responses"], responses.node.mapping != nil, entries.isEmpty {
            let message = "'responses' must have at least one response"
            state.log.warning("missing-field", message, at: responses.location)
        }
        return ResponseDecoder(state: state).responses(entries)
    }
}
