import SpecLoader

/// A schema together with everything that applies at the same place: its `allOf` parts and, beside a `$ref`, the
/// target. One flat description of the value, whatever it was composed of (JSON Schema core, section 10.2.1.1).
struct EffectiveSchema {
    /// A property with every schema that has a say in it.
    struct Member {
        var name: String
        /// Where several parts describe the property, all of them hold.
        var schemas: [SchemaID]
        var location: Location
    }

    /// A `oneOf` or an `anyOf`.
    struct Choice: Equatable {
        var variants: [SchemaID]
        var discriminator: Discriminator?
        var location: Location
        var isOneOf: Bool
        var keyword: String { isOneOf ? "oneOf" : "anyOf" }

        static func == (left: Choice, right: Choice) -> Bool {
            left.location == right.location && left.isOneOf == right.isOneOf
        }
    }

    private(set) var location: Location
    var types: JSONTypes = []
    /// Whether null is allowed, by the types of all that holds; nil where nothing has a type.
    var permitsNull: Bool?
    var isNullable: Bool { permitsNull == true }
    /// Whether no value can be of the types of all parts.
    fileprivate(set) var isContradictory = false
    /// The schemas `true` and `false`; the schema `{}` is `true` too.
    var boolean: Bool?
    var format: String?
    var enumeration: Schema?
    var members: [Member] = []
    var required: [RequiredName] = []
    /// What all other members are, each of which holds; `true` and `false` stand alone.
    var additionalProperties: [SchemaID] = []
    /// The schemas of `patternProperties`.
    var patterns: [SchemaID] = []
    var items: [SchemaID] = []
    /// Whether the first elements of an array have schemas of their own (`prefixItems`).
    var isTuple = false
    var choices: [Choice] = []
    var constraints = Constraints()
    var title: String?
    var description: String?
    var deprecated = false
    var defaultValue: Node?
    /// Every schema that contributed, each once.
    private(set) var parts: [SchemaID] = []
    /// Whether there are more parts than are followed.
    private(set) var isTooLong = false
    /// Of how many this is one, by the choices made on the way.
    private(set) var alternatives = 1

    /// How many parts a schema may have: each is merged into every schema that leads to it.
    static let partLimit = 1_000

    /// What holds where all of these schemas hold; there is at least one.
    init(of ids: [SchemaID], in schemas: SchemaTable, diagnostics: inout Diagnostics) {
        location = schemas[ids[0]].location
        var merge = Merge(schemas: schemas, diagnostics: diagnostics)
        for id in ids {
            merge.add(id, owner: nil, depth: 0, to: &self)
        }
        diagnostics = merge.diagnostics
    }

    /// What holds where this holds and `id` holds too, which is one of the variants of `choice`; the other choices are
    /// left to be made.
    func choosing(_ id: SchemaID, of choice: Choice, in schemas: SchemaTable) -> Self {
        var chosen = self
        chosen.choices.removeAll { $0 == choice }
        chosen.alternatives = alternatives.multipliedUpToMaximum(by: choice.variants.count)
        chosen.location = schemas[id].location
        chosen.add([id], in: schemas)
        return chosen
    }

    /// Adds schemas that hold too.
    mutating func add(_ ids: [SchemaID], in schemas: SchemaTable) {
        var merge = Merge(schemas: schemas, diagnostics: Diagnostics())
        for id in ids { merge.add(id, owner: nil, depth: 0, to: &self) }
    }

    func requires(_ name: String) -> Bool {
        required.contains { $0.name.hasSameBytes(as: name) }
    }

    /// True where nothing is said about the value but, perhaps, words.
    var isUnconstrained: Bool {
        types.isEmpty && enumeration == nil && members.isEmpty && items.isEmpty && !isTuple && choices.isEmpty
            && additionalProperties.isEmpty && patterns.isEmpty && boolean != false
    }

    /// How many variants the union of all combinations of the choices has.
    var combinations: Int {
        choices.reduce(alternatives) { $0.multipliedUpToMaximum(by: $1.variants.count) }
    }

    fileprivate mutating func notePart(_ id: SchemaID) -> Bool {
        guard !isTooLong, !parts.contains(id) else { return false }
        isTooLong = parts.count == Self.partLimit
        guard !isTooLong else { return false }
        parts.append(id)
        return true
    }
}

/// Adds schemas to an ``EffectiveSchema``, and reports what cannot hold at the same time.
private struct Merge {
    let schemas: SchemaTable
    var diagnostics: Diagnostics

    mutating func add(_ id: SchemaID, owner: SchemaID?, depth: Int, to merged: inout EffectiveSchema) {
        guard merged.notePart(id) else { return }
        let schema = schemas[id]
        let owner = depth > 0 && schema.name != nil ? id : owner
        if schema.boolean == false { merged.boolean = false }
        let permittedBefore = merged.permitsNull
        merged.permitsNull = schemas.permitsNull(at: id)
        addTypes(schema, to: &merged)
        addAnnotations(schema, depth: depth, isOfOther: depth > 0 && owner != nil, to: &merged)
        addConstraints(schema, to: &merged)
        for property in schema.properties {
            add(property, to: &merged)
        }
        merged.required += schema.required
        if let others = schema.additionalProperties { add(others: others, to: &merged) }
        for pattern in schema.patternProperties where !merged.patterns.contains(pattern.schema) {
            merged.patterns.append(pattern.schema)
        }
        merged.isTuple = merged.isTuple || !schema.prefixItems.isEmpty
        if let items = schema.items, !merged.items.contains(items) { merged.items.append(items) }
        if schema.enumeration != nil || schema.const != nil { addValues(schema, to: &merged) }
        addChoice(schema.oneOf, isOneOf: true, schema, to: &merged)
        addChoice(schema.anyOf, isOneOf: false, schema, to: &merged)
        for part in [schema.reference].compactMap(\.self) + schema.allOf {
            add(part, owner: owner, depth: depth + 1, to: &merged)
        }
        // What a schema says itself is what its author means, whatever it is made of.
        if schemas.permitsNull(at: id) == true { merged.permitsNull = true }
        if permittedBefore == false || merged.permitsNull == nil { merged.permitsNull = permittedBefore }
    }

    /// Beside `false` nothing else matters, and `true` does not beside anything else.
    private func add(others: SchemaID, to merged: inout EffectiveSchema) {
        let known = merged.additionalProperties.first.map { schemas[$0].boolean }
        switch (known, schemas[others].boolean) {
        case (nil, _), (true, _), (.some(nil), false): merged.additionalProperties = [others]
        case (.some(nil), nil) where !merged.additionalProperties.contains(others):
            merged.additionalProperties.append(others)
        default: break
        }
    }

    /// A schema that is a variant of what it is made of has made that choice already.
    private func addChoice(_ variants: [SchemaID], isOneOf: Bool, _ schema: Schema, to merged: inout EffectiveSchema) {
        guard !variants.isEmpty, !variants.contains(where: merged.parts.contains) else { return }
        merged.choices.append(
            EffectiveSchema.Choice(
                variants: variants,
                discriminator: schema.discriminator,
                location: schema.location,
                isOneOf: isOneOf
            )
        )
    }

    /// Only values in all lists are valid. Where there is none, the first list stands.
    private mutating func addValues(_ schema: Schema, to merged: inout EffectiveSchema) {
        guard let known = merged.enumeration, let values = known.valueKeys, let others = schema.valueKeys else {
            merged.enumeration = merged.enumeration ?? schema
            return
        }
        if Set(others).isSubset(of: values) {
            merged.enumeration = Set(others).count < Set(values).count ? schema : known
        } else if Set(others).isDisjoint(with: values) {
            diagnostics.warning(
                "never-valid",
                "no value is in the lists of both parts of this composition; it is read by the first list",
                at: merged.location,
                notes: [Diagnostic.Note("the other list is here", at: schema.location)]
            )
        } else if let nodes = known.enumeration, !Set(values).isSubset(of: others) {
            merged.enumeration?.enumeration = zip(nodes, values).filter { others.contains($0.1) }.map(\.0)
            // What they say is about the values of one list.
            merged.enumeration?.extensions = []
        }
    }

    private mutating func addTypes(_ schema: Schema, to merged: inout EffectiveSchema) {
        let types = schema.types.subtracting(.null)
        guard !types.isEmpty else { return }
        guard !merged.types.isEmpty else {
            merged.types = types
            return
        }
        var common = merged.types.intersection(types)
        // Every integer is a number.
        if merged.types.union(types).isSuperset(of: [.integer, .number]) { common.insert(.integer) }
        if common.isEmpty {
            merged.isContradictory = true
            diagnostics.warning(
                "all-of-contradiction",
                "no value can be of the types of both parts of this composition; it is read as any JSON",
                at: merged.location,
                notes: [Diagnostic.Note("the other type is here", at: schema.location)]
            )
        } else {
            merged.types = common
        }
    }

    private func addAnnotations(_ schema: Schema, depth: Int, isOfOther: Bool, to merged: inout EffectiveSchema) {
        merged.format = merged.format ?? schema.formatOrEncoding
        merged.defaultValue = merged.defaultValue ?? schema.defaultValue
        merged.deprecated = merged.deprecated || (depth == 0 && schema.deprecated)
        // A part with a name describes itself, not the whole.
        if isOfOther { return }
        merged.title = merged.title ?? schema.title
        merged.description = merged.description ?? schema.description
    }

    private func addConstraints(_ schema: Schema, to merged: inout EffectiveSchema) {
        var all = merged.constraints
        all.minLength = [all.minLength, schema.minLength].compactMap(\.self).max()
        all.maxLength = [all.maxLength, schema.maxLength].compactMap(\.self).min()
        all.minItems = [all.minItems, schema.minItems].compactMap(\.self).max()
        all.maxItems = [all.maxItems, schema.maxItems].compactMap(\.self).min()
        all.minProperties = [all.minProperties, schema.minProperties].compactMap(\.self).max()
        all.maxProperties = [all.maxProperties, schema.maxProperties].compactMap(\.self).min()
        all.uniqueItems = all.uniqueItems || schema.uniqueItems
        if let divisor = schema.multipleOf, !all.multiples.contains(divisor) { all.multiples.append(divisor) }
        if let minimum = schema.minimum {
            let bound = minimum.exclusive ? \Constraints.exclusiveMinimum : \Constraints.minimum
            all[keyPath: bound] = Self.stricter(all[keyPath: bound], minimum.text, isLower: true)
        }
        if let maximum = schema.maximum {
            let bound = maximum.exclusive ? \Constraints.exclusiveMaximum : \Constraints.maximum
            all[keyPath: bound] = Self.stricter(all[keyPath: bound], maximum.text, isLower: false)
        }
        merged.constraints = all
    }

    private static func stricter(_ known: String?, _ bound: String, isLower: Bool) -> String {
        guard let known, let left = ExactNumber(known), let right = ExactNumber(bound) else { return known ?? bound }
        return (left < right) == isLower ? bound : known
    }

    private func add(_ property: Property, to merged: inout EffectiveSchema) {
        let index = merged.members.firstIndex { $0.name.hasSameBytes(as: property.name) }
        guard let index else {
            merged.members.append(
                EffectiveSchema.Member(
                    name: property.name,
                    schemas: [property.schema],
                    location: property.location
                )
            )
            return
        }
        if !merged.members[index].schemas.contains(property.schema) {
            merged.members[index].schemas.append(property.schema)
        }
    }
}

extension Int {
    /// The product, or the largest number.
    fileprivate func multipliedUpToMaximum(by other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}

extension Schema.Content {
    /// The format, or the one that says the same as the encoding.
    var formatOrEncoding: String? { format ?? (contentEncoding == "base64" ? "byte" : nil) }
}

extension SchemaTable {
    /// What holds where all of these schemas hold. How they contradict each other is told where their type is made.
    func effective(_ ids: [SchemaID]) -> EffectiveSchema {
        var ignored = Diagnostics()
        return EffectiveSchema(of: ids, in: self, diagnostics: &ignored)
    }

    func effective(_ id: SchemaID) -> EffectiveSchema { effective([id]) }
}
