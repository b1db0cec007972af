/// The parameters of a path item or an operation, each (name, place) once.
struct SwaggerParameters {
    private let state: DecodingState
    private var all: [(identity: Identity, parameter: SwaggerParameter)] = []

    private struct Identity: Hashable {
        let name: ExactKey
        let place: String

        init(_ parameter: SwaggerParameter) {
            name = ExactKey(parameter.place == "header" ? parameter.name.lowercased() : parameter.name)
            place = parameter.place
        }
    }

    /// - Parameter outer: Those of the path item, which the operation's own may replace.
    init(_ cursors: [Cursor], after outer: SwaggerParameters? = nil, state: DecodingState) {
        self.state = state
        var seen: [Identity: Location] = [:]
        var names: Set<ExactKey> = []
        for cursor in cursors {
            guard let parameter = SwaggerParameterDecoder(state: state).parameter(cursor) else { continue }
            defer { names.insert(ExactKey(parameter.name)) }
            let identity = Identity(parameter)
            if let first = seen.insert(cursor.location, forKey: identity) {
                let isExact = names.contains(ExactKey(parameter.name))
                state.reportAgain(parameter.name, parameter.place, at: cursor.location, first, isExact: isExact)
            } else {
                all.append((identity, parameter))
            }
        }
        all = (outer?.all ?? []).filter { seen[$0.identity] == nil } + all
    }

    /// Those that are parameters in OpenAPI 3 too.
    var plain: [Parameter] {
        all.compactMap { _, parameter in
            guard case .plain(let plain) = parameter, !isReservedHeader(plain) else { return nil }
            return plain
        }
    }

    /// 2.0 lets parameters be any headers, but these would be there twice.
    private func isReservedHeader(_ parameter: Parameter) -> Bool {
        guard parameter.in == .header, ["accept", "content-type"].contains(parameter.name.lowercased()) else {
            return false
        }
        state.log.warning(
            "reserved-header",
            "a header parameter '\(parameter.name)' is ignored, as in OpenAPI 3; 'consumes' and 'produces' say what it says",
            at: parameter.location
        )
        return true
    }

    /// The parameter in `body` or those in `formData`, of which there cannot be both.
    func requestBody(_ mediaTypes: SwaggerMediaTypes) -> RequestBody? {
        let ofBody = all.map(\.parameter).filter { $0.place == "body" || $0.place == "formData" }
        guard let first = ofBody.first else { return nil }
        if let other = ofBody.first(where: { $0.place != first.place || $0.place == "body" && $0.name != first.name }) {
            state.log.error(
                "parameter-value",
                "'\(other.name)' in '\(other.place)' cannot stand beside '\(first.name)' in '\(first.place)'",
                at: other.location,
                notes: [Diagnostic.Note("that parameter stands here", at: first.location)]
            )
        }
        if case .body(let body) = first { return body.requestBody(mediaTypes) }
        let fields = ofBody.compactMap { if case .form(let field) = $0 { field } else { nil } }
        return SwaggerForm(fields: fields, location: first.location).requestBody(mediaTypes, state: state)
    }
}

extension SwaggerParameter.Body {
    func requestBody(_ mediaTypes: SwaggerMediaTypes) -> RequestBody {
        RequestBody(
            description: description,
            required: required,
            content: mediaTypes.ofBody().map {
                MediaType(name: $0.text, schema: schema, examples: examples, location: $0.location)
            },
            component: component,
            extensions: extensions,
            location: location
        )
    }
}

/// The parameters in `formData` of an operation: together they are an object with a property for each.
private struct SwaggerForm {
    let fields: [SwaggerParameter.Field]
    let location: Location

    func requestBody(_ mediaTypes: SwaggerMediaTypes, state: DecodingState) -> RequestBody {
        let schema = state.schemas.add(schema)
        var encoding = PartEncodings()
        encoding.named = fields.compactMap(self.encoding)
        return RequestBody(
            required: fields.contains(where: \.required),
            content: mediaTypes.ofForm(hasFile: fields.contains(where: \.isFile), at: location).map {
                MediaType(name: $0.text, schema: schema, encoding: encoding, location: $0.location)
            },
            location: location
        )
    }

    private var schema: Schema {
        var schema = Schema(location: location)
        schema.types = .object
        schema.properties = fields.map { Property(name: $0.name, schema: $0.schema, location: $0.location) }
        schema.required = fields.filter(\.required).map { RequiredName(name: $0.name, location: $0.location) }
        return schema
    }

    private func encoding(_ field: SwaggerParameter.Field) -> Encoding? {
        field.style.map {
            Encoding(
                property: field.name,
                headers: [],
                style: $0.style,
                explode: $0.explode,
                allowReserved: false,
                location: field.location
            )
        }
    }
}
