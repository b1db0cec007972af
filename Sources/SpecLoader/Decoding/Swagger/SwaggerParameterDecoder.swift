/// Decodes parameters (OAS 2.0 "Parameter Object").
struct SwaggerParameterDecoder {
    let state: DecodingState

    func parameter(_ cursor: Cursor) -> SwaggerParameter? {
        guard let followed = state.follow(cursor, .swaggerParameter) else { return nil }
        let isBody = followed.cursor.value(of: "in")?.node.scalar?.text == "body"
        guard let fields = state.fields(followed, isBody ? .swaggerBodyParameter : .swaggerParameter),
            let name = fields.requiredString("name"), let place = fields.requiredString("in")
        else { return nil }
        switch place {
        case "body": return .body(body(fields, name))
        case "formData": return .form(field(fields, name))
        case "path", "query", "header", "cookie":
            return ParameterLocation(rawValue: place).map { .plain(parameter(fields, name, $0)) }
        default:
            state.log.error(
                "unknown-value",
                "'in' of a parameter cannot be '\(place)'; it is one of path, query, header, body, formData",
                at: fields["in"]?.location
            )
            return nil
        }
    }

    private func body(_ fields: ObjectFields, _ name: String) -> SwaggerParameter.Body {
        if fields["schema"] == nil { fields.reportMissing("schema") }
        return SwaggerParameter.Body(
            name: name,
            description: fields.description,
            required: fields.flag("required") ?? false,
            schema: fields["schema"].map(SchemaDecoder(state: state).id),
            examples: SwaggerExample.examples(fields),
            component: fields.component,
            extensions: SwaggerExample.extensions(fields),
            location: fields.location
        )
    }

    private func field(_ fields: ObjectFields, _ name: String) -> SwaggerParameter.Field {
        reportType(fields, known: ["array", "boolean", "file", "integer", "number", "string"])
        let style = CollectionFormat.style(fields, in: .query, called: "formData", state: state)
        return SwaggerParameter.Field(
            name: name,
            required: fields.flag("required") ?? false,
            schema: state.schemas.id(at: fields.cursor, .formField),
            isFile: fields["type"].map(SchemaDecoder(state: state).isFile) ?? false,
            // What encodings say where there are none.
            style: style == (.form, true) ? nil : style,
            location: fields.location
        )
    }

    private func parameter(_ fields: ObjectFields, _ name: String, _ location: ParameterLocation) -> Parameter {
        if location == .header || location == .cookie, !HTTPSyntax.isToken(name) {
            state.reportHeaderName(name, at: fields["name"]?.location ?? fields.location)
        }
        if location == .cookie {
            state.log.warning(
                "newer-field",
                "parameters in 'cookie' came with OpenAPI 3.0; this description says 2.0",
                at: fields["in"]?.location
            )
        }
        let style = CollectionFormat.style(fields, in: location, called: location.rawValue, state: state)
        return Parameter(
            name: name,
            in: location,
            description: fields.description,
            required: ParameterDecoder(state: state).required(fields, in: location),
            deprecated: fields.flag("deprecated") ?? false,
            style: style.style,
            explode: style.explode,
            allowReserved: false,
            allowEmptyValue: fields.flag("allowEmptyValue") ?? false,
            schema: schema(fields),
            examples: SwaggerExample.examples(fields),
            component: fields.component,
            extensions: SwaggerExample.extensions(fields),
            location: fields.location
        )
    }

    /// The schema among the fields. A `schema` as in OpenAPI 3 is understood where there is no `type`.
    private func schema(_ fields: ObjectFields) -> SchemaID {
        if fields["type"] == nil, let schema = fields["schema"] { return SchemaDecoder(state: state).id(at: schema) }
        reportType(fields, known: ["array", "boolean", "integer", "number", "string"])
        return state.schemas.id(at: fields.cursor, .items)
    }

    /// The types that values of parameters can have in 2.0. What else JSON Schema has is understood.
    private func reportType(_ fields: ObjectFields, known: [String]) {
        guard let type = fields["type"] else {
            fields.reportMissing("type", .warning)
            return
        }
        guard let text = type.node.scalar?.text, !known.contains(text),
            text == "file" || JSONTypes.byName[text] != nil
        else { return }
        state.log.warning(
            "parameter-type",
            "'type' of such a parameter cannot be '\(text)'; it is one of \(known.joined(separator: ", "))",
            at: type.location
        )
    }
}

/// A parameter of 2.0, by what it is in OpenAPI 3.
enum SwaggerParameter {
    case plain(Parameter)
    case body(Body)
    case form(Field)

    /// A parameter in `body`: a request body whose media types others say.
    struct Body {
        let name: String
        let description: String?
        let required: Bool
        let schema: SchemaID?
        let examples: [Example]
        let component: String?
        let extensions: [Extension]
        let location: Location
    }

    /// A parameter in `formData`: a property of a request body.
    struct Field {
        let name: String
        let required: Bool
        let schema: SchemaID
        let isFile: Bool
        /// Nil where it needs no encoding.
        let style: (style: ParameterStyle, explode: Bool)?
        let location: Location
    }

    var name: String {
        switch self {
        case .plain(let parameter): parameter.name
        case .body(let body): body.name
        case .form(let field): field.name
        }
    }

    /// The value of `in`.
    var place: String {
        switch self {
        case .plain(let parameter): parameter.in.rawValue
        case .body: "body"
        case .form: "formData"
        }
    }

    var location: Location {
        switch self {
        case .plain(let parameter): parameter.location
        case .body(let body): body.location
        case .form(let field): field.location
        }
    }
}
