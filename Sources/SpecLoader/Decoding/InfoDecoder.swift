/// Decodes what describes the API as a whole (OAS "Info Object" and "Tag Object").
struct InfoDecoder {
    let state: DecodingState

    func info(_ cursor: Cursor?, of document: ObjectFields) -> Info {
        guard let cursor else {
            document.reportMissing("info")
            return Info(title: "", version: "", location: document.location)
        }
        guard let fields = state.object(cursor, .info) else {
            return Info(title: "", version: "", location: cursor.location)
        }
        if let contact = fields["contact"] { _ = state.object(contact, .contact) }
        if let license = fields["license"] { _ = state.object(license, .license)?.requiredString("name") }
        return Info(
            title: fields.requiredString("title") ?? "",
            version: fields.requiredString("version") ?? "",
            summary: fields.summary,
            description: fields.description,
            location: fields.location
        )
    }

    func tags(_ document: ObjectFields) -> [Tag] {
        document.elements("tags").compactMap { cursor in
            guard let fields = state.object(cursor, .tag), let name = fields.requiredString("name") else { return nil }
            return Tag(name: name, description: fields.description, location: fields.location)
        }
    }
}
