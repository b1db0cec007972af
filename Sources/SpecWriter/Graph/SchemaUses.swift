import SpecLoader

/// The schemas of a description that have names or are referred to, and how each uses others.
struct SchemaUses {
    let parts: (nodes: [Graph.Node], edges: GraphEdges)

    init(_ document: Document) {
        let schemas = document.schemas
        let targets = Set(document.references.map(\.target.place))
        let files = Dictionary(uniqueKeysWithValues: zip(document.sources.map(\.id), document.sources.indices))
        let ids = schemas.usedIDs.filter {
            schemas[$0].uniqueName != nil || targets.contains(schemas[$0].location.place)
        }
        .sorted { Self.order(schemas[$0].location) < Self.order(schemas[$1].location) }
        let indices = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        var edges = GraphEdges()
        for id in ids {
            guard let source = indices[id] else { continue }
            for (keyword, target) in Self.uses(of: id, in: schemas, upTo: indices) {
                edges.add(from: source, to: target, keyword: keyword)
            }
        }
        let nodes = ids.map { id in
            let (name, location) = (schemas[id].uniqueName, schemas[id].location)
            return Graph.Node(
                name: name ?? "#\(location.pointer)",
                file: files[location.source],
                pointer: location.pointer
            )
        }
        parts = (nodes, edges)
    }

    private static func order(_ location: Location) -> (SourceID, Position) { (location.source, location.position) }

    /// The nodes that a schema and what stands inline in it use.
    ///
    /// What stands inline is in one schema only, else a reference would lead to it and it would be a node: so all these
    /// ways together are no longer than the description.
    private static func uses(
        of id: SchemaID,
        in schemas: SchemaTable,
        upTo nodes: [SchemaID: Int]
    ) -> [(keyword: String, target: Int)] {
        var uses: [(keyword: String, target: Int)] = []
        var waiting = [id]
        var seen: Set = [id]
        while let next = waiting.popLast() {
            for (keyword, schema) in schemas[next].uses {
                if let node = nodes[schema] {
                    uses.append((keyword, node))
                } else if seen.insert(schema).inserted {
                    waiting.append(schema)
                }
            }
        }
        return uses
    }
}

extension Schema.Content {
    /// The schemas that this one needs, and the keyword for each; those that it only holds as definitions are not
    /// among them.
    fileprivate var uses: [(keyword: String, schema: SchemaID)] {
        let lists: [(String, [SchemaID])] = [
            ("$ref", [reference].compactMap(\.self)),
            ("allOf", allOf), ("anyOf", anyOf), ("oneOf", oneOf), ("not", [not].compactMap(\.self)),
            ("if", [self.if, then, self.else].compactMap(\.self)),
            (
                "discriminator",
                (discriminator?.mapping.map(\.schema) ?? []) + [discriminator?.defaultMapping].compactMap(\.self)
            ),
            ("properties", properties.map(\.schema)),
            ("patternProperties", patternProperties.map(\.schema)),
            ("additionalProperties", [additionalProperties].compactMap(\.self)),
            ("unevaluatedProperties", [unevaluatedProperties].compactMap(\.self)),
            ("propertyNames", [propertyNames].compactMap(\.self)),
            ("dependentSchemas", dependentSchemas.map(\.schema)),
            ("items", [items].compactMap(\.self)), ("prefixItems", prefixItems),
            ("contains", [contains].compactMap(\.self)),
            ("unevaluatedItems", [unevaluatedItems].compactMap(\.self)),
            ("contentSchema", [contentSchema].compactMap(\.self)),
        ]
        return lists.flatMap { keyword, schemas in schemas.map { (keyword, $0) } }
    }
}
