import SpecLoader

/// Which schema a value of a base is of besides, by the value of its discriminator.
struct HeirTable {
    /// A member that tells what a value is.
    typealias Tag = (name: String, value: String)

    private struct Heirs {
        let property: String
        var schemas: [ExactKey: SchemaID] = [:]
        var values: [(text: String, schema: SchemaID)] = []
    }

    private let schemas: SchemaTable
    private var heirs: [SchemaID: Heirs] = [:]

    init(of schemas: SchemaTable) {
        self.schemas = schemas
    }

    /// Notes the values that mean each of `variants`, of which the last is the base.
    mutating func note(_ property: String, _ values: [[String]], of variants: [SchemaID]) {
        guard let base = variants.last else { return }
        var heirs = Heirs(property: property)
        for (variant, values) in zip(variants, values) {
            for value in values {
                heirs.schemas[ExactKey(value)] = variant
                heirs.values.append((value, variant))
            }
        }
        self.heirs[base] = heirs
    }

    /// What a value is besides that which is asked for, as closely as its members tell; nil where that is all.
    func heir(of id: SchemaID, for value: Node) -> SchemaID? {
        var seen = [schemas.target(of: id)]
        while let base = seen.last, let heirs = heirs[base],
            let text = value.mapping?.member(heirs.property)?.value.scalar?.text,
            let heir = heirs.schemas[ExactKey(text)].map(schemas.target), !seen.contains(heir)
        {
            seen.append(heir)
        }
        return seen.count > 1 ? seen.last : nil
    }

    /// The first heir, the base itself, the next heir and so on, each with the members that tell it.
    func variant(_ index: Int, of id: SchemaID) -> (schema: SchemaID, tags: [Tag])? {
        var index = index
        var seen = [schemas.target(of: id)]
        var tags: [Tag] = []
        while let base = seen.last, let heirs = heirs[base], !heirs.values.isEmpty {
            var values = heirs.values
            if let own = values.lastIndex(where: { $0.schema == base }), values.count > 1 {
                values.insert(values.remove(at: own), at: 1)
            }
            let (text, heir) = values[index % values.count]
            let schema = schemas.target(of: heir)
            index /= values.count
            tags.append((heirs.property, text))
            guard !seen.contains(schema) else { break }
            seen.append(schema)
        }
        return tags.isEmpty ? nil : (seen[seen.count - 1], tags)
    }
}
