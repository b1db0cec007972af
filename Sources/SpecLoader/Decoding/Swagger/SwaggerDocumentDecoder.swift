/// Decodes the root document of a description of OpenAPI 2.0 (OAS 2.0 "Swagger Object") into the words of OpenAPI 3.
struct SwaggerDocumentDecoder {
    let state: DecodingState

    /// - Parameter version: The value of `swagger`.
    /// - Returns: Nil, and an error, where it is not 2.0.
    func document(_ root: Cursor, version: Cursor) -> Document? {
        guard let text = DocumentDecoder(state: state).versionText(version) else { return nil }
        guard let known = OpenAPIVersion(swaggerField: text) else {
            state.log.error(
                "unsupported-version",
                "Swagger '\(text)' is not supported; this tool reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2",
                at: version.location
            )
            return nil
        }
        state.version = known
        return state.object(root, .swaggerDocument).map { document($0, version: text) }
    }

    private func document(_ fields: ObjectFields, version: String) -> Document {
        let info = InfoDecoder(state: state)
        let operations = SwaggerOperationDecoder(
            state: state,
            servers: SwaggerServerDecoder(fields, state: state),
            consumes: SwaggerMediaTypes("consumes", of: fields, state: state),
            produces: SwaggerMediaTypes("produces", of: fields, state: state)
        )
        if fields["paths"] == nil { fields.reportMissing("paths", fields["definitions"] == nil ? .error : .warning) }
        var document = Document(version: version, info: info.info(fields["info"], of: fields))
        document.components = components(fields, operations)
        document.servers = operations.servers.servers(fields["schemes"])
        document.tags = info.tags(fields)
        document.externalDocumentation = info.externalDocumentation(fields["externalDocs"])
        document.security = fields["security"].map(SecurityDecoder(state: state).requirements) ?? []
        document.paths = operations.paths(fields)
        document.extensions = fields.extensions
        return document
    }

    // MARK: Components

    /// The definitions, and the parameters and responses, with what the root document says that is consumed and
    /// produced. A parameter in `formData` is nothing by itself, but its faults are found.
    private func components(_ fields: ObjectFields, _ operations: SwaggerOperationDecoder) -> Components {
        var components = Components()
        components.schemas = fields.entries("definitions").map {
            Component(name: $0.name, value: SchemaDecoder(state: state).id(at: $0.value), location: $0.keyLocation)
        }
        for entry in fields.entries("parameters") {
            switch SwaggerParameterDecoder(state: state).parameter(entry.value) {
            case .plain(let parameter):
                components.parameters.append(
                    Component(name: entry.name, value: parameter, location: entry.keyLocation)
                )
            case .body(let body):
                let value = body.requestBody(operations.consumes)
                components.requestBodies.append(
                    Component(name: entry.name, value: value, location: entry.keyLocation)
                )
            case .form, nil: break
            }
        }
        let responses = SwaggerResponseDecoder(state: state, mediaTypes: operations.produces)
        components.responses = fields.entries("responses").compactMap { entry in
            responses.response(entry.value, status: .default).map {
                Component(name: entry.name, value: $0, location: entry.keyLocation)
            }
        }
        components.securitySchemes = fields.entries("securityDefinitions")
            .compactMap(SwaggerSecurityDecoder(state: state).scheme)
        return components
    }
}
