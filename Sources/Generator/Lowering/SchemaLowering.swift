import SpecLoader

/// Turns schemas into Swift types, each schema once.
struct SchemaLowering {
    /// A schema, or several that apply at one place, in one of its forms.
    struct Key: Hashable {
        let ids: [SchemaID]
        let form: Directions.Form
        /// Whether it is a base without what others add.
        var isAlone = false
    }

    let document: Document
    let directions: Directions
    /// Where the values go whose types are asked for.
    var direction = Direction.response
    var diagnostics = Diagnostics()
    private(set) var declarations: [Declaration] = []
    var lowered: [Key: Lowered] = [:]
    private var inProgress: Set<Key> = []
    /// The schemas that a struct or a union checks itself.
    var ownParts: [DeclarationID: Set<SchemaID>] = [:]
    /// What has been reported of which schemas.
    var losses: [String: Set<SchemaID>] = [:]
    /// Nothing more is lowered once something was too long: there will be no output.
    var isTooLong = false
    /// The schemas of the texts whose `contentSchema` is read: data of server-sent events, and parts.
    let contentTexts: Set<SchemaID>
    let hierarchies: Hierarchies
    let owners: DefinitionOwners
    /// Whether null is of a union, as far as that has been asked.
    var nullability: [SchemaID: Bool] = [:]
    /// The values by which discriminators mean variants, as far as they have been looked for.
    var variantValues: [VariantKey: [String]] = [:]
    /// By which members values of bases and of unions say what they are.
    var tags: [Tag] = []
    /// What the values of bases are besides.
    var heirs: HeirTable
    /// Named schemas that ask for more than is checked, as far as they have been written.
    var schemasOfManyRules: Set<SchemaID> = []
    /// How many variants were merged with what stands beside their choice.
    var mergedVariants = 0
    /// How many types of objects were made of what several schemas say together.
    var mergedTypes = 0
    var choices: TypeChoices
    let names: NameOverrides

    init(document: Document, options: GeneratorOptions) {
        self.document = document
        choices = TypeChoices(options, sources: document.sources)
        names = NameOverrides(options.names, sources: document.sources)
        let hierarchies = Hierarchies(in: document)
        let directions = Background(jobs: options.jobs) { Directions(of: document, hierarchies) }
        self.hierarchies = hierarchies
        owners = DefinitionOwners(of: document)
        heirs = HeirTable(of: document.schemas)
        contentTexts = Self.contentTexts(of: document)
        self.directions = directions.value()
    }

    /// The key of the values of a schema.
    func key(of id: SchemaID) -> Key {
        Key(ids: [id], form: directions.form(of: id, in: direction))
    }

    /// The key of what all of these schemas say, or of a base alone.
    func key(ofParts ids: [SchemaID]) -> Key {
        let isAlone = ids.count == 1 && hierarchies[ids[0]] != nil
        return Key(ids: ids, form: directions.form(ofParts: ids, in: direction), isAlone: isAlone)
    }

    // MARK: One schema

    /// Whether the type of a schema is known, or on its way.
    func isBegun(_ id: SchemaID) -> Bool {
        lowered[key(of: id)] != nil || inProgress.contains(key(of: id))
    }

    /// The type of a schema; `place` is for schemas that have no name of their own.
    mutating func lower(_ id: SchemaID, at place: Place) -> Lowered {
        let key = key(of: id)
        if let known = lowered[key] { return known }
        if isTooLong { return Lowered(type: .json) }
        let schema = document.schemas[id]
        if key.form == .split(.request), schema.uniqueName != nil { lowerResponseForm(of: id, at: place) }
        var place = ownPlace(of: id, key.form, instead: schema.place ?? place)
        if let known = lowered[key] { return known }
        guard inProgress.insert(key).inserted else {
            return known(behind: id) ?? ofItself(at: schema.location)
        }
        let outer = direction
        direction = key.form.direction ?? direction
        defer {
            inProgress.remove(key)
            direction = outer
        }
        guard inProgress.count <= Self.nestingLimit else {
            return tooManyNested(at: schema.location)
        }
        if schema.uniqueName != nil { place.isRequestForm = key.form == .split(.request) }
        let result: Lowered
        if let target = document.schemas.soleTarget(of: id) {
            reportUnused(beside: target, in: id)
            let lowered = lower(target, at: place)
            result = lowered.with(null: document.schemas.permitsNull(at: id))
        } else if let heirs = hierarchies[id] {
            result = lower(heirs, of: id, key, at: place)
        } else {
            result = lowerParts(of: id, at: place)
        }
        let lowered = schema.uniqueName == nil ? result : named(result, at: place, schema: schema)
        self.lowered[key] = lowered
        return lowered
    }

    /// The type of what the schema itself says.
    mutating func lowerParts(of id: SchemaID, at place: Place) -> Lowered {
        let effective = EffectiveSchema(of: [id], in: document.schemas, diagnostics: &diagnostics)
        reportUnused(document.schemas[id], id)
        return lower(effective, of: [id], at: place)
    }

    /// What is the same in both forms stands in that of responses, whichever is asked for first.
    private mutating func lowerResponseForm(of id: SchemaID, at place: Place) {
        guard !inProgress.contains(Key(ids: [id], form: .split(.response))) else { return }
        let outer = direction
        direction = .response
        _ = lower(id, at: place)
        direction = outer
    }

    /// The type of a value for which all of these schemas hold.
    mutating func lower(allOf ids: [SchemaID], at place: Place) -> Lowered {
        guard ids.count > 1 else { return lower(ids[0], at: place) }
        let telling = telling(ids)
        if telling.count <= 1 {
            return lower(telling.first ?? ids[0], at: place).with(null: document.schemas.effective(ids).permitsNull)
        }
        let key = key(ofParts: telling)
        if let known = lowered[key] { return known }
        guard inProgress.insert(key).inserted else {
            return known(behind: telling) ?? ofItself(at: document.schemas[telling[0]].location)
        }
        defer { inProgress.remove(key) }
        let effective = EffectiveSchema(of: telling, in: document.schemas, diagnostics: &diagnostics)
        if !effective.members.isEmpty { mergedTypes += 1 }
        guard mergedTypes <= mergedTypeLimit else { return tooManyMerged(at: effective.location) }
        let result = lower(effective, of: telling, at: place)
        lowered[key] = result
        return result
    }

    /// A named schema whose type is not a declaration of its own becomes another name for that type.
    private mutating func named(_ result: Lowered, at place: Place, schema: Schema) -> Lowered {
        if case .declared(let id) = result.type, declarations[id.index].stands(at: place) {
            // It may come from a part that says all there is to say.
            declarations[id.index].location = schema.location
            let words = declarations[id.index].documentation
            declarations[id.index].documentation = schema.description ?? words ?? schema.title
            if schema.deprecated { declarations[id.index].deprecated = true }
            return result
        }
        if case .builtin(let type) = result.type, isCalled(type, schema) { return result }
        let alias = declare(
            .alias(Alias(type: result.type)),
            at: place,
            location: schema.location,
            documentation: schema.description ?? schema.title,
            deprecated: schema.deprecated
        )
        return Lowered(type: .declared(alias), isNullable: result.isNullable)
    }

    // MARK: The table of types

    mutating func lower(_ schema: EffectiveSchema, of ids: [SchemaID], at place: Place) -> Lowered {
        var isNullable = schema.isNullable
        if schema.boolean == false {
            diagnostics.warning("never-valid", "no value is valid here; it is read as any JSON", at: schema.location)
            return Lowered(type: .json)
        }
        if schema.isTooLong { return tooManyParts(at: schema.location) }
        if schema.isContradictory { return Lowered(type: .json) }
        if let source = schema.enumeration, let result = lowerEnumeration(source, schema, of: ids, at: place) {
            return result.orNull(isNullable)
        }
        if let choice = schema.choices.first(where: { !isLeftToChecks($0, in: schema) }) {
            let result =
                lowerValues(choice, schema, at: place) ?? lowerChoice(choice, schema, of: ids, at: place)
            return result.with(null: schema.permitsNull)
        }
        var types = schema.types
        if types.isEmpty {
            types = schema.enumeration.map(commonType) ?? []
            if !schema.members.isEmpty || !schema.patterns.isEmpty { types = .object }
            if !schema.additionalProperties.allSatisfy(allowsAll) { types = .object }
            if !schema.items.isEmpty || schema.isTuple { types = .array }
            isNullable = allowsNull(schema) && !types.isEmpty
        }
        return Lowered(type: type(types, schema, of: ids, at: place), isNullable: isNullable)
    }

    mutating func type(
        _ types: JSONTypes,
        _ schema: EffectiveSchema,
        of ids: [SchemaID],
        at place: Place
    ) -> SwiftType {
        if let plain = Self.plainType(types, schema.format) { return .builtin(plain) }
        return switch types {
        case .array: arrayType(schema, of: ids, at: place)
        case .object: objectType(schema, of: ids, at: place)
        case []: .json
        default: lowerTypeList(types, schema, of: ids, at: place)
        }
    }

    private mutating func arrayType(_ schema: EffectiveSchema, of ids: [SchemaID], at place: Place) -> SwiftType {
        if schema.isTuple, let type = tupleType(schema, of: ids, at: place) { return type }
        return .array(elementType(schema, of: ids, at: place))
    }

    private mutating func elementType(_ schema: EffectiveSchema, of ids: [SchemaID], at place: Place) -> SwiftType {
        guard !schema.items.isEmpty, !schema.isTuple else { return .json }
        lowerOwners(of: schema, besides: ids, at: place)
        let element = lower(allOf: schema.items, at: place.ofElements)
        return bounded(element.value, at: schema.location)
    }

    // MARK: Declarations

    /// A declaration of what a schema and its parts say.
    mutating func declare(_ kind: Declaration.Kind, of schema: EffectiveSchema, at place: Place) -> DeclarationID {
        declare(
            kind,
            at: place,
            location: schema.location,
            documentation: schema.description ?? schema.title,
            deprecated: schema.deprecated,
            parts: schema.parts
        )
    }

    mutating func declare(
        _ kind: Declaration.Kind,
        at place: Place,
        location: Location,
        documentation: String? = nil,
        deprecated: Bool = false,
        parts: [SchemaID] = []
    ) -> DeclarationID {
        declarations.append(
            Declaration(
                wireName: place.wireName,
                parent: place.parent,
                operation: place.operation,
                isRequestForm: place.isRequestForm,
                documentation: documentation,
                deprecated: deprecated,
                location: location,
                kind: kind,
                nameOrigin: place.origin,
                parts: parts.map { document.schemas[$0].location }
            )
        )
        return DeclarationID(index: declarations.count - 1)
    }

    mutating func replace(_ id: DeclarationID, kind: Declaration.Kind) {
        declarations[id.index].kind = kind
    }

    mutating func describe(_ id: DeclarationID, as words: String) {
        declarations[id.index].documentation = words
    }

    /// What leads back to these schemas while their type is made finds it; there are none where no place leads to it.
    mutating func remember(_ ids: [SchemaID], _ type: SwiftType, isNullable: Bool = false) {
        guard !ids.isEmpty else { return }
        lowered[key(ofParts: ids)] = Lowered(type: type, isNullable: isNullable)
    }

    /// The type behind other names.
    func resolved(_ type: SwiftType) -> SwiftType { declarations.resolved(type) }
}
