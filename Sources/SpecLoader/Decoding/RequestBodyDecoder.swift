/// Decodes request bodies (OAS "Request Body Object").
struct RequestBodyDecoder {
    let state: DecodingState

    func requestBody(_ cursor: Cursor) -> RequestBody? {
        guard let fields = state.object(cursor, .requestBody) else { return nil }
        if !fields.has("content") { fields.reportMissing("content") }
        return RequestBody(
            description: fields.description,
            required: fields.flag("required") ?? false,
            content: MediaTypeDecoder(state: state).content(fields),
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }
}
