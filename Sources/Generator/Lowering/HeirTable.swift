import SpecLoader

/// Which schema a value of a base is of besides, by the value of its discriminator.
struct HeirTable {
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

    /// What a value is besides that which is asked for; nil where that is all.
    func heir(of id: SchemaID, for value: Node) -> SchemaID? {
        let base = schemas.soleTarget(of: id) ?? id
        guard let heirs = heirs[base], let text = value.mapping?.member(heirs.property)?.value.scalar?.text else {
            return nil
        }
        return heirs.schemas[ExactKey(text)].flatMap { $0 == base ? nil : $0 }
    }

    /// The first heir, the base itself, the next heir and so on, each with the member that tells it.
    func variant(_ index: Int, of id: SchemaID) -> (schema: SchemaID, tag: (name: String, value: String))? {
        let base = schemas.soleTarget(of: id) ?? id
        guard let heirs = heirs[base] else { return nil }
        var values = heirs.values
        if let own = values.lastIndex(where: { $0.schema == base }), values.count > 1 {
            values.insert(values.remove(at: own), at: 1)
        }
        guard !values.isEmpty else { return nil }
        let (text, schema) = values[index % values.count]
        return (schema, (heirs.property, text))
    }
}
