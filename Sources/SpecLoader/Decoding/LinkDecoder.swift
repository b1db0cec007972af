/// Decodes links (OAS "Link Object").
struct LinkDecoder {
    let state: DecodingState

    func link(_ entry: Entry) -> Link? {
        guard let fields = state.object(entry.value, .link) else { return nil }
        return Link(
            name: entry.name,
            target: target(fields),
            parameters: fields.entries("parameters").map { ($0.name, $0.value.node) },
            requestBody: fields["requestBody"]?.node,
            description: fields.description,
            server: fields["server"].flatMap(ServerDecoder(state: state).server),
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    private func target(_ fields: ObjectFields) -> Link.Target? {
        fields.reportExclusive("operationRef", "operationId")
        if let id = fields.string("operationId") { return .operationID(id) }
        guard let reference = fields["operationRef"], let text = fields.string("operationRef") else {
            fields.reportMissing("operationId", .warning)
            return nil
        }
        checkReference(text, reference)
        return .reference(text)
    }

    /// A link may lead to an operation of another description, which is not read.
    private func checkReference(_ text: String, _ cursor: Cursor) {
        do {
            _ = try state.references.target(of: text, at: cursor, .operation)
        } catch {
            guard !error.isRemote else { return }
            state.log.warning(error.id, error.message, at: cursor.location)
        }
    }
}
