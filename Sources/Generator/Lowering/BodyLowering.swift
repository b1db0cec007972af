import SpecLoader

extension OperationLowering {
    mutating func lower(
        _ content: [MediaType],
        at place: SchemaLowering.Place,
        isRequest: Bool
    ) -> [OperationDeclaration.Content] {
        distinct(content).enumerated().map { index, mediaType in
            var place = place
            let essence = mediaType.essence
            if index > 0 { place.wireName = "\(OperationDeclaration.Content.shortName(essence)) \(place.wireName)" }
            switch essence {
            case "multipart/form-data", "application/x-www-form-urlencoded":
                return form(mediaType, at: place, isRequest: isRequest)
            case "text/event-stream": return events(mediaType, at: place)
            case "application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/jsonlines":
                return elements(mediaType, .jsonLines, at: place)
            case "application/json-seq": return elements(mediaType, .jsonSequence, at: place)
            case _ where essence.hasSuffix("+json-seq"): return elements(mediaType, .jsonSequence, at: place)
            default: return whole(mediaType, at: place, isRequest: isRequest)
            }
        }
    }

    /// Without those that differ from an earlier one only in parameters, by which no body can be told.
    private mutating func distinct(_ content: [MediaType]) -> [MediaType] {
        var seen: [String: Location] = [:]
        return content.filter { mediaType in
            guard let first = seen.insert(mediaType.location, forKey: mediaType.essence) else { return true }
            schemas.diagnostics.warning(
                "media-type-parameters",
                "'\(mediaType.name)' differs from another media type here only in its parameters; it is left out",
                at: mediaType.location,
                notes: [Diagnostic.Note("the other one stands here", at: first)]
            )
            return false
        }
    }

    // MARK: Bodies that are one value

    private mutating func whole(
        _ mediaType: MediaType,
        at place: SchemaLowering.Place,
        isRequest: Bool
    ) -> OperationDeclaration.Content {
        let type = mediaType.schema.map { schemas.lower($0, at: place) }
        switch mediaType.essence {
        case "application/json", "*/*", "application/*": break
        case let essence where essence.hasSuffix("+json"): break
        case let essence where essence.hasPrefix("text/") && essence != "text/xml":
            return content(mediaType, .text, .string, isRequest: isRequest)
        case let essence where essence.hasSuffix("xml"):
            schemas.diagnostics.warning(
                "xml-not-supported",
                "XML is not supported; its bytes are passed on",
                at: mediaType.location
            )
            return .init(mediaType: mediaType.name, coding: .bytes, type: .builtin(.body))
        case let essence:
            if essence.hasPrefix("multipart/") { reportForm(mediaType) }
            return .init(mediaType: mediaType.name, coding: .bytes, type: .builtin(.body))
        }
        let value = type.map { $0.isNullable ? .nullable($0.type) : $0.type } ?? .json
        return content(mediaType, .json, value, isRequest: isRequest)
    }

    /// - Parameter isRequest: only then the body is checked.
    private mutating func content(
        _ mediaType: MediaType,
        _ coding: OperationDeclaration.Content.Coding,
        _ type: SwiftType,
        isRequest: Bool
    ) -> OperationDeclaration.Content {
        let asked = isRequest ? [mediaType.schema].compactMap(\.self) : []
        let checks = schemas.checks(of: asked, type: type)
        return .init(mediaType: mediaType.name, coding: coding, type: type, checks: checks)
    }

    // MARK: Forms

    /// A form of texts is a struct; with files in it, or as an answer, it is a stream of parts.
    private mutating func form(
        _ mediaType: MediaType,
        at place: SchemaLowering.Place,
        isRequest: Bool
    ) -> OperationDeclaration.Content {
        if mediaType.essence == "multipart/form-data", let parts = parts(mediaType, at: place),
            !isRequest || parts.contains(where: { $0.coding == .file || $0.contentType != nil })
        {
            return .init(mediaType: mediaType.name, coding: .parts, type: .builtin(.body), parts: parts)
        }
        let type = mediaType.schema.map { schemas.lower($0, at: place).type }
        guard isRequest, let type, isForm(type) else {
            reportForm(mediaType)
            return .init(mediaType: mediaType.name, coding: .bytes, type: .builtin(.body))
        }
        let coding = mediaType.essence.hasPrefix("multipart") ? OperationDeclaration.Content.Coding.multipart : .form
        var form = content(mediaType, coding, type, isRequest: true)
        if coding == .form { form.spellings = spellings(mediaType, type) }
        return form
    }

    /// The fields whose encoding says how they are spelt (OAS "Encoding Object").
    private func spellings(_ mediaType: MediaType, _ type: SwiftType) -> [OperationDeclaration.FieldSpelling] {
        guard case .declared(let id) = schemas.resolved(type),
            case .structure(let structure) = schemas.declarations[id.index].kind
        else { return [] }
        return mediaType.encoding.named.filter(\.isSpelling).compactMap { encoding in
            guard let property = structure.properties.first(where: { $0.wireName == encoding.property }) else {
                return nil
            }
            let style = encoding.style ?? .form
            return OperationDeclaration.FieldSpelling(
                wireName: property.wireName,
                style: style,
                explode: encoding.explode ?? (style == .form),
                allowReserved: encoding.allowReserved,
                type: property.type,
                isObject: shape(of: property.type, nil) == .object
            )
        }
    }

    private mutating func reportForm(_ mediaType: MediaType) {
        schemas.diagnostics.warning(
            "form-not-supported",
            "this form has no type (only an object has one); its bytes are passed on",
            at: mediaType.location
        )
    }

    private func isForm(_ type: SwiftType) -> Bool {
        guard case .declared(let id) = schemas.resolved(type),
            case .structure(let structure) = schemas.declarations[id.index].kind
        else { return false }
        return !structure.isTuple
    }

    // MARK: Streams

    private mutating func elements(
        _ mediaType: MediaType,
        _ coding: OperationDeclaration.Content.Coding,
        at place: SchemaLowering.Place
    ) -> OperationDeclaration.Content {
        let element = elementSchema(mediaType).map { schemas.lower($0, at: place.beside(place.wireName + "Item")) }
        let type = element.map { $0.isNullable ? .nullable($0.type) : $0.type } ?? .json
        return .init(mediaType: mediaType.name, coding: coding, type: type)
    }

    private mutating func events(
        _ mediaType: MediaType,
        at place: SchemaLowering.Place
    ) -> OperationDeclaration.Content {
        var content = OperationDeclaration.Content(mediaType: mediaType.name, coding: .events, type: .string)
        guard let id = elementSchema(mediaType) else { return content }
        var ignored = Diagnostics()
        let event = EffectiveSchema(of: id, in: document.schemas, diagnostics: &ignored)
        if !event.choices.isEmpty {
            schemas.diagnostics.warning(
                "stream-not-typed",
                "the events are of several kinds; the data of each is passed on as text",
                at: document.schemas[id].location
            )
            return content
        }
        guard let data = event.members.first(where: { $0.name == "data" }) else { return content }
        let parts = EffectiveSchema(of: data.schemas, in: document.schemas, diagnostics: &ignored).parts
        let mediaTypes = parts.compactMap { document.schemas[$0].contentMediaType }
        if let schema = parts.compactMap({ document.schemas[$0].contentSchema }).first {
            let lowered = schemas.lower(schema, at: place.beside(place.wireName + "Data"))
            content.type = lowered.isNullable ? .nullable(lowered.type) : lowered.type
            content.coding = .jsonEvents
        } else if mediaTypes.contains(where: { $0.hasSuffix("json") }) {
            content.type = .json
            content.coding = .jsonEvents
        }
        return content
    }

    /// The schema of the elements (OAS 3.2 "Sequential Media Types"): `itemSchema`, or else the `items` of a `schema`,
    /// which is about all of them as if they stood in an array.
    private mutating func elementSchema(_ mediaType: MediaType) -> SchemaID? {
        if let item = mediaType.itemSchema { return item }
        guard let id = mediaType.schema else { return nil }
        var ignored = Diagnostics()
        let whole = EffectiveSchema(of: id, in: document.schemas, diagnostics: &ignored)
        if whole.types == .array || whole.types.isEmpty, let items = whole.items.first { return items }
        schemas.diagnostics.warning(
            "stream-not-typed",
            "'schema' is about all elements of '\(mediaType.essence)' as an array; describe one by 'itemSchema'",
            at: document.schemas[id].location
        )
        return nil
    }
}

extension Encoding {
    /// Whether it says how a field is spelt.
    var isSpelling: Bool { style != nil || explode != nil || allowReserved }
}

extension MediaType {
    /// Without parameters, in lower case.
    var essence: String { name.essence }
}

extension SchemaLowering {
    /// The schemas of the data of all server-sent events.
    static func eventData(of document: Document) -> Set<SchemaID> {
        let contents = document.operations.flatMap { ($0.requestBody?.content ?? []) + $0.responses.flatMap(\.content) }
        var ignored = Diagnostics()
        var data: Set<SchemaID> = []
        for item in contents.filter({ $0.essence == "text/event-stream" }).compactMap(\.itemSchema) {
            let event = EffectiveSchema(of: item, in: document.schemas, diagnostics: &ignored)
            for member in event.members where member.name == "data" && event.choices.isEmpty {
                data.formUnion(EffectiveSchema(of: member.schemas, in: document.schemas, diagnostics: &ignored).parts)
            }
        }
        return data
    }
}
