import SpecLoader

/// Makes a small value that schemas allow, as far as one is easily found; whoever asks has to hold it against them.
///
/// It counts its steps and levels, so that neither a schema that leads back to itself nor one that doubles with every
/// step keeps it busy.
struct SampleMaker {
    let schemas: SchemaTable
    let directions: Directions
    let heirs: HeirTable
    let direction: Direction
    /// Which variant of a choice, and which value of an enumeration, is taken; behind the last one comes the first.
    let variant: Int
    /// The value itself, where it is an array or an object, is not empty, nor are arrays in it: some would not travel.
    let isFilled: Bool
    private(set) var stepsLeft = 1_000
    /// How many keys there are; each has a position of its own.
    private(set) var keyCount: UInt32 = 0

    private static let levelLimit = 10

    /// A value for which all of these schemas hold; nil where none is found.
    mutating func value(of ids: [SchemaID], level: Int = 0) -> Node? {
        stepsLeft -= 1
        guard stepsLeft > 0, level < Self.levelLimit else { return nil }
        let heir = ids.count == 1 ? heirs.variant(variant, of: ids[0]) : nil
        var tags = heir?.tags ?? []
        var schema = schemas.effective(ids + [heir?.schema].compactMap(\.self))
        while let choice = schema.choices.first, let id = chosen(from: choice) {
            stepsLeft -= 1
            guard stepsLeft > 0 else { return nil }
            if tags.isEmpty, let told = choice.discriminator { tags = [(told.propertyName, tag(of: id, told))] }
            schema = schema.choosing(id, of: choice, in: schemas)
        }
        guard schema.boolean != false, !schema.isContradictory, !schema.isTooLong else { return nil }
        if let values = schema.enumeration {
            let telling = (values.enumeration ?? []).filter { $0.scalar?.kind != .null }
            return values.const ?? (telling.isEmpty ? nil : telling[variant % telling.count])
        }
        return value(of: schema, tags: tags, level: level)
    }

    private mutating func value(of schema: EffectiveSchema, tags: [HeirTable.Tag], level: Int) -> Node? {
        let isObject = !schema.members.isEmpty || !schema.patterns.isEmpty || !schema.additionalProperties.isEmpty
        if schema.types.contains(.object) || schema.types.isEmpty && (isObject || !schema.required.isEmpty) {
            return object(schema, tags: tags, level: level)
        }
        if schema.types.contains(.array) || schema.types.isEmpty && (!schema.items.isEmpty || schema.isTuple) {
            return array(schema, level: level)
        }
        if schema.types.contains(.string) {
            let pattern = schema.parts.lazy.compactMap { [schemas] in schemas[$0].pattern }.first
            return SampleText.of(schema, pattern: pattern).map { scalar($0, .string) }
        }
        if !schema.types.isDisjoint(with: [.integer, .number]) {
            let isInteger = !schema.types.contains(.number)
            let number = SampleNumber.of(schema.constraints, isInteger: isInteger || Formats.isInteger(schema.format))
            return number.map { scalar($0, .number) }
        }
        if schema.types.contains(.boolean) { return scalar("true", .boolean) }
        return schema.isNullable ? scalar("null", .null) : scalar("text", .string)
    }

    // MARK: Choices

    /// `null` is chosen only where there is nothing else.
    private func chosen(from choice: EffectiveSchema.Choice) -> SchemaID? {
        let telling = choice.variants.filter { schemas[$0].types != .null }
        let variants = telling.isEmpty ? choice.variants : telling
        return variants.isEmpty ? nil : variants[variant % variants.count]
    }

    private func tag(of id: SchemaID, _ discriminator: Discriminator) -> String {
        discriminator.mapping.first { $0.schema == id }?.value ?? schemas[id].name ?? ""
    }

    // MARK: Objects and arrays

    private mutating func object(_ schema: EffectiveSchema, tags: [HeirTable.Tag], level: Int) -> Node? {
        let members = schema.members.filter { directions.has($0, in: direction) }
        var found: [Mapping.Member] = []
        for member in members {
            let tagged = tags.first { $0.name == member.name }.map { self.tagged($0.value, member) }
            guard tagged != nil || schema.requires(member.name) else { continue }
            guard let value = tagged ?? value(of: member.schemas, level: level + 1) else { return nil }
            found.append(self.member(member.name, value))
        }
        for name in schema.required.map(\.name) where !schema.members.contains(where: { $0.name == name }) {
            guard let value = additional(schema, level: level) else { return nil }
            found.append(member(name, value))
        }
        let count = max(schema.constraints.minProperties ?? 0, isFilled && level == 0 ? 1 : 0)
        for optional in members where found.count < count && !found.contains(where: { $0.key == optional.name }) {
            if let value = value(of: optional.schemas, level: level + 1) { found.append(member(optional.name, value)) }
        }
        while found.count < count, let value = additional(schema, level: level) {
            found.append(member("key\(found.count + 1)", value))
        }
        return node(.mapping(Mapping(members: found)))
    }

    /// The value of a discriminator, of which some descriptions make an integer.
    private func tagged(_ value: String, _ member: EffectiveSchema.Member) -> Node {
        let schema = schemas.effective(member.schemas)
        return scalar(value, schema.types == .integer ? .integer : .string)
    }

    /// A value for a member without a description of its own.
    private mutating func additional(_ schema: EffectiveSchema, level: Int) -> Node? {
        let others = schema.additionalProperties
        guard let first = others.first else {
            stepsLeft -= 1
            return stepsLeft > 0 ? scalar("text", .string) : nil
        }
        return schemas[first].boolean == true ? scalar("text", .string) : value(of: others, level: level + 1)
    }

    private mutating func array(_ schema: EffectiveSchema, level: Int) -> Node? {
        let prefix = schema.parts.lazy.map { [schemas] in schemas[$0].prefixItems }.first { !$0.isEmpty } ?? []
        let least = max(schema.constraints.minItems ?? 0, isFilled && level < 2 ? 1 : 0)
        guard least <= Self.elementLimit else { return nil }
        var elements: [Node] = []
        while elements.count < least {
            let ids = elements.count < prefix.count ? [prefix[elements.count]] : schema.items
            guard let element = ids.isEmpty ? scalar("text", .string) : value(of: ids, level: level + 1) else {
                return nil
            }
            elements.append(element)
        }
        return node(.sequence(elements))
    }

    private static let elementLimit = 100

    // MARK: Nodes

    private mutating func member(_ name: String, _ value: Node) -> Mapping.Member {
        keyCount += 1
        return Mapping.Member(key: name, keyPosition: Position(line: 0, column: keyCount), value: value)
    }

    private func scalar(_ text: String, _ kind: Scalar.Kind) -> Node {
        node(.scalar(Scalar(text: text, kind: kind)))
    }

    private func node(_ content: Node.Content) -> Node {
        Node(position: Position(line: 0, column: 0), content: content)
    }
}
