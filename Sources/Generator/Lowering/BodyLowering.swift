import SpecLoader

extension OperationLowering {
    mutating func lower(_ content: [MediaType], at place: Place) -> [Content] {
        let mediaTypes = distinct(content)
        let declared = schemas.declarations.count
        let contents = mediaTypes.enumerated().map { index, mediaType in
            let prefix = Content.shortName(mediaType.essence)
            var inner = place
            // The name is that of the first which needs one.
            if schemas.declarations.count > declared { inner.wireName = "\(prefix) \(place.wireName)" }
            var content = lower(mediaType, at: inner)
            if index > 0 { content.prefix = prefix }
            return content
        }
        return joined(contents, mediaTypes, at: place)
    }

    private mutating func lower(_ mediaType: MediaType, at place: Place) -> Content {
        switch mediaType.format(in: document.schemas) {
        case .urlEncodedForm: form(mediaType, .form, at: place)
        case .formData(let members): formData(mediaType, members, at: place)
        case .namedParts(let members): namedParts(mediaType, members, parts(members, mediaType, at: place))
        case .orderedParts: orderedParts(mediaType, at: place)
        case .events: events(mediaType, at: place)
        case .jsonLines: elements(mediaType, .jsonLines, at: place)
        case .jsonSequence: elements(mediaType, .jsonSequence, at: place)
        case .whole: whole(mediaType, at: place)
        }
    }

    // MARK: Bodies that are one value

    private mutating func whole(_ mediaType: MediaType, at place: Place) -> Content {
        let type = mediaType.schema.flatMap { isOfNoType(mediaType, $0) ? nil : schemas.lower($0, at: place) }
        // A file, as exports of `text/csv` or `application/json` are: no text and no value of its own.
        let isDeclared = if case .declared = type.map({ schemas.resolved($0.type) }) { true } else { false }
        if !isDeclared, isBinary(mediaType) {
            reportUnchecked(mediaType.schema)
            return bytes(mediaType)
        }
        switch mediaType.essence {
        case "*/*" where type.map { !$0.isNullable && schemas.resolved($0.type) == .string } ?? false:
            return content(mediaType, .text, .string)
        case "*/*" where mediaType.schema != nil, "application/*" where mediaType.schema != nil: break
        case let essence where essence.isJSON: break
        case let essence where essence.hasPrefix("text/") && essence != "text/xml":
            let isTyped = type.map { !$0.isNullable && isTextual(schemas.resolved($0.type)) } ?? false
            return content(mediaType, .text, isTyped ? type?.type ?? .string : .string)
        default:
            reportBytes(mediaType)
            return bytes(mediaType)
        }
        return content(mediaType, .json, type?.value ?? .json)
    }

    private func bytes(_ mediaType: MediaType) -> Content {
        .init(mediaType: mediaType.name, coding: .bytes, type: .builtin(.body))
    }

    /// Whether the description says that a body of any type is bytes.
    private func isBinary(_ mediaType: MediaType) -> Bool {
        guard let schema = mediaType.schema.map({ effective([$0]) }) else { return false }
        return schema.types == .string && schema.format == "binary" && schema.enumeration == nil
            && schema.choices.isEmpty
    }

    /// Whether a body is passed on as text or bytes whatever an inline schema says: no type is made of it.
    private func isOfNoType(_ mediaType: MediaType, _ id: SchemaID) -> Bool {
        let essence = mediaType.essence
        guard document.schemas[id].uniqueName == nil, !essence.isJSON, !["*/*", "application/*"].contains(essence)
        else { return false }
        guard essence.hasPrefix("text/"), essence != "text/xml" else { return true }
        let schema = effective([id])
        return !schema.types.isDisjoint(with: [.object, .array]) || !schema.members.isEmpty || !schema.items.isEmpty
    }

    /// Tells of a value with a structure, as in `application/cbor`; texts and what says nothing are bytes anyway.
    private mutating func reportBytes(_ mediaType: MediaType) {
        if mediaType.essence.hasSuffix("xml") { return reportBytes(of: mediaType.name, at: mediaType.location) }
        guard let id = mediaType.schema else { return }
        let schema = effective([id])
        if schema.isUnconstrained || schema.types.subtracting(.null) == .string {
            reportUnchecked(id)
        } else {
            reportBytes(of: mediaType.name, at: mediaType.location)
        }
    }

    private mutating func content(_ mediaType: MediaType, _ coding: Content.Coding, _ type: SwiftType) -> Content {
        let checks = requestChecks(of: [mediaType.schema].compactMap(\.self), type: type)
        return .init(mediaType: mediaType.name, coding: coding, type: type, checks: checks)
    }

    // MARK: Forms

    /// A form of texts is a struct; with files in it, or as an answer, it is a stream of parts.
    private mutating func formData(_ mediaType: MediaType, _ members: FormMembers?, at place: Place) -> Content {
        if let members {
            let isStream = !isRequest || hasFiles(members)
            let parts = isStream || !members.hasVariants ? parts(members, mediaType, at: place) : []
            if isStream || parts.contains(where: \.needsStream) { return namedParts(mediaType, members, parts) }
        }
        return form(mediaType, .multipart, at: place)
    }

    private mutating func namedParts(
        _ mediaType: MediaType,
        _ members: FormMembers,
        _ parts: [OperationDeclaration.Part]
    ) -> Content {
        reportTogether(members)
        return .init(mediaType: mediaType.nameWithoutBoundary, coding: .parts, type: .builtin(.body), parts: parts)
    }

    /// A form that is read as a whole.
    private mutating func form(_ mediaType: MediaType, _ coding: Content.Coding, at place: Place) -> Content {
        let type = mediaType.schema.map { schema in
            coding == .multipart
                ? schemas.lowerMembers(schema, at: place, of: mediaType.location).type
                : schemas.lower(schema, at: place).type
        }
        guard isRequest, let type, isForm(type) else {
            let reason = isRequest ? "this form has no type (only objects have one)" : "a form in an answer has no type"
            reportForm(mediaType, reason)
            return bytes(mediaType)
        }
        var form = content(mediaType, coding, type)
        if coding == .form { form.spellings = spellings(mediaType, type) }
        return form
    }

    /// True, and a warning, for a form that may be left out and has no fields: programs write one for each operation
    /// whose parameters are all elsewhere.
    mutating func isEmptyForm(_ body: RequestBody) -> Bool {
        guard !body.required, body.content.count == 1, let form = body.content.first, let id = form.schema,
            case .urlEncodedForm = form.format(in: document.schemas)
        else { return false }
        let whole = effective([id])
        let saysWhich = document.location(of: "properties", in: document.schemas[id]) != document.schemas[id].location
        guard whole.types == .object, whole.members.isEmpty, whole.patterns.isEmpty, whole.choices.isEmpty,
            schemas.excludesOthers(whole) || (saysWhich && whole.additionalProperties.isEmpty)
        else { return false }
        schemas.diagnostics.warning("form-not-supported", "this form has no fields; it is left out", at: form.location)
        return true
    }

    /// The fields whose encoding says how they are spelt (OAS "Encoding Object").
    func spellings(_ mediaType: MediaType, _ type: SwiftType) -> [OperationDeclaration.FieldSpelling] {
        let properties = properties(of: type)
        return mediaType.encoding.named.compactMap { encoding in
            guard let property = properties.first(where: { $0.wireName == encoding.property }) else { return nil }
            let isObject = shape(of: property.type, nil) == .object
            // An object is JSON anyway.
            guard encoding.isSpelling || encoding.isJSON && !isObject else { return nil }
            let style = encoding.style ?? .form
            return OperationDeclaration.FieldSpelling(
                wireName: property.wireName,
                style: style,
                explode: encoding.explode ?? (style == .form),
                allowReserved: encoding.allowReserved,
                type: property.type,
                isObject: isObject,
                isJSON: !encoding.isSpelling
            )
        }
    }

    private mutating func reportForm(_ mediaType: MediaType, _ reason: String) {
        schemas.diagnostics.warning(
            "form-not-supported",
            "\(reason); its bytes are passed on",
            at: mediaType.location
        )
    }

    /// Whether all values of a type are objects, whose members are the fields.
    func isForm(_ type: SwiftType, inside unions: Set<DeclarationID> = []) -> Bool {
        let type = schemas.resolved(type)
        if isObject(type) { return true }
        guard case .declared(let id) = type, case .union(let union) = schemas.declarations[id.index].kind,
            !unions.contains(id)
        else { return false }
        return union.variants.allSatisfy { isForm($0.type, inside: unions.union([id])) }
    }

    /// The properties of a form, whichever of its variants is chosen.
    private func properties(of type: SwiftType) -> [Structure.Property] {
        guard case .declared(let id) = schemas.resolved(type) else { return [] }
        switch schemas.declarations[id.index].kind {
        case .structure(let structure): return structure.properties
        case .union(let union): return union.variants.flatMap { properties(of: $0.type) }
        default: return []
        }
    }
}

extension Encoding {
    /// Whether it says how a field is spelt.
    var isSpelling: Bool { style != nil || explode != nil || allowReserved }

    /// Whether a field travels as JSON.
    var isJSON: Bool { contentType.map { $0.essence == "application/json" } ?? false }
}
