/// Decodes responses and their headers (OAS 2.0 "Response Object", "Header Object").
struct SwaggerResponseDecoder {
    let state: DecodingState
    /// What the operation produces.
    let mediaTypes: SwaggerMediaTypes

    /// The entries of a `responses` field.
    func responses(_ entries: [Entry]) -> [Response] {
        entries.compactMap { entry in
            guard !entry.name.hasPrefix("x-"), let status = ResponseDecoder(state: state).status(entry) else {
                return nil
            }
            if case .range = status {
                state.log.warning(
                    "newer-field",
                    "ranges such as '\(entry.name)' came with OpenAPI 3.0; this description says 2.0",
                    at: entry.keyLocation
                )
            }
            return response(entry.value, status: status)
        }
    }

    func response(_ cursor: Cursor, status: ResponseStatus) -> Response? {
        guard let fields = state.object(cursor, .swaggerResponse) else { return nil }
        if fields.description == nil { fields.reportMissing("description", .warning) }
        return Response(
            status: status,
            description: fields.description,
            headers: HeaderDecoder(state: state).headers(fields.entries("headers"), decodedBy: header),
            content: content(fields, status),
            links: [],
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    // MARK: Bodies

    /// The body with each media type that has one. Without a schema there is none, unless examples show one.
    private func content(_ fields: ObjectFields, _ status: ResponseStatus) -> [MediaType] {
        let examples = fields.entries("examples")
        guard let schema = fields["schema"] else {
            return examples.map { mediaType($0.name, nil, [$0], at: $0.keyLocation) }
        }
        let names =
            status.isFailure && hasStructure(schema)
            ? mediaTypes.ofFailure(at: schema.location) : mediaTypes.ofBody(isFile: isFile(schema))
        for example in examples where !names.contains(where: { example.isExample(of: $0.text) }) {
            state.log.warning(
                "example-media-type",
                "'\(example.name)' is not among the media types of the response; the example is ignored",
                at: example.keyLocation
            )
        }
        let id = SchemaDecoder(state: state).id(at: schema)
        return names.map { name in
            mediaType(name.text, id, examples.filter { $0.isExample(of: name.text) }, at: name.location)
        }
    }

    private func mediaType(_ name: String, _ schema: SchemaID?, _ examples: [Entry], at location: Location) -> MediaType
    {
        MediaType(
            name: name,
            schema: schema,
            examples: examples.map { Example(value: $0.value.node, location: $0.value.location) },
            location: location
        )
    }

    private func isFile(_ schema: Cursor) -> Bool {
        schema.value(of: "type").map(SchemaDecoder(state: state).isFile) ?? false
    }

    /// Whether a schema, or what it refers to, is of lists or of objects.
    private func hasStructure(_ schema: Cursor) -> Bool {
        guard let definition = state.follow(schema, .schema)?.cursor else { return false }
        guard let type = definition.value(of: "type")?.node.scalar?.text else {
            return ["properties", "allOf"].contains { definition.value(of: $0) != nil }
        }
        return type == "object" || type == "array"
    }

    // MARK: Headers

    private func header(_ entry: Entry) -> Header? {
        guard let fields = state.object(entry.value, .swaggerHeader) else { return nil }
        let style = CollectionFormat.style(fields, in: .header, called: "header", state: state)
        return Header(
            name: entry.name,
            description: fields.description,
            required: fields.flag("required") ?? false,
            deprecated: fields.flag("deprecated") ?? false,
            explode: style.explode,
            schema: schema(fields),
            examples: SwaggerExample.examples(fields),
            extensions: SwaggerExample.extensions(fields),
            location: fields.location
        )
    }

    /// The schema among the fields. A `schema` as in OpenAPI 3 is understood where there is no `type`.
    private func schema(_ fields: ObjectFields) -> SchemaID {
        guard fields["type"] == nil else { return state.schemas.id(at: fields.cursor, .items) }
        if let schema = fields["schema"] { return SchemaDecoder(state: state).id(at: schema) }
        fields.reportMissing("type", .warning)
        return state.schemas.id(at: fields.cursor, .items)
    }
}

extension ResponseStatus {
    fileprivate var isFailure: Bool {
        switch self {
        case .code(let code): code >= 400
        case .range(let hundreds): hundreds >= 4
        case .default: true
        }
    }
}

extension Entry {
    /// Whether this entry of `examples` is one of `mediaType`; parameters such as `charset` do not matter.
    fileprivate func isExample(of mediaType: String) -> Bool {
        name.essence == mediaType.essence
    }
}
