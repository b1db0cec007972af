/// Decodes the root document (OAS "OpenAPI Object") and all that its references lead to.
struct DocumentDecoder {
    let state: DecodingState

    /// - Returns: Nil, and an error, where the root document is no OpenAPI description of a known version.
    func document() -> Document? {
        guard let root = state.tree.document(state.tree.root), var document = document(root) else { return nil }
        SchemaDecoder(state: state).decodeWaiting()
        for format in state.unusedFormats.sorted() {
            let message = "no schema has the format '\(format)'; its setting is not used"
            state.log.warning("unused-setting", message, at: state.formatLocations[format])
        }
        document.schemas = state.schemas.table
        document.references = state.references.resolved
        document.sources = state.tree.sources(state.references.resolved)
        return document
    }

    private func document(_ root: Cursor) -> Document? {
        if root.value(of: "openapi") == nil, let swagger = root.value(of: "swagger") {
            return SwaggerDocumentDecoder(state: state).document(root, version: swagger)
        }
        guard let version = version(of: root), let fields = state.object(root, .document) else { return nil }
        if let dialect = fields["jsonSchemaDialect"], let name = fields.string("jsonSchemaDialect") {
            state.reportDialect(name, at: dialect.location)
        }
        reportNothingThere(fields)
        let info = InfoDecoder(state: state)
        var document = Document(version: version, info: info.info(fields["info"], of: fields))
        document.selfURI = fields.string("$self")
        document.schemaDialect = fields.string("jsonSchemaDialect")
        if let components = fields["components"] {
            document.components = ComponentsDecoder(state: state).components(components)
        }
        document.servers = fields.elements("servers").compactMap(ServerDecoder(state: state).server)
        document.tags = info.tags(fields)
        document.externalDocumentation = info.externalDocumentation(fields["externalDocs"])
        document.security = fields["security"].map(SecurityDecoder(state: state).requirements) ?? []
        document.paths = PathItemDecoder(state: state).paths(fields)
        document.webhooks = PathItemDecoder(state: state).webhooks(fields)
        document.extensions = fields.extensions
        return document
    }

    /// The value of `openapi`, which also says how everything else is read.
    private func version(of root: Cursor) -> String? {
        guard let mapping = root.node.mapping else {
            state.wrongType(root, expected: "an OpenAPI description (a mapping)")
            return nil
        }
        guard let member = mapping.member("openapi") else {
            reportNoVersion(root, mapping)
            return nil
        }
        let value = root.value(of: member)
        guard let text = versionText(value) else { return nil }
        guard let version = OpenAPIVersion(field: text) else {
            state.log.error(
                "unsupported-version",
                "OpenAPI '\(text)' is not supported; this tool reads 2.0, 3.0, 3.1 and 3.2",
                at: value.location
            )
            return nil
        }
        state.version = version
        return text
    }

    /// The text of a version; nil, and an error, where it is none.
    func versionText(_ value: Cursor) -> String? {
        guard let scalar = value.node.scalar else {
            state.wrongType(value, expected: "a version (a string)")
            return nil
        }
        guard scalar.kind == .null else { return ScalarDecoder(state: state).string(value) }
        let message = "\(value.nameWithQuotes) has no value; it must be a version"
        state.log.error("missing-field", message, at: value.location)
        return nil
    }

    private func reportNoVersion(_ root: Cursor, _ mapping: Mapping) {
        let nearest = Spelling.nearest(to: "openapi", among: mapping.members.map(\.key)).first
        let advice =
            if let nearest {
                "is '\(nearest)' a misspelling of it?"
            } else {
                "an OpenAPI description says its version there, such as 'openapi: 3.1.0'"
            }
        state.log.error("missing-field", "the document has no 'openapi'; \(advice)", at: root.location)
    }

    /// 3.0 wants paths, later versions at least one of three.
    private func reportNothingThere(_ fields: ObjectFields) {
        if state.version == .v30 {
            guard !fields.has("paths") else { return }
            fields.reportMissing("paths", !fields.has("components") && !fields.has("webhooks") ? .error : .warning)
        } else if !["paths", "components", "webhooks"].contains(where: fields.has) {
            state.log.error(
                "missing-field",
                "a document must have 'paths', 'components' or 'webhooks'",
                at: fields.location
            )
        }
    }
}
