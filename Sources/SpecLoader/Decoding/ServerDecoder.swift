/// Decodes servers (OAS "Server Object", "Server Variable Object").
struct ServerDecoder {
    let state: DecodingState

    func server(_ cursor: Cursor) -> Server? {
        guard let fields = state.object(cursor, .server), let url = fields.requiredString("url") else { return nil }
        return Server(
            url: url,
            name: fields.string("name"),
            description: fields.description,
            variables: fields.entries("variables").compactMap { variable($0, of: url) },
            extensions: fields.extensions,
            location: fields.location
        )
    }

    private func variable(_ entry: Entry, of url: String) -> ServerVariable? {
        guard let fields = state.object(entry.value, .serverVariable) else { return nil }
        guard fields["default"] != nil else {
            // One that the URL does not name has nothing to stand for.
            fields.reportMissing("default", url.contains("{\(entry.name)}") ? .error : .warning)
            return nil
        }
        guard let defaultValue = fields.string("default") else { return nil }
        let allowedValues = fields.strings("enum")
        if let values = fields["enum"], allowedValues.isEmpty {
            state.log.warning("enum-values", "'enum' has no values; it is ignored", at: values.location)
        }
        return ServerVariable(
            name: entry.name,
            defaultValue: defaultValue,
            allowedValues: allowedValues,
            description: fields.description,
            extensions: fields.extensions,
            location: fields.location
        )
    }
}
