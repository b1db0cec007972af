/// Decodes response headers and those of multipart parts (OAS "Header Object").
struct HeaderDecoder {
    let state: DecodingState

    /// A `headers` field. A `Content-Type` there is ignored, as OpenAPI says: the media type tells it.
    func headers(_ entries: [Entry]) -> [Header] { headers(entries, decodedBy: header) }

    func headers(_ entries: [Entry], decodedBy decode: (Entry) -> Header?) -> [Header] {
        entries.filter { $0.name.lowercased() != "content-type" }.compactMap { entry in
            if !HTTPSyntax.isToken(entry.name) {
                state.reportHeaderName(entry.name, at: entry.keyLocation)
            }
            return decode(entry)
        }
    }

    func header(_ entry: Entry) -> Header? {
        guard let fields = state.object(entry.value, .header) else { return nil }
        let place = fields.cursor.place
        guard var header = state.headers[place] ?? state.nested(fields.cursor, .header, { header(fields) }) else {
            return nil
        }
        state.headers[place] = header
        header.name = entry.name
        // The reference may have a description of its own.
        header.description = fields.description
        return header
    }

    private func header(_ fields: ObjectFields) -> Header {
        let value = ParameterValue(fields, state: state)
        if value.content == nil { reportStyle(fields) }
        return Header(
            name: "",
            description: fields.description,
            required: fields.flag("required") ?? false,
            deprecated: fields.flag("deprecated") ?? false,
            explode: fields.flag("explode") ?? false,
            schema: value.schema,
            content: value.content,
            examples: value.examples,
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    private func reportStyle(_ fields: ObjectFields) {
        if let style = fields["style"], fields.string("style") != ParameterStyle.simple.rawValue {
            state.reportNoEffect(style, "in a header, which is always 'simple'")
        }
        if let allowReserved = fields["allowReserved"] {
            state.reportNoEffect(allowReserved, "in a header")
        }
    }
}
