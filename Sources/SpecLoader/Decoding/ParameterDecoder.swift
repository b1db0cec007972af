/// Decodes parameters (OAS "Parameter Object").
struct ParameterDecoder {
    let state: DecodingState

    /// A `parameters` field: each (name, location) once.
    func parameters(_ cursor: Cursor?) -> [Parameter] {
        guard let cursor else { return [] }
        var parameters: [Parameter] = []
        var seen: [Parameter.Identity: Location] = [:]
        var names: Set<ExactKey> = []
        for element in state.elements(cursor) {
            guard let parameter = parameter(element) else { continue }
            defer { names.insert(ExactKey(parameter.name)) }
            if let first = seen.insert(element.location, forKey: parameter.identity) {
                let isExact = names.contains(ExactKey(parameter.name))
                state.reportAgain(parameter.name, parameter.in.rawValue, at: element.location, first, isExact: isExact)
            } else {
                parameters.append(parameter)
            }
        }
        return parameters.filter { !isReservedHeader($0) }
    }

    func parameter(_ cursor: Cursor) -> Parameter? {
        guard let fields = state.object(cursor, .parameter), let name = fields.requiredString("name"),
            let location = location(fields)
        else { return nil }
        check(name, in: location, at: fields["name"]?.location ?? fields.location)
        let value = ParameterValue(fields, state: state)
        let style = value.content == nil ? style(fields, in: location) : location.styles[0]
        let canAllowReserved = value.content == nil && canAllowReserved(location, style)
        if value.content == nil, !canAllowReserved, let allowReserved = fields["allowReserved"] {
            state.reportNoEffect(allowReserved, "on a parameter in '\(location.rawValue)' of style '\(style.rawValue)'")
        }
        reportNoEffect(of: fields, in: location, style)
        if location == .querystring, value.schema != nil {
            state.log.error(
                "parameter-value",
                "a parameter in 'querystring' must have 'content', not 'schema'",
                at: fields.location
            )
        }
        return Parameter(
            name: name,
            in: location,
            description: fields.description,
            required: required(fields, in: location),
            deprecated: fields.flag("deprecated") ?? false,
            style: style,
            explode: fields.flag("explode") ?? (style == .form || style == .cookie),
            allowReserved: canAllowReserved && fields.flag("allowReserved") == true,
            allowEmptyValue: fields.flag("allowEmptyValue") ?? false,
            schema: value.schema,
            content: value.content,
            examples: value.examples,
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    /// Tells of what only other parameters have, or have in another way.
    private func reportNoEffect(of fields: ObjectFields, in location: ParameterLocation, _ style: ParameterStyle) {
        if location != .query, fields.flag("allowEmptyValue") == true, let field = fields["allowEmptyValue"] {
            state.reportNoEffect(field, "on a parameter in '\(location.rawValue)'")
        }
        if style == .deepObject, fields.flag("explode") == false, let field = fields["explode"] {
            state.reportNoEffect(field, "on a parameter of style 'deepObject', whose members always stand apart")
        }
    }

    private func check(_ name: String, in location: ParameterLocation, at place: Location) {
        if location == .header || location == .cookie, !HTTPSyntax.isToken(name) {
            state.reportHeaderName(name, at: place)
        }
        if location == .path, name.utf8.contains(where: "{}".utf8.contains) {
            state.log.error(
                "path-parameters",
                "the name of a path parameter cannot have '{' or '}'; they are around it in the path",
                at: place
            )
        }
    }

    private func location(_ fields: ObjectFields) -> ParameterLocation? {
        guard let text = fields.requiredString("in") else { return nil }
        if let location = ParameterLocation(rawValue: text) {
            if location == .querystring { state.reportNewer(text, since: .v32, at: fields["in"]?.location) }
            return location
        }
        let advice =
            switch text {
            case "body": "; since OpenAPI 3 a body is the operation's 'requestBody'"
            case "formData": "; since OpenAPI 3 a form is the operation's 'requestBody'"
            default: "; it is one of path, query, header, cookie"
            }
        state.log.error(
            "unknown-value",
            "'in' of a parameter cannot be '\(text)'\(advice)",
            at: fields["in"]?.location
        )
        return nil
    }

    /// Path parameters are always required; the specification wants that said.
    func required(_ fields: ObjectFields, in location: ParameterLocation) -> Bool {
        let required = fields.flag("required") ?? false
        if location == .path, !required {
            state.log.warning(
                "path-parameter-not-required",
                "a path parameter must say 'required: true'; it is required all the same",
                at: fields["required"]?.location ?? fields.location
            )
        }
        return required || location == .path
    }

    private func style(_ fields: ObjectFields, in location: ParameterLocation) -> ParameterStyle {
        let allowed = location.styles
        guard let text = fields.string("style") else { return allowed[0] }
        if let style = ParameterStyle(rawValue: text), allowed.contains(style) {
            if style == .cookie { state.reportNewer(text, since: .v32, at: fields["style"]?.location) }
            return style
        }
        let names = allowed.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        if location == .header, let style = fields["style"] {
            state.reportNoEffect(style, "on a parameter in 'header', which is always \(names)")
            return allowed[0]
        }
        state.log.error(
            "unknown-value",
            "'style' of a parameter in '\(location.rawValue)' cannot be '\(text)'; it can be \(names)",
            at: fields["style"]?.location
        )
        return allowed[0]
    }

    /// Whether the style percent-encodes; until 3.2 only query parameters had the choice.
    private func canAllowReserved(_ location: ParameterLocation, _ style: ParameterStyle) -> Bool {
        switch location {
        case .query: true
        case .path: state.version >= .v32
        case .cookie: state.version >= .v32 && style == .form
        case .header, .querystring: false
        }
    }

    /// The specification has these described elsewhere: by media types and security schemes.
    private func isReservedHeader(_ parameter: Parameter) -> Bool {
        guard parameter.in == .header,
            ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
        else { return false }
        state.log.warning(
            "reserved-header",
            "a header parameter '\(parameter.name)' is ignored, as OpenAPI says; describe it by media types or 'security'",
            at: parameter.location
        )
        return true
    }
}

extension DecodingState {
    /// Tells of a second parameter. The names of headers are the same in upper and lower case (RFC 9110 section 5.1).
    ///
    /// - Parameter isExact: Whether the names are spelt alike.
    func reportAgain(_ name: String, _ place: String, at location: Location, _ first: Location, isExact: Bool) {
        let message =
            isExact
            ? "there are two parameters '\(name)' in '\(place)'"
            : "'\(name)' is the same header as another parameter; it is left out"
        let note = Diagnostic.Note("the first one stands here", at: first)
        log.report(Diagnostic(isExact ? .error : .warning, "duplicate-parameter", message, at: location, notes: [note]))
    }
}

extension Parameter {
    /// What makes a parameter unique in an operation.
    struct Identity: Hashable {
        let name: ExactKey
        let location: ParameterLocation
    }

    var identity: Identity {
        Identity(name: ExactKey(self.in == .header ? name.lowercased() : name), location: self.in)
    }
}

extension ParameterLocation {
    /// The styles that parameters there may have, the default first (OAS "Style Values").
    fileprivate var styles: [ParameterStyle] {
        switch self {
        case .path: [.simple, .matrix, .label]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        case .querystring: [.form]
        }
    }
}
