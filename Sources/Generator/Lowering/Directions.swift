import SpecLoader

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
    private let hierarchies: Hierarchies
    /// By schema, and once more for its values: whether there is a property of one direction in it, however deep.
    private var directional: [Bool] = []
    /// By schema: whether it is used in requests.
    private var requests: [Bool] = []
    /// By schema: whether it is used in responses.
    private var responses: [Bool] = []
    /// The schemas of which there are values in requests, and not only parts of others.
    private var sent: Set<SchemaID> = []
    /// Properties that tell the variants of a union apart: they are needed in both directions.
    private var discriminators: Set<ExactKey> = []
    /// By schema: whether it is `readOnly`, or made of one that is.
    private var readOnly: [Bool] = []
    /// By schema: whether it is `writeOnly`, or made of one that is.
    private var writeOnly: [Bool] = []
    /// By schema: whether its `readOnly` or `writeOnly` is that of a property.
    private var ofProperties: [Bool] = []

    init(of document: Document, _ hierarchies: Hierarchies) {
        schemas = document.schemas
        self.hierarchies = hierarchies
        discriminators = Set(schemas.ids.compactMap { schemas[$0].discriminator.map { ExactKey($0.propertyName) } })
        findDirectional()
        guard directional.contains(true) else { return }
        let operations = document.operations
        let sent = operations.compactMap(\.requestBody).flatMap(\.content).flatMap(\.schemas)
        let received = operations.flatMap(\.responses).flatMap(\.content).flatMap(\.schemas)
        requests = reachable(from: sent.map(value)) { held(by: $0, in: .request) }
        responses = reachable(from: received.map(value)) { held(by: $0, in: .response) }
        findSent(sent)
    }

    /// What becomes of the values of a schema.
    func form(of id: SchemaID, in direction: Direction) -> Form {
        form(ofParts: [value(of: id)], in: direction)
    }

    /// What becomes of a value of which these schemas say all that there is, one at the place of the other.
    func form(ofParts ids: [SchemaID], in direction: Direction) -> Form {
        guard ids.contains(where: { directional[$0.index] }) else { return .same }
        let inRequests = ids.contains { requests[$0.index] }
        let inResponses = ids.contains { responses[$0.index] }
        if inRequests, inResponses { return .split(direction) }
        return .only(inRequests ? .request : .response)
    }

    /// Whether the form of a schema in requests is that of values, and not only a part of other forms.
    func isSent(_ id: SchemaID) -> Bool { sent.contains(id) }

    /// Whether a property of these schemas has a place in a direction.
    func has(_ property: EffectiveSchema.Member, in direction: Direction) -> Bool {
        property.schemas.allSatisfy { has(property.name, $0, in: direction) }
    }

    private func has(_ property: String, _ schema: SchemaID, in direction: Direction) -> Bool {
        if discriminators.contains(ExactKey(property)) { return true }
        return !(direction == .request ? readOnly[schema.index] : writeOnly[schema.index])
    }

    /// The schemas of the values that a schema itself has in it in one direction.
    func heldValues(of id: SchemaID, in direction: Direction) -> [SchemaID] {
        schemas[id].heldValues { has($0.name, $0.schema, in: direction) }
    }

    /// Whether the `readOnly` or `writeOnly` of a schema has an effect.
    func isOfProperty(_ id: SchemaID) -> Bool { ofProperties[id.index] }

    // MARK: Search

    private mutating func findDirectional() {
        let marked = schemas.ids.filter { schemas[$0].readOnly || schemas[$0].writeOnly }
        let none = Array(repeating: false, count: 2 * schemas.count)
        (directional, readOnly, writeOnly, ofProperties) = (none, none, none, none)
        if marked.isEmpty { return }
        var holders: [[SchemaID]] = Array(repeating: [], count: 2 * schemas.count)
        var wholes: [[SchemaID]] = Array(repeating: [], count: schemas.count)
        for id in schemas.ids {
            for held in held(by: id) { holders[held.index].append(id) }
            let value = value(of: id)
            if value != id { for held in held(by: value) { holders[held.index].append(value) } }
            for part in schemas[id].parts { wholes[part.index].append(id) }
        }
        readOnly = reachable(from: marked.filter { schemas[$0].readOnly }) { wholes[$0.index] }
        writeOnly = reachable(from: marked.filter { schemas[$0].writeOnly }) { wholes[$0.index] }
        var owners: [SchemaID] = []
        var properties: [SchemaID] = []
        for id in schemas.ids {
            for property in schemas[id].properties where !discriminators.contains(ExactKey(property.name)) {
                guard readOnly[property.schema.index] || writeOnly[property.schema.index] else { continue }
                owners.append(id)
                properties.append(property.schema)
            }
        }
        directional = reachable(from: owners) { holders[$0.index] }
        ofProperties = reachable(from: properties) { schemas[$0].parts }
    }

    /// The id under which the values of a base stand, which may be more than it says; that of any other schema itself.
    private func value(of id: SchemaID) -> SchemaID {
        hierarchies[id] == nil ? id : SchemaID(index: schemas.count + id.index)
    }

    private mutating func findSent(_ roots: [SchemaID]) {
        var merged: Set<SchemaID> = []
        var waiting = roots
        while let id = waiting.popLast() {
            guard sent.insert(id).inserted else { continue }
            if let target = schemas.soleTarget(of: id) {
                waiting.append(target)
                continue
            }
            if let heirs = hierarchies[id] { waiting += heirs.schemas + heirs.others }
            var parts = [id]
            while let part = parts.popLast() {
                guard merged.insert(part).inserted else { continue }
                waiting += heldValues(of: part, in: .request)
                parts += schemas[part].parts
            }
        }
    }

    /// The schemas of which the Swift type of this one is made.
    ///
    /// - Parameter direction: nil for both.
    private func held(by id: SchemaID, in direction: Direction? = nil) -> [SchemaID] {
        guard id.index < schemas.count else {
            let base = SchemaID(index: id.index - schemas.count)
            guard let heirs = hierarchies[base] else { return [base] }
            let kinds = heirs.schemas + heirs.others
            return [base] + kinds.map { hierarchies.hasKinds($0, besidesBy: heirs.discriminator) ? value(of: $0) : $0 }
        }
        let schema = schemas[id]
        if let target = schemas.soleTarget(of: id) { return [value(of: target)] }
        let values = direction.map { heldValues(of: id, in: $0) } ?? schema.heldValues { _ in true }
        let held = hierarchies.isEmpty ? values : values.map(value)
        return schema.parts.isEmpty ? held : schema.parts + held
    }

    /// By schema: whether it is one of `roots`, of those that `next` gives for them, and so on.
    private func reachable(from roots: [SchemaID], by next: (SchemaID) -> [SchemaID]) -> [Bool] {
        var found = Array(repeating: false, count: 2 * schemas.count)
        var waiting = roots
        while let id = waiting.popLast() {
            guard !found[id.index] else { continue }
            found[id.index] = true
            waiting += next(id)
        }
        return found
    }
}

extension MediaType {
    fileprivate var schemas: [SchemaID] { [schema, itemSchema].compactMap(\.self) }
}

extension Schema {
    /// The schemas of the values of which a value of this one is made, or one of which it is.
    fileprivate func heldValues(_ isHeld: (Property) -> Bool) -> [SchemaID] {
        self.anyOf + self.oneOf + memberSchemas(where: isHeld)
    }
}
