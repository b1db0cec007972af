import SpecLoader

/// Turns operations into Swift's words; their schemas go through a ``SchemaLowering``.
struct OperationLowering {
    var schemas: SchemaLowering
    private(set) var operations: [OperationDeclaration] = []

    init(schemas: SchemaLowering) {
        self.schemas = schemas
    }

    private var document: Document { schemas.document }

    /// The operation in Swift's words, or nil where it cannot be expressed, which is then reported.
    mutating func lower(_ operation: Operation, of path: PathItem) -> OperationID {
        let id = OperationID(index: operations.count)
        let wireName = operation.operationID ?? Self.derivedName(operation.method, path.path)
        operations.append(
            OperationDeclaration(
                wireName: wireName,
                method: operation.method,
                path: path.path,
                summary: operation.summary,
                description: operation.description,
                deprecated: operation.deprecated,
                security: (operation.security ?? document.security).map { $0.entries.map(\.scheme) },
                parameters: [],
                body: nil,
                responses: [],
                location: operation.location
            )
        )
        OperationLosses(operation: operation).report(to: &schemas.diagnostics)
        schemas.direction = .request
        let parameters = operation.parameters.compactMap { lower($0, of: id) }
        let body = operation.requestBody.flatMap { lower($0, of: id) }
        schemas.direction = .response
        let responses = operation.responses.map { lower($0, of: id, of: operation) }
        operations[id.index].parameters = parameters
        operations[id.index].body = body
        operations[id.index].responses = responses
        return id
    }

    /// What stands for a missing `operationId`: the method and the words of the path.
    static func derivedName(_ method: String, _ path: String) -> String {
        let words = path.split(separator: "/").map { piece in
            piece.hasPrefix("{") ? "by_" + piece.filter { $0 != "{" && $0 != "}" } : String(piece)
        }
        return ([method.lowercased()] + words).joined(separator: "_")
    }

    /// Of the operations that no server can tell apart, the first one is served.
    mutating func leaveOutIndistinguishable() {
        var seen: [String: Location] = [:]
        for index in operations.indices {
            let operation = operations[index]
            let pieces = operation.pathTemplate.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }
            let key = operation.method + " /" + pieces.joined(separator: "/")
            guard let first = seen[key] else {
                seen[key] = operation.location
                continue
            }
            operations[index].isServed = false
            schemas.diagnostics.warning(
                "indistinguishable-operation",
                "no server can tell '\(operation.wireName)' from another operation; it gets no route",
                at: operation.location,
                notes: [Diagnostic.Note("the other operation is here", at: first)]
            )
        }
    }

    // MARK: Parameters

    private mutating func lower(_ parameter: Parameter, of operation: OperationID) -> OperationDeclaration.Parameter? {
        guard let schema = parameter.schema else {
            return unsupported(parameter, "a parameter with 'content'")
        }
        let place = SchemaLowering.Place(
            wireName: parameter.name,
            operation: parameter.component == nil ? operation : nil
        )
        let lowered = schemas.lower(schema, at: place)
        var type = schemas.resolved(lowered.type)
        var isArray = false
        if case .array(let element) = type {
            isArray = true
            type = schemas.resolved(element.wrapped)
        }
        guard isTextual(type) else { return unsupported(parameter, "a parameter that is an object") }
        guard let style = arrayStyle(of: parameter, isArray: isArray) else {
            return unsupported(parameter, "the style '\(parameter.style.rawValue)' in \(parameter.in.rawValue)")
        }
        var effective = EffectiveSchema(of: schema, in: document.schemas, diagnostics: &schemas.diagnostics)
        if isArray {
            effective.defaultValue = nil
            effective.constraints.minLength = nil
        }
        return OperationDeclaration.Parameter(
            wireName: parameter.name,
            place: parameter.in,
            type: isArray ? elementType(lowered.type) : lowered.type,
            isArray: isArray,
            arrayStyle: style,
            isRequired: parameter.required,
            allowReserved: parameter.allowReserved,
            documentation: parameter.description,
            defaultValue: effective.defaultValue.flatMap { schemas.defaultValue($0, of: lowered.type) },
            constraints: effective.constraints,
            location: parameter.location
        )
    }

    private func elementType(_ type: SwiftType) -> SwiftType {
        if case .array(let element) = schemas.resolved(type) { element.wrapped } else { type }
    }

    /// True for types that travel as one text.
    private func isTextual(_ type: SwiftType) -> Bool {
        switch type {
        case .builtin(.json), .builtin(.body), .builtin(.base64): return false
        case .builtin: return true
        case .declared(let id):
            if case .enumeration = schemas.declarations[id.index].kind { return true }
            return false
        default: return false
        }
    }

    /// How the parameter's array is spelt; nil for a style that is not supported.
    private func arrayStyle(of parameter: Parameter, isArray: Bool) -> OperationDeclaration.ArrayStyle? {
        switch (parameter.in, parameter.style) {
        case (.path, .simple), (.header, .simple): .commas
        case (.query, .form): parameter.explode ? .repeated : .commas
        case (.query, .spaceDelimited) where !parameter.explode: .blanks
        case (.query, .pipeDelimited) where !parameter.explode: .pipes
        case (.cookie, .form), (.cookie, .cookie): isArray ? nil : .repeated
        default: nil
        }
    }

    /// Without an optional parameter the call is still right; without a required one it is not.
    private mutating func unsupported(_ parameter: Parameter, _ what: String) -> OperationDeclaration.Parameter? {
        let message = "\(what) is not supported yet"
        if parameter.required {
            schemas.diagnostics.error(
                "parameter-not-supported",
                "\(message), and '\(parameter.name)' is required",
                at: parameter.location
            )
        } else {
            schemas.diagnostics.warning(
                "parameter-not-supported",
                "\(message); '\(parameter.name)' is left out",
                at: parameter.location
            )
        }
        return nil
    }

    // MARK: Bodies

    private mutating func lower(_ body: RequestBody, of operation: OperationID) -> OperationDeclaration.Body? {
        let place = SchemaLowering.Place(
            wireName: body.component ?? "Body",
            operation: body.component == nil ? operation : nil
        )
        let contents = lower(body.content, at: place, isRequest: true)
        guard !contents.isEmpty else { return nil }
        return OperationDeclaration.Body(
            isRequired: body.required,
            contents: contents,
            documentation: body.description
        )
    }

    private mutating func lower(
        _ content: [MediaType],
        at place: SchemaLowering.Place,
        isRequest: Bool
    ) -> [OperationDeclaration.Content] {
        distinct(content).enumerated().map { index, mediaType in
            var place = place
            let essence = mediaType.name.prefix { $0 != ";" }.lowercased()
            if index > 0 { place.wireName = "\(OperationDeclaration.Content.shortName(essence)) \(place.wireName)" }
            let type = mediaType.schema.map { schemas.lower($0, at: place) }
            let coding = coding(essence, type?.type, mediaType, isRequest: isRequest)
            let bodyType: SwiftType =
                switch coding {
                case .json, .form, .multipart: type.map { $0.isNullable ? .nullable($0.type) : $0.type } ?? .json
                case .text: .string
                case .bytes: .builtin(.body)
                }
            return OperationDeclaration.Content(mediaType: mediaType.name, coding: coding, type: bodyType)
        }
    }

    /// Without those that differ from an earlier one only in parameters, by which no body can be told.
    private mutating func distinct(_ content: [MediaType]) -> [MediaType] {
        var seen: [String: Location] = [:]
        return content.filter { mediaType in
            let essence = mediaType.name.prefix { $0 != ";" }.lowercased()
            guard let first = seen.insert(mediaType.location, forKey: essence) else { return true }
            schemas.diagnostics.warning(
                "media-type-parameters",
                "'\(mediaType.name)' differs from another media type here only in its parameters; it is left out",
                at: mediaType.location,
                notes: [Diagnostic.Note("the other one stands here", at: first)]
            )
            return false
        }
    }

    private mutating func coding(
        _ essence: String,
        _ type: SwiftType?,
        _ mediaType: MediaType,
        isRequest: Bool
    ) -> OperationDeclaration.Content.Coding {
        switch essence {
        case "application/json", "*/*", "application/*": return .json
        case _ where essence.hasSuffix("+json"): return .json
        case "application/x-www-form-urlencoded", "multipart/form-data":
            guard isRequest, let type, isForm(type) else {
                schemas.diagnostics.warning(
                    "form-not-supported",
                    "this form is not typed yet (only objects without files are); its bytes are passed on",
                    at: mediaType.location
                )
                return .bytes
            }
            return essence.hasPrefix("multipart") ? .multipart : .form
        case "text/event-stream", "application/jsonl", "application/x-ndjson", "application/json-seq":
            schemas.diagnostics.warning(
                "stream-not-typed",
                "the elements of '\(essence)' are not typed yet; its bytes are passed on",
                at: mediaType.location
            )
            return .bytes
        case _ where essence.hasPrefix("text/") && essence != "text/xml": return .text
        case _ where essence.hasSuffix("xml"):
            schemas.diagnostics.warning(
                "xml-not-supported",
                "XML is not supported; its bytes are passed on",
                at: mediaType.location
            )
            return .bytes
        default: return .bytes
        }
    }

    /// True for a struct without files.
    private func isForm(_ type: SwiftType) -> Bool {
        guard case .declared(let id) = schemas.resolved(type),
            case .structure(let structure) = schemas.declarations[id.index].kind
        else { return false }
        return structure.properties.allSatisfy { !$0.type.builtins.contains(.base64) }
    }

    // MARK: Responses

    private mutating func lower(
        _ response: Response,
        of id: OperationID,
        of operation: Operation
    ) -> OperationDeclaration.Response {
        let name = response.component ?? Statuses.typeName(response.status) + "Body"
        let place = SchemaLowering.Place(wireName: name, operation: response.component == nil ? id : nil)
        let contents = operation.method == "HEAD" ? [] : lower(response.content, at: place, isRequest: false)
        return OperationDeclaration.Response(
            status: response.status,
            documentation: response.description,
            body: contents.isEmpty ? nil : OperationDeclaration.Body(isRequired: true, contents: contents),
            headers: response.headers.compactMap { lower($0, of: id) }
        )
    }

    private mutating func lower(_ header: Header, of operation: OperationID) -> OperationDeclaration.Header? {
        guard header.name.lowercased() != "content-type" else { return nil }
        let lowered = header.schema.map {
            schemas.lower(
                $0,
                at: SchemaLowering.Place(
                    wireName: header.component ?? header.name,
                    operation: header.component == nil ? operation : nil
                )
            )
        }
        guard let lowered, isTextual(schemas.resolved(lowered.type)) else {
            schemas.diagnostics.warning(
                "header-not-supported",
                "the header '\(header.name)' is not typed yet; its text is passed on",
                at: header.location
            )
            return OperationDeclaration.Header(wireName: header.name, type: .string, isRequired: header.required)
        }
        return OperationDeclaration.Header(wireName: header.name, type: lowered.type, isRequired: header.required)
    }
}
