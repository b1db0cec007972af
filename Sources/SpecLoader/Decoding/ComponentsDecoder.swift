/// Decodes the root document's components (OAS "Components Object"), also those that nothing refers to, so that
/// their faults are found.
struct ComponentsDecoder {
    let state: DecodingState

    /// What of the components has a place of its own in a ``Document``; the rest has it where it is referred to.
    struct Components {
        var schemas: [ComponentSchema]
        var securitySchemes: [SecurityScheme]
    }

    func components(_ cursor: Cursor) -> Components {
        guard let fields = state.object(cursor, .components) else {
            return Components(schemas: [], securitySchemes: [])
        }
        reportNames(fields)
        let schemas = fields.entries("schemas").map { entry in
            ComponentSchema(
                name: entry.name,
                schema: SchemaDecoder(state: state).id(at: entry.value),
                location: entry.keyLocation
            )
        }
        let securitySchemes = fields.entries("securitySchemes").compactMap(SecurityDecoder(state: state).scheme)
        decodeTheOthers(fields)
        return Components(schemas: schemas, securitySchemes: securitySchemes)
    }

    private func decodeTheOthers(_ fields: ObjectFields) {
        for entry in fields.entries("responses") {
            _ = ResponseDecoder(state: state).response(entry.value, status: .default)
        }
        for entry in fields.entries("parameters") {
            _ = ParameterDecoder(state: state).parameter(entry.value)
        }
        for entry in fields.entries("requestBodies") {
            _ = RequestBodyDecoder(state: state).requestBody(entry.value)
        }
        for entry in fields.entries("headers") {
            _ = HeaderDecoder(state: state).header(entry)
        }
        for entry in fields.entries("pathItems") {
            _ = PathItemDecoder(state: state).pathItem(entry)
        }
        for entry in fields.entries("mediaTypes") {
            _ = MediaTypeDecoder(state: state).mediaType(entry)
        }
        ExampleDecoder(state: state).check(fields.entries("examples"))
        for entry in fields.entries("links") {
            _ = state.object(entry.value, .link)
        }
    }

    /// OAS "Components Object", "Fixed Fields": the names that the keys may be.
    private func reportNames(_ fields: ObjectFields) {
        for section in fields.cursor.entries where !section.name.hasPrefix("x-") {
            for entry in section.value.entries where !Self.isName(entry.name) && entry.name != "$ref" {
                state.log.warning(
                    "component-name",
                    "'\(entry.name)' should have only letters, digits, '.', '-' and '_' of ASCII, as OpenAPI says",
                    at: entry.keyLocation
                )
            }
        }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                switch $0 {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
