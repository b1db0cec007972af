import SpecLoader

/// Writes schemas as the support code's `SchemaRule`s: what has to be asked of the JSON of a value.
struct RuleWriter {
    private let schemas: SchemaTable
    /// Named schemas, which may lead back to themselves, by the number under which others refer to them.
    private var numbers: [SchemaID: Int] = [:]
    private var definitions: [Code] = []
    private var depth = 0
    private var count = 0
    /// True where there is more than a description has any use for.
    private(set) var isTooLarge = false
    /// The named schemas of which that is known: they are so wherever they stand.
    private(set) var tooLarge: Set<SchemaID>
    /// Patterns that cannot be checked.
    private(set) var refused: [(schema: SchemaID, error: PatternError)] = []

    /// Whether texts are asked to be of a format.
    var hasFormats = false

    private static let nothing = Code.list([])
    private static let null = Code.list([".types([.null])"])
    private static let countLimit = 2_000
    private static let depthLimit = 100

    init(schemas: SchemaTable, tooLarge: Set<SchemaID>) {
        self.schemas = schemas
        self.tooLarge = tooLarge
    }

    /// The rules with all definitions that they refer to; nil where there are none.
    func set(_ rules: [Code]) -> RuleSet? {
        guard !rules.isEmpty else { return nil }
        let more: [Code] = definitions.isEmpty ? [] : ["definitions: " + .list(definitions)]
        return RuleSet(code: .call("SchemaRules", [.list(rules)] + more), hasFormats: hasFormats)
    }

    // MARK: Schemas

    /// The rules of a schema that stands within another one.
    mutating func rules(of id: SchemaID) -> Code {
        guard schemas[id].name != nil, schemas[id].boolean == nil else { return .list(all(of: id)) }
        if tooLarge.contains(id) {
            isTooLarge = true
        } else if numbers[id] == nil {
            let number = definitions.count
            let isFirst = count == 0
            numbers[id] = number
            definitions.append("[]")
            definitions[number] = .list(all(of: id))
            if isFirst, isTooLarge, count >= Self.countLimit { tooLarge.insert(id) }
        }
        return "[.reference(" + .literal(numbers[id] ?? 0) + ")]"
    }

    private mutating func rules(of id: SchemaID, except known: Set<SchemaID>) -> Code {
        known.contains(id) ? "[]" : rules(of: id)
    }

    private mutating func lists(_ ids: [SchemaID]) -> Code {
        .list(ids.map { rules(of: $0) })
    }

    /// Every keyword of the schema.
    mutating func all(of id: SchemaID) -> [Code] {
        let schema = schemas[id]
        depth += 1
        defer { depth -= 1 }
        guard !isTooLarge, depth <= Self.depthLimit, count < Self.countLimit else {
            isTooLarge = true
            return []
        }
        var rules: [Code] = schema.boolean == false ? [".never"] : []
        if !schema.types.isEmpty { rules.append(".types(" + .list(kinds(schema.types)) + ")") }
        rules += values(of: schema) + numbers(of: schema) + texts(of: schema, id) + formats(of: schema)
        rules += arrays(of: schema) + bounds(".memberCount", schema.minProperties, schema.maxProperties)
        rules += members(of: schema, id) + names(of: schema) + compositions(of: schema) + conditions(of: schema)
        rules += unevaluated(of: schema)
        count += rules.count + 1
        return rules
    }

    // MARK: Values

    private mutating func texts(of schema: Schema, _ id: SchemaID) -> [Code] {
        bounds(".length", schema.minLength, schema.maxLength)
            + [schema.pattern.flatMap { pattern($0, id) }.map { ".pattern(" + $0 + ")" }].compactMap(\.self)
    }

    /// All that has a number, and the pattern: what is asked of values of one kind.
    mutating func bounds(of schema: Schema, _ id: SchemaID) -> [Code] {
        numbers(of: schema) + texts(of: schema, id) + bounds(".elementCount", schema.minItems, schema.maxItems)
            + bounds(".memberCount", schema.minProperties, schema.maxProperties)
    }

    private mutating func pattern(_ source: String, _ id: SchemaID) -> Code? {
        do throws(PatternError) {
            return try PatternCheck(of: source).code
        } catch {
            refused.append((id, error))
            return nil
        }
    }

    /// `.length(min: 1, max: 2)`; none where there are no bounds.
    func bounds(_ name: Code, _ min: Int?, _ max: Int?) -> [Code] {
        let bounds = Code.bounds(min, max)
        return bounds.isEmpty ? [] : [name + "(" + bounds.joined(separator: ", ") + ")"]
    }
}

// MARK: - Arrays and objects

extension RuleWriter {
    private mutating func arrays(of schema: Schema) -> [Code] {
        bounds(".elementCount", schema.minItems, schema.maxItems) + (schema.uniqueItems ? [".unique"] : [])
            + elements(of: schema) + contained(in: schema)
    }

    /// `prefixItems` and, behind them, `items`.
    mutating func elements(of schema: Schema) -> [Code] {
        var rules: [Code] = []
        if !schema.prefixItems.isEmpty { rules.append(".prefix(" + lists(schema.prefixItems) + ")") }
        if let items = schema.items {
            let start: [Code] = schema.prefixItems.isEmpty ? [] : ["from: " + .literal(schema.prefixItems.count)]
            rules.append(.call(".elements", [self.rules(of: items)] + start))
        }
        return rules
    }

    mutating func contained(in schema: Schema) -> [Code] {
        guard let contains = schema.contains else { return [] }
        return [.call(".contains", [rules(of: contains)] + Code.bounds(schema.minContains, schema.maxContains))]
    }

    /// `properties`, `patternProperties` and `additionalProperties`, and `required`.
    private mutating func members(of schema: Schema, _ id: SchemaID) -> [Code] {
        let named = schema.properties.map { Code.call(".init", [.literal($0.name), rules(of: $0.schema)]) }
        return required(of: schema) { _ in false } + members(named, of: schema, id)
    }

    /// `required`, but for what is known to be there and what is not there in both directions.
    func required(of schema: Schema, except isKnown: (String) -> Bool) -> [Code] {
        let directional = schema.properties.filter { schemas[$0.schema].readOnly || schemas[$0.schema].writeOnly }
        let names = schema.required.map(\.name).filter { name in
            !isKnown(name) && !directional.contains { $0.name.hasSameBytes(as: name) }
        }
        return names.isEmpty ? [] : [".required(" + .list(names.map { .literal($0) }) + ")"]
    }

    /// The members that match a pattern and those that nothing names, beside typed properties, which are not looked at.
    ///
    /// - Parameter known: the schemas of values that check themselves.
    mutating func otherMembers(of schema: Schema, _ id: SchemaID, except known: Set<SchemaID>) -> [Code] {
        let areTyped = known.isSuperset(of: schema.patternProperties.map(\.schema))
        if areTyped, schema.additionalProperties == nil { return [] }
        return members(schema.properties.map { ".init(" + .literal($0.name) + ", [])" }, of: schema, id, except: known)
    }

    /// `additionalProperties` beside patterns, and perhaps properties, that other parts name.
    mutating func others(of schema: Schema, beside whole: EffectiveSchema) -> [Code] {
        guard let others = schema.additionalProperties, schemas[others].boolean != true else { return [] }
        let named = whole.members.map { Code.call(".init", [.literal($0.name), Self.nothing]) }
        let patterns = whole.parts.flatMap { part in schemas[part].patternProperties.map { (part, $0.pattern) } }
        let matching = patterns.compactMap { part, source in
            pattern(source, part).map { Code.call(".init", [$0, Self.nothing]) }
        }
        let first: [Code] = named.isEmpty ? [] : [.list(named)]
        return [.call(".members", first + ["matching: " + .list(matching), "others: " + rules(of: others)])]
    }

    private mutating func members(
        _ named: [Code],
        of schema: Schema,
        _ id: SchemaID,
        except known: Set<SchemaID> = []
    ) -> [Code] {
        var arguments: [Code] = named.isEmpty ? [] : [.list(named)]
        let matching = schema.patternProperties.compactMap { entry -> Code? in
            pattern(entry.pattern, id).map { .call(".init", [$0, rules(of: entry.schema, except: known)]) }
        }
        if !matching.isEmpty { arguments.append("matching: " + .list(matching)) }
        if let others = schema.additionalProperties { arguments.append("others: " + rules(of: others, except: known)) }
        return arguments.isEmpty ? [] : [.call(".members", arguments)]
    }

    /// `propertyNames`, `dependentRequired` and `dependentSchemas`.
    mutating func names(of schema: Schema) -> [Code] {
        var rules: [Code] = []
        if let names = schema.propertyNames.map({ self.rules(of: $0) }), names != Self.nothing {
            rules.append(".names(" + names + ")")
        }
        for entry in schema.dependentRequired {
            let names = entry.required.map { Code.literal($0.name) }
            rules.append(.call(".whereNamed", [.literal(entry.name), "required: " + .list(names)]))
        }
        for entry in schema.dependentSchemas {
            rules.append(.call(".whereMember", [.literal(entry.name), self.rules(of: entry.schema)]))
        }
        return rules
    }
}

// MARK: - Schemas of schemas

extension RuleWriter {
    private mutating func compositions(of schema: Schema) -> [Code] {
        var rules = [schema.reference].compactMap(\.self).map { ".all([" + self.rules(of: $0) + "])" }
        if !schema.allOf.isEmpty { rules.append(".all(" + lists(schema.allOf) + ")") }
        return rules + choices(of: schema)
    }

    private mutating func choices(of schema: Schema) -> [Code] {
        if let discriminator = schema.discriminator {
            return any(schema.anyOf) + any(schema.oneOf) + meant(schema.oneOf, by: discriminator)
        }
        return any(schema.anyOf) + (schema.oneOf.isEmpty ? [] : [one(schema.oneOf)])
    }

    /// A value has to be of the variant that the mapping has for it, and may fit others, too.
    private mutating func meant(_ variants: [SchemaID], by discriminator: Discriminator) -> [Code] {
        let name = Code.literal(discriminator.propertyName)
        var rules: [Code] = []
        for variant in variants {
            let values = discriminator.values(for: variant)
            if values.isEmpty { continue }
            let isMeant = Code.call(".init", [name, "[.values(" + .list(values.map { .literal($0) }) + ")]"])
            let condition = Code.list([".required([" + name + "])", ".members([" + isMeant + "])"])
            rules.append(.call(".when", [condition, "then: " + self.rules(of: variant)]))
        }
        return rules
    }

    /// One rule, or none where a variant asks for nothing or there are no variants.
    ///
    /// - Parameter orNull: Whether null, of which the variants do not speak, is allowed besides.
    mutating func any(_ variants: [SchemaID], orNull: Bool = false) -> [Code] {
        let null: [Code] = orNull ? [Self.null] : []
        let rules = variants.map { self.rules(of: $0) }
        return rules.isEmpty || rules.contains(Self.nothing) ? [] : [".any(" + .list(rules + null) + ")"]
    }

    /// - Parameter orNull: As with `any`; null would be of all variants that only speak of lists.
    mutating func one(_ variants: [SchemaID], orNull: Bool = false) -> Code {
        let rule = ".one(" + lists(variants) + ")"
        return orNull ? ".any(" + .list([.list([rule]), Self.null]) + ")" : rule
    }

    /// `not`, and `if` with `then` and `else`.
    mutating func conditions(of schema: Schema) -> [Code] {
        var rules: [Code] = []
        if let not = schema.not { rules.append(".not(" + self.rules(of: not) + ")") }
        if let condition = schema.if {
            var arguments = [self.rules(of: condition)]
            if let then = schema.then { arguments.append("then: " + self.rules(of: then)) }
            if let otherwise = schema.else { arguments.append("otherwise: " + self.rules(of: otherwise)) }
            rules.append(.call(".when", arguments))
        }
        return rules
    }

    /// Last of all: they ask what the other keywords have looked at.
    private mutating func unevaluated(of schema: Schema) -> [Code] {
        var rules: [Code] = []
        if let others = schema.unevaluatedItems {
            rules.append(".unevaluatedElements(" + self.rules(of: others) + ")")
        }
        if let others = schema.unevaluatedProperties {
            rules.append(".unevaluatedMembers(" + self.rules(of: others) + ")")
        }
        return rules
    }
}

extension PatternCheck {
    init(of source: String) throws(PatternError) {
        self.init(source: source, program: try PatternSpelling.of(source))
    }

    /// The support code's value for it.
    var code: Code { .call("TextPattern", [.literal(source), .literal(program)]) }
}
