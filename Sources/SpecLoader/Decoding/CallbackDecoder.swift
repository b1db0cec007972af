/// Decodes callbacks (OAS "Callback Object").
struct CallbackDecoder {
    let state: DecodingState

    func callback(_ entry: Entry) -> Callback? {
        guard let fields = state.object(entry.value, .callback) else { return nil }
        return Callback(
            name: entry.name,
            pathItems: pathItems(fields),
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    /// An operation may have its own callback again, and many may share one, so each definition is decoded once.
    private func pathItems(_ fields: ObjectFields) -> [PathItem] {
        if let known = state.callbacks[fields.cursor.place] { return known }
        state.callbacks[fields.cursor.place] = []
        let items =
            state.nested(fields.cursor, .callback) {
                fields.cursor.entries.filter { !$0.name.hasPrefix("x-") }.map(PathItemDecoder(state: state).pathItem)
            } ?? []
        state.callbacks[fields.cursor.place] = items
        return items
    }
}
