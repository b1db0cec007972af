import SpecLoader

/// Whether a value goes to the server or comes from it.
enum Direction: Hashable, Sendable {
    case request, response
}

/// Which schemas are something else in requests than in responses, because there are `readOnly` or `writeOnly`
/// properties in them (OAS "Schema Object": those have no place in the other direction).
struct Directions: Sendable {
    /// What becomes of a schema in one direction.
    enum Form: Hashable, Sendable {
        /// The same in both.
        case same
        /// Without what has no place in this direction, which is the only one in which it is used.
        case only(Direction)
        /// The same schema is something else in the other direction.
        case split(Direction)

        /// The direction in which what is in the schema goes; nil where that makes no difference.
        var direction: Direction? {
            switch self {
            case .same: nil
            case .only(let direction), .split(let direction): direction
            }
        }
    }

    private let schemas: SchemaTable
    /// Schemas in which there is a property of one direction, however deep.
    private var directional: Set<SchemaID> = []
    private var requests: Set<SchemaID> = []
    private var responses: Set<SchemaID> = []
    /// Properties that tell the variants of a union apart: they are needed in both directions.
    private var discriminators: Set<ExactKey> = []
    /// Schemas whose `readOnly` or `writeOnly` is that of a property.
    private var ofProperties: Set<SchemaID> = []

    init(of document: Document) {
        schemas = document.schemas
        discriminators = Set(schemas.ids.compactMap { schemas[$0].discriminator.map { ExactKey($0.propertyName) } })
        findDirectional()
        guard !directional.isEmpty else { return }
        let operations = document.operations
        requests = reachable(from: operations.compactMap(\.requestBody).flatMap(\.content).compactMap(\.schema))
        responses = reachable(from: operations.flatMap(\.responses).flatMap(\.content).compactMap(\.schema))
    }

    /// What becomes of the values of these schemas, which all apply at one place.
    func form(of ids: [SchemaID], in direction: Direction) -> Form {
        guard ids.contains(where: directional.contains) else { return .same }
        let inRequests = ids.contains(where: requests.contains)
        let inResponses = ids.contains(where: responses.contains)
        if inRequests, inResponses { return .split(direction) }
        return .only(inRequests ? .request : .response)
    }

    /// Whether a property of these schemas has a place in a direction.
    func has(_ property: EffectiveSchema.Member, in direction: Direction) -> Bool {
        if discriminators.contains(ExactKey(property.name)) { return true }
        let parts = property.schemas.flatMap(inPlace)
        return !parts.contains { direction == .request ? schemas[$0].readOnly : schemas[$0].writeOnly }
    }

    /// Whether the `readOnly` or `writeOnly` of a schema has an effect.
    func isOfProperty(_ id: SchemaID) -> Bool { ofProperties.contains(id) }

    // MARK: Search

    private mutating func findDirectional() {
        var users: [SchemaID: [SchemaID]] = [:]
        var waiting: [SchemaID] = []
        for id in schemas.ids {
            for part in schemas[id].heldSchemas { users[part, default: []].append(id) }
            for property in schemas[id].properties where !discriminators.contains(ExactKey(property.name)) {
                let marked = inPlace(property.schema).filter { schemas[$0].readOnly || schemas[$0].writeOnly }
                guard !marked.isEmpty else { continue }
                ofProperties.formUnion(marked)
                waiting.append(id)
            }
        }
        while let id = waiting.popLast() {
            guard directional.insert(id).inserted else { continue }
            waiting += users[id] ?? []
        }
    }

    /// The schema, and those that say what it is.
    private func inPlace(_ id: SchemaID) -> [SchemaID] {
        var found: [SchemaID] = []
        var waiting = [id]
        while let next = waiting.popLast() {
            guard !found.contains(next) else { continue }
            found.append(next)
            waiting += schemas[next].allOf + [schemas[next].reference].compactMap(\.self)
        }
        return found
    }

    private func reachable(from roots: [SchemaID]) -> Set<SchemaID> {
        var found: Set<SchemaID> = []
        var waiting = roots
        while let id = waiting.popLast() {
            guard found.insert(id).inserted else { continue }
            waiting += schemas[id].heldSchemas
        }
        return found
    }
}

extension Schema {
    /// The schemas of which the Swift type of this one is made.
    fileprivate var heldSchemas: [SchemaID] {
        let single = [reference, additionalProperties, items].compactMap(\.self)
        let lists = allOf + anyOf + oneOf + prefixItems
        return single + lists + properties.map(\.schema) + patternProperties.map(\.schema)
    }
}
