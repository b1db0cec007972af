/// Decodes what describes the API as a whole (OAS "Info Object" and "Tag Object").
struct InfoDecoder {
    let state: DecodingState

    func info(_ cursor: Cursor?, of document: ObjectFields) -> Info {
        guard let cursor else {
            document.reportMissing("info", .warning)
            return Info(title: Self.title, version: Self.version, location: document.location)
        }
        guard let fields = state.object(cursor, .info) else {
            return Info(title: Self.title, version: Self.version, location: cursor.location)
        }
        for name in ["title", "version"] where fields[name] == nil {
            fields.reportMissing(name, .warning)
        }
        if let contact = fields["contact"] { _ = state.object(contact, .contact) }
        if let license = fields["license"].flatMap({ state.object($0, .license) }), license["name"] == nil {
            license.reportMissing("name", .warning)
        }
        return Info(
            title: fields.string("title") ?? Self.title,
            version: fields.string("version") ?? Self.version,
            summary: fields.summary,
            description: fields.description,
            location: fields.location
        )
    }

    /// What stands for a title or a version that is not there.
    private static let title = "API"
    private static let version = "0"

    func tags(_ document: ObjectFields) -> [Tag] {
        document.elements("tags").compactMap { cursor in
            guard let fields = state.object(cursor, .tag), let name = fields.requiredString("name") else { return nil }
            return Tag(name: name, description: fields.description, location: fields.location)
        }
    }
}
