import SpecLoader

extension OperationLowering {
    // MARK: JSON

    mutating func elements(_ mediaType: MediaType, _ coding: Content.Coding, at place: Place) -> Content {
        let element = elementSchema(mediaType)
        let lowered = element.map { schemas.lower($0, at: place.beside(place.wireName + "Item")) }
        let type = lowered?.value ?? .json
        let checks = requestChecks(of: [element].compactMap(\.self), type: type)
        return .init(mediaType: mediaType.name, coding: coding, type: type, checks: checks)
    }

    /// What a server asks of a value.
    mutating func requestChecks(of ids: [SchemaID], type: SwiftType) -> Checks {
        isRequest && !ids.isEmpty ? schemas.checks(of: ids, type: type) : Checks()
    }

    // MARK: Events

    /// What the data of an event is.
    private struct EventData {
        var isJSON = false
        var type = SwiftType.string
        var checks = Checks()
    }

    mutating func events(_ mediaType: MediaType, at place: Place) -> Content {
        var content = Content(mediaType: mediaType.name, coding: .events, type: .string)
        guard let id = elementSchema(mediaType) else { return content }
        let event = document.schemas.effective(id)
        let variants = event.variants(in: document.schemas)
        let dataPlace = place.beside(place.wireName + "Data")
        let data: EventData
        if !variants.allSatisfy(\.isEvent) {
            data = self.data([id], at: dataPlace)
        } else if event.choices.isEmpty {
            data = self.data(of: event, at: dataPlace)
        } else if let kinds = kinds(variants, at: place) {
            content.coding = .eventKinds
            content.parts = kinds
            return content
        } else {
            schemas.diagnostics.warning(
                "stream-not-typed",
                "no 'const' or 'enum' of 'event' tells these kinds of events apart; the data of each is passed on as text",
                at: document.schemas[id].location
            )
            return content
        }
        (content.coding, content.type, content.checks) = (data.isJSON ? .jsonEvents : .events, data.type, data.checks)
        return content
    }

    /// A case for each value of `event`, where every variant names some that no other has.
    private mutating func kinds(_ variants: [EffectiveSchema], at place: Place) -> [OperationDeclaration.Part]? {
        let names = variants.map { $0.choices.isEmpty ? eventNames(of: $0) : [] }
        let all = names.flatMap(\.self)
        guard !names.contains(where: \.isEmpty), Set(all.map { ExactKey($0) }).count == all.count else { return nil }
        return zip(variants, names).flatMap { variant, names in
            let data = data(of: variant, at: place.beside("\(place.wireName) \(names[0])"))
            return names.map { name in
                OperationDeclaration.Part(
                    wireName: name,
                    coding: data.isJSON ? .json : .text,
                    type: data.type,
                    isRequired: false,
                    isRepeated: true,
                    documentation: variant.description,
                    checks: data.checks
                )
            }
        }
    }

    /// The texts that all schemas of `event` allow; none where they do not say or say something else.
    private func eventNames(of event: EffectiveSchema) -> [String] {
        let allowed = event.member("event", in: document.schemas)?.parts.compactMap { id -> [String]? in
            document.schemas[id].listedValues.map { $0.compactMap(\.scalar).filter { $0.kind == .string }.map(\.text) }
        }
        guard let allowed, let first = allowed.first else { return [] }
        return first.filter { name in
            allowed.allSatisfy { $0.contains { $0.hasSameBytes(as: name) } }
        }
    }

    private mutating func data(of event: EffectiveSchema, at place: Place) -> EventData {
        guard let member = event.members.first(where: { $0.name == "data" }) else { return EventData() }
        return data(member.schemas, at: place)
    }

    /// Data is text; what is described as anything else is the JSON in it, as `contentSchema` says in full.
    private mutating func data(_ ids: [SchemaID], at place: Place) -> EventData {
        let data = document.schemas.effective(ids)
        let parts = data.parts.map { document.schemas[$0] }
        let content = parts.compactMap(\.contentSchema).first
        if content == nil, data.isUnconstrained || data.types == .string {
            let isJSON = parts.contains { $0.contentMediaType?.hasSuffix("json") == true }
            if isJSON { return EventData(isJSON: true, type: .json) }
            return EventData(checks: requestChecks(of: data.parts, type: .string))
        }
        let described = content.map { [$0] } ?? ids
        let type = schemas.lower(allOf: described, at: place).value
        return EventData(isJSON: true, type: type, checks: requestChecks(of: described, type: type))
    }

    // MARK: Schemas

    /// The schema of the elements (OAS 3.2 "Sequential Media Types"); nil, and a warning, where there is none.
    private mutating func elementSchema(_ mediaType: MediaType) -> SchemaID? {
        if let element = mediaType.elementSchema(in: document.schemas) { return element }
        guard let id = mediaType.schema else { return nil }
        schemas.diagnostics.warning(
            "stream-not-typed",
            "'schema' is about all elements of '\(mediaType.essence)' as an array; describe one by 'itemSchema'",
            at: document.schemas[id].location
        )
        return nil
    }
}

extension MediaType {
    /// `itemSchema`, or the `items` of a `schema`, which is about all elements as if they stood in an array. One that
    /// no array can be valid against is about each element: before 3.2, there was nothing else to describe it by.
    fileprivate func elementSchema(in schemas: SchemaTable) -> SchemaID? {
        if let itemSchema { return itemSchema }
        guard let schema else { return nil }
        let whole = schemas.effective(schema)
        if whole.types == .array || whole.types.isEmpty, let items = whole.items.first { return items }
        let isText = whole.types == .string && !format(in: schemas).isEvents
        return whole.isUnconstrained || whole.types.contains(.array) || isText ? nil : schema
    }
}

extension EffectiveSchema {
    /// All that holds for a member; nil where there is none of the name.
    fileprivate func member(_ name: String, in schemas: SchemaTable) -> EffectiveSchema? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        return schemas.effective(member.schemas)
    }

    /// Whether this may be about an event, and not about the data of one.
    fileprivate var isEvent: Bool {
        guard types.isEmpty || types == .object else { return false }
        let names = Set(members.map(\.name))
        if names.isEmpty { return additionalProperties.isEmpty }
        return names.isSuperset(of: ["event", "data"]) || names.isSubset(of: ["event", "data", "id", "retry"])
    }

    /// What holds where all choices are made, also those that come of others.
    fileprivate func variants(in schemas: SchemaTable) -> [EffectiveSchema] {
        guard let choice = choices.first, combinations <= Self.kindLimit else { return [self] }
        return choice.variants.flatMap { choosing($0, of: choice, in: schemas).variants(in: schemas) }
    }

    /// How many kinds of events are told apart.
    private static let kindLimit = 1_000
}

extension SchemaLowering {
    /// The schemas of the data of all server-sent events, and of all parts with a name.
    static func contentTexts(of document: Document) -> Set<SchemaID> {
        let contents = document.operations.flatMap { ($0.requestBody?.content ?? []) + $0.responses.flatMap(\.content) }
        var texts: Set<SchemaID> = []
        for content in contents {
            for member in content.membersOfContent(in: document.schemas) {
                texts.formUnion(document.schemas.effective(member.schemas).parts)
            }
        }
        return texts
    }
}

extension MediaType {
    /// The members whose texts may be of a media type of their own.
    fileprivate func membersOfContent(in schemas: SchemaTable) -> [EffectiveSchema.Member] {
        switch format(in: schemas) {
        case .formData(let form?), .namedParts(let form): return form.members.map(\.property)
        case .events:
            guard let event = elementSchema(in: schemas) else { return [] }
            return schemas.effective(event).variants(in: schemas).flatMap(\.members).filter { $0.name == "data" }
        default: return []
        }
    }
}
