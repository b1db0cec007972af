/// Decodes what describes the API as a whole (OAS "Info Object", "Tag Object", "External Documentation Object").
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
        return Info(
            title: fields.string("title") ?? Self.title,
            version: fields.string("version") ?? Self.version,
            summary: fields.summary,
            description: fields.description,
            termsOfService: fields.string("termsOfService"),
            contact: fields["contact"].flatMap(contact),
            license: fields["license"].flatMap(license),
            extensions: fields.extensions,
            location: fields.location
        )
    }

    /// What stands for a title or a version that is not there.
    private static let title = "API"
    private static let version = "0"

    private func contact(_ cursor: Cursor) -> Contact? {
        guard let fields = state.object(cursor, .contact) else { return nil }
        return Contact(
            name: fields.string("name"),
            url: fields.string("url"),
            email: fields.string("email"),
            extensions: fields.extensions,
            location: fields.location
        )
    }

    private func license(_ cursor: Cursor) -> License? {
        guard let fields = state.object(cursor, .license) else { return nil }
        if fields["name"] == nil { fields.reportMissing("name", .warning) }
        fields.reportExclusive("identifier", "url")
        return License(
            name: fields.string("name"),
            identifier: fields.string("identifier"),
            url: fields.string("url"),
            extensions: fields.extensions,
            location: fields.location
        )
    }

    func tags(_ document: ObjectFields) -> [Tag] {
        document.elements("tags").compactMap { cursor in
            guard let fields = state.object(cursor, .tag), let name = fields.requiredString("name") else { return nil }
            return Tag(
                name: name,
                summary: fields.summary,
                description: fields.description,
                parent: fields.string("parent"),
                kind: fields.string("kind"),
                externalDocumentation: externalDocumentation(fields["externalDocs"]),
                extensions: fields.extensions,
                location: fields.location
            )
        }
    }

    func externalDocumentation(_ cursor: Cursor?) -> ExternalDocumentation? {
        guard let fields = cursor.flatMap({ state.object($0, .externalDocumentation) }) else { return nil }
        if fields["url"] == nil { fields.reportMissing("url", .warning) }
        return ExternalDocumentation(
            url: fields.string("url") ?? "",
            description: fields.description,
            extensions: fields.extensions,
            location: fields.location
        )
    }
}
