/// Decodes the root document's components (OAS "Components Object"), also those that nothing refers to.
struct ComponentsDecoder {
    let state: DecodingState

    func components(_ cursor: Cursor) -> Components {
        var components = Components()
        guard let fields = state.object(cursor, .components) else { return components }
        reportNames(fields)
        components.schemas = section("schemas", fields) { SchemaDecoder(state: state).id(at: $0.value) }
        components.responses = section("responses", fields) {
            ResponseDecoder(state: state).response($0.value, status: .default)
        }
        components.parameters = section("parameters", fields) { ParameterDecoder(state: state).parameter($0.value) }
        components.examples = section("examples", fields, ExampleDecoder(state: state).example)
        components.requestBodies = section("requestBodies", fields) {
            RequestBodyDecoder(state: state).requestBody($0.value)
        }
        components.headers = section("headers", fields, HeaderDecoder(state: state).header)
        components.securitySchemes = fields.entries("securitySchemes").compactMap(SecurityDecoder(state: state).scheme)
        components.links = section("links", fields, LinkDecoder(state: state).link)
        components.callbacks = section("callbacks", fields, CallbackDecoder(state: state).callback)
        components.pathItems = section("pathItems", fields, PathItemDecoder(state: state).pathItem)
        components.mediaTypes = section("mediaTypes", fields, MediaTypeDecoder(state: state).mediaType)
        components.extensions = fields.extensions
        return components
    }

    private func section<Value>(
        _ name: String,
        _ fields: ObjectFields,
        _ decode: (Entry) -> Value?
    ) -> [Component<Value>] {
        fields.entries(name).compactMap { entry in
            decode(entry).map { Component(name: entry.name, value: $0, location: entry.keyLocation) }
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
