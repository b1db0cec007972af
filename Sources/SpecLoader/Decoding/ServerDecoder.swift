/// Decodes servers (OAS "Server Object", "Server Variable Object").
struct ServerDecoder {
    let state: DecodingState

    func server(_ cursor: Cursor) -> Server? {
        guard let fields = state.object(cursor, .server), let url = fields.requiredString("url") else { return nil }
        return Server(
            url: url,
            name: fields.string("name"),
            description: fields.description,
            variables: fields.entries("variables").compactMap(variable),
            location: fields.location
        )
    }

    private func variable(_ entry: Entry) -> ServerVariable? {
        guard let fields = state.object(entry.value, .serverVariable),
            let defaultValue = fields.requiredString("default")
        else { return nil }
        return ServerVariable(
            name: entry.name,
            defaultValue: defaultValue,
            allowedValues: fields.strings("enum"),
            description: fields.description,
            location: fields.location
        )
    }
}
