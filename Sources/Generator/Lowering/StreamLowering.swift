import SpecLoader

extension OperationLowering {
    // MARK: JSON

    mutating func elements(
        _ mediaType: MediaType,
        _ coding: OperationDeclaration.Content.Coding,
        at place: SchemaLowering.Place
    ) -> OperationDeclaration.Content {
        let element = elementSchema(mediaType)
        let lowered = element.map { schemas.lower($0, at: place.beside(place.wireName + "Item")) }
        let type = lowered.map { $0.isNullable ? .nullable($0.type) : $0.type } ?? .json
        let checks = requestChecks(of: [element].compactMap(\.self), type: type)
        return .init(mediaType: mediaType.name, coding: coding, type: type, checks: checks)
    }

    /// What a server asks of a value.
    func isChecked(_ ids: [SchemaID]) -> Bool { schemas.direction == .request && !ids.isEmpty }

    mutating func requestChecks(of ids: [SchemaID], type: SwiftType) -> Checks {
        isChecked(ids) ? schemas.checks(of: ids, type: type) : Checks()
    }

    // MARK: Events

    /// What the data of an event is.
    private struct EventData {
        var isJSON = false
        var type = SwiftType.string
        var checks = Checks()
    }

    mutating func events(
        _ mediaType: MediaType,
        at place: SchemaLowering.Place
    ) -> OperationDeclaration.Content {
        var content = OperationDeclaration.Content(mediaType: mediaType.name, coding: .events, type: .string)
        guard let id = elementSchema(mediaType) else { return content }
        var ignored = Diagnostics()
        let event = EffectiveSchema(of: id, in: document.schemas, diagnostics: &ignored)
        guard event.choices.isEmpty else {
            if let kinds = kinds(of: event, at: place) {
                content.coding = .eventKinds
                content.parts = kinds
            } else {
                schemas.diagnostics.warning(
                    "stream-not-typed",
                    "no 'const' or 'enum' of 'event' tells these kinds of events apart; the data of each is passed on as text",
                    at: document.schemas[id].location
                )
            }
            return content
        }
        let data = data(of: event, at: place.beside(place.wireName + "Data"))
        (content.coding, content.type, content.checks) = (data.isJSON ? .jsonEvents : .events, data.type, data.checks)
        return content
    }

    /// A case for each value of `event`, where every variant names some that no other has.
    private mutating func kinds(
        of event: EffectiveSchema,
        at place: SchemaLowering.Place
    ) -> [OperationDeclaration.Part]? {
        guard event.choices.count == 1, let choice = event.choices.first else { return nil }
        let variants = choice.variants.map { event.choosing($0, of: choice, in: document.schemas) }
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
            let schema = document.schemas[id]
            let values = schema.enumeration ?? schema.const.map { [$0] }
            return values.map { $0.compactMap(\.scalar).filter { $0.kind == .string }.map(\.text) }
        }
        guard let allowed, let first = allowed.first else { return [] }
        return first.filter { name in
            allowed.allSatisfy { $0.contains { $0.hasSameBytes(as: name) } }
        }
    }

    private mutating func data(of event: EffectiveSchema, at place: SchemaLowering.Place) -> EventData {
        guard let member = event.member("data", in: document.schemas) else { return EventData() }
        let parts = member.parts.map { document.schemas[$0] }
        if let schema = parts.compactMap(\.contentSchema).first {
            let lowered = schemas.lower(schema, at: place)
            let type = lowered.isNullable ? SwiftType.nullable(lowered.type) : lowered.type
            return EventData(isJSON: true, type: type, checks: requestChecks(of: [schema], type: type))
        }
        if parts.contains(where: { $0.contentMediaType?.hasSuffix("json") == true }) {
            return EventData(isJSON: true, type: .json)
        }
        return EventData(checks: requestChecks(of: member.parts, type: .string))
    }

    // MARK: Schemas

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

extension EffectiveSchema {
    /// All that holds for a member; nil where there is none of the name.
    fileprivate func member(_ name: String, in schemas: SchemaTable) -> EffectiveSchema? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        var ignored = Diagnostics()
        return EffectiveSchema(of: member.schemas, in: schemas, diagnostics: &ignored)
    }

    /// What holds where a variant is chosen of which nothing is to be told.
    fileprivate func choosing(_ id: SchemaID, of choice: Choice, in schemas: SchemaTable) -> EffectiveSchema {
        var ignored = Diagnostics()
        return choosing(id, of: choice, in: schemas, diagnostics: &ignored)
    }
}

extension SchemaLowering {
    /// The schemas of the data of all server-sent events.
    static func eventData(of document: Document) -> Set<SchemaID> {
        let contents = document.operations.flatMap { ($0.requestBody?.content ?? []) + $0.responses.flatMap(\.content) }
        var ignored = Diagnostics()
        var data: Set<SchemaID> = []
        for item in contents.filter({ $0.format(in: document.schemas) == .events }).compactMap(\.itemSchema) {
            let event = EffectiveSchema(of: item, in: document.schemas, diagnostics: &ignored)
            let variants = event.choices.flatMap { choice in
                choice.variants.map { event.choosing($0, of: choice, in: document.schemas) }
            }
            for kind in [event] + variants { data.formUnion(kind.member("data", in: document.schemas)?.parts ?? []) }
        }
        return data
    }
}
