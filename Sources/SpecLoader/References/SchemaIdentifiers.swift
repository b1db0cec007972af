/// The names that one document and its schemas give themselves: `$id`, `$anchor` and `$dynamicAnchor` (JSON Schema
/// core, section 8.2), and the `$self` of an OpenAPI document (OAS 3.2, "OpenAPI Object").
struct SchemaIdentifiers: Sendable {
    /// A document, or a schema with an `$id`: what a reference without a path starts from.
    struct Resource: Sendable {
        let uri: URIReference
        let pointer: JSONPointer
        let node: Node
        fileprivate(set) var anchors: [ExactKey: Anchor] = [:]
    }

    /// A schema with an `$anchor` or a `$dynamicAnchor`.
    struct Anchor: Sendable {
        let pointer: JSONPointer
        let node: Node
        let isDynamic: Bool
        let position: Position
    }

    /// The document itself is the first.
    private(set) var resources: [Resource]
    /// Of names that are given twice. Their locations name no source yet.
    private(set) var diagnostics = Diagnostics()
    private var indices: [JSONPointer: Int] = [.root: 0]
    /// The tokens of the pointer to the node that is visited: few nodes need the pointer itself.
    private var path: [String] = []

    /// - Parameter uri: That of the file.
    init(_ root: Node, uri: URIReference) {
        let mapping = root.mapping
        let own = (mapping?["openapi"] == nil ? mapping?["$id"] : mapping?["$self"])?.scalar?.text
        resources = [Resource(uri: own.map { Self.resolve($0, uri) } ?? uri, pointer: .root, node: root)]
        visit(root, in: 0, mapping?["openapi"] == nil ? .anything : .specification)
    }

    /// The resource in which the node at `pointer` stands.
    func resource(around pointer: JSONPointer) -> Resource {
        var next: JSONPointer? = resources.count > 1 ? pointer : nil
        while let current = next {
            if let index = indices[current] { return resources[index] }
            next = current.parent
        }
        return resources[0]
    }

    private static func resolve(_ id: String, _ base: URIReference) -> URIReference {
        URIReference(String(id.prefix { $0 != "#" })).resolved(against: base)
    }

    // MARK: Search

    /// What a mapping is.
    private enum Context {
        /// An object of OpenAPI.
        case specification
        case schema
        /// Not known: a schema where it says so itself.
        case anything

        /// Whether nothing in a member is what it seems. In OpenAPI `default` may be a response.
        func isData(_ name: String) -> Bool {
            switch name {
            case "example", "examples": true
            case "default", "enum", "const": self == .anything
            default: false
            }
        }
    }

    private mutating func visit(_ node: Node, in resource: Int, _ context: Context) {
        switch node.content {
        case .scalar: break
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                visit(element, at: String(index), in: resource, context)
            }
        case .mapping(let mapping):
            let isSchema = context == .schema || context == .anything && Self.isIdentified(mapping)
            let inner = isSchema ? enter(node, mapping, from: resource) : resource
            for member in mapping.members {
                visit(member, in: inner, isSchema ? .schema : context)
            }
        }
    }

    private mutating func visit(_ node: Node, at token: String, in resource: Int, _ context: Context) {
        if case .scalar = node.content { return }
        path.append(token)
        visit(node, in: resource, context)
        path.removeLast()
    }

    /// - Parameter context: Of the mapping.
    private mutating func visit(_ member: Mapping.Member, in resource: Int, _ context: Context) {
        if let applicator = Applicator.byName[member.key] {
            guard applicator.isMap, let mapping = member.value.mapping else {
                return visit(member.value, at: member.key, in: resource, .schema)
            }
            path.append(member.key)
            for entry in mapping.members {
                visit(entry.value, at: entry.key, in: resource, .schema)
            }
            path.removeLast()
        } else if context != .schema, !context.isData(member.key), !member.key.hasPrefix("x-") {
            visit(member.value, at: member.key, in: resource, context)
        }
    }

    /// Notes the names that a schema has.
    ///
    /// - Returns: The resource to which its parts belong.
    private mutating func enter(_ node: Node, _ mapping: Mapping, from outer: Int) -> Int {
        guard Self.hasKeywordOfReferences(mapping) else { return outer }
        let pointer = path.reduce(JSONPointer.root) { $0.appending($1) }
        var index = outer
        if let id = mapping["$id"]?.scalar, !id.text.hasPrefix("#"), indices[pointer] == nil {
            index = resources.count
            indices[pointer] = index
            let uri = Self.resolve(id.text, resources[outer].uri)
            resources.append(Resource(uri: uri, pointer: pointer, node: node))
        }
        for (keyword, name, position) in Self.anchors(mapping) {
            let isDynamic = keyword == "$dynamicAnchor"
            let anchor = Anchor(pointer: pointer, node: node, isDynamic: isDynamic, position: position)
            guard let first = resources[index].anchors.insert(anchor, forKey: ExactKey(name)), first.pointer != pointer
            else { continue }
            report(name, anchor, keyword, after: first)
        }
        return index
    }

    /// The names by which a fragment may mean this schema. Before 2019-09 that was an `$id` with nothing but a
    /// fragment.
    private static func anchors(_ mapping: Mapping) -> [(keyword: String, name: String, position: Position)] {
        ["$anchor", "$dynamicAnchor", "$id"].compactMap { keyword in
            guard let node = mapping[keyword], let text = node.scalar?.text else { return nil }
            guard keyword == "$id" else { return (keyword, text, node.position) }
            guard text.hasPrefix("#"), text.count > 1, !text.hasPrefix("#/") else { return nil }
            return (keyword, String(text.dropFirst()), node.position)
        }
    }

    private mutating func report(_ name: String, _ anchor: Anchor, _ keyword: String, after first: Anchor) {
        let source = SourceID(index: 0)
        diagnostics.error(
            "duplicate-anchor",
            "there are two schemas with the anchor '\(name)' in one resource",
            at: Location(source: source, position: anchor.position, pointer: anchor.pointer.appending(keyword)),
            notes: [
                Diagnostic.Note(
                    "the first one stands here",
                    at: Location(source: source, position: first.position, pointer: first.pointer)
                )
            ]
        )
    }

    private static func isIdentified(_ mapping: Mapping) -> Bool {
        guard hasKeywordOfReferences(mapping) else { return false }
        return ["$id", "$anchor", "$dynamicAnchor", "$schema"].contains { mapping[$0]?.scalar != nil }
            || mapping["$defs"]?.mapping != nil
    }

    /// Most mappings have none, which is found out faster than that one of them is missing.
    private static func hasKeywordOfReferences(_ mapping: Mapping) -> Bool {
        mapping.members.contains { $0.key.utf8.first == UInt8(ascii: "$") }
    }
}
