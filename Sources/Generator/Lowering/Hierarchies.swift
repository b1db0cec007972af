import SpecLoader

/// The schemas that stand for all that is made of them by `allOf`, because a discriminator tells these apart (OAS
/// "Discriminator Object": composition and inheritance).
///
/// A schema that is only a part of others is none of them: no value is just that.
struct Hierarchies: Sendable {
    /// What a value of a base may be besides.
    struct Heirs: Sendable {
        let discriminator: Discriminator
        /// What has a name and is made of the base, at whatever distance, in the order of the description; not what
        /// another property tells from that of which it is made.
        var schemas: [SchemaID]
        /// What the mapping names besides.
        var others: [SchemaID]
    }

    private let schemas: SchemaTable
    private var heirs: [SchemaID: Heirs] = [:]
    /// By schema: what has it as a part.
    private var wholes: [[SchemaID]] = []
    /// By schema: its own discriminator, or that of what it is made of.
    private var discriminators: [SchemaID: Discriminator] = [:]
    /// Those of which something with a name is made directly.
    private var parents: Set<SchemaID> = []
    /// Where a value is asked for that may have more than its type keeps: bases whose heirs are too many, and
    /// compositions without a name.
    private var lossy: Set<SchemaID> = []

    /// How many heirs all bases may have together: each is a case.
    private static let heirLimit = 50_000

    init(in document: Document) {
        schemas = document.schemas
        let roots = schemas.ids.filter { schemas[$0].tellsHeirsApart }
        guard !roots.isEmpty else { return }
        wholes = Array(repeating: [], count: schemas.count)
        for id in schemas.ids {
            for part in parts(of: id) { wholes[part.index].append(id) }
            if isNamed(id) { parents.formUnion(parts(of: id)) }
        }
        for root in roots { handDown(root) }
        var left = Self.heirLimit
        var waiting = ValueUses(of: document, self).found.sorted()
        var seen = Set(waiting)
        var index = 0
        while index < waiting.count {
            addHeirs(of: waiting[index], &left)
            for id in inner(of: waiting[index]) where seen.insert(id).inserted { waiting.append(id) }
            index += 1
        }
    }

    /// Whether every value is just what its schema says.
    var isEmpty: Bool { heirs.isEmpty }

    /// What a value of this schema may be besides; nil where it is always just that.
    subscript(id: SchemaID) -> Heirs? { heirs[id] }

    /// The discriminator that the type of a schema without a name, or with too many heirs, has no room for.
    func lostDiscriminator(of id: SchemaID) -> Discriminator? {
        lossy.contains(id) ? discriminators[id] : nil
    }

    /// The discriminator of a schema of which others are made.
    func discriminator(ofParent id: SchemaID) -> Discriminator? {
        parents.contains(id) ? discriminators[id] : nil
    }

    /// Whether a kind of a base has kinds itself, which another property tells apart. It stands for these wherever it
    /// is one of the kinds of the base.
    func hasKinds(_ id: SchemaID, besidesBy discriminator: Discriminator) -> Bool {
        let own = schemas[schemas.target(of: id)]
        guard own.tellsHeirsApart, let property = own.discriminator?.propertyName else { return false }
        return !property.hasSameBytes(as: discriminator.propertyName)
    }

    /// What a value of a schema may be besides, with the discriminator that tells it.
    typealias Kind = (schema: SchemaID, discriminator: Discriminator)

    /// All that a value of a schema may be besides.
    func kinds(of id: SchemaID) -> [Kind] {
        var found: [Kind] = []
        var seen: Set<SchemaID> = []
        var waiting = [schemas.target(of: id)]
        while let base = waiting.popLast() {
            guard let heirs = heirs[base], seen.insert(base).inserted else { continue }
            found += (heirs.schemas + heirs.others).map { ($0, heirs.discriminator) }
            waiting += inner(of: base)
        }
        return found
    }

    /// The values of a property that mean a schema by its own mapping, or by those of what it is made of.
    func mappedValues(of id: SchemaID, by property: String) -> [String] {
        var values: [String] = []
        var seen: Set<SchemaID> = []
        var waiting = [id]
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            if let discriminator = schemas[next].discriminator, discriminator.propertyName.hasSameBytes(as: property) {
                values += discriminator.values(for: id)
            }
            waiting += parts(of: next)
        }
        return values
    }

    /// Those of several variants of which others are made: each of these is meant alone.
    func bases(among variants: [SchemaID]) -> Set<SchemaID> {
        let candidates = variants.filter { discriminators[$0] != nil && !wholes[$0.index].isEmpty }
        guard !candidates.isEmpty, variants.count > 1 else { return [] }
        var seen: Set<SchemaID> = []
        var waiting = variants.flatMap(parts)
        while let id = waiting.popLast() {
            if seen.insert(id).inserted { waiting += parts(of: id) }
        }
        return seen.intersection(candidates)
    }

    // MARK: Search

    /// The kinds of a base that have kinds themselves.
    private func inner(of base: SchemaID) -> [SchemaID] {
        guard let heirs = heirs[base] else { return [] }
        let inner = (heirs.schemas + heirs.others).filter { hasKinds($0, besidesBy: heirs.discriminator) }
        return inner.map(schemas.target)
    }

    /// What a schema is made of; one that may be null too is made of what it would be otherwise, which stands at the
    /// same place.
    private func parts(of id: SchemaID) -> [SchemaID] {
        let here = schemas[id].anyOf.filter { schemas[$0].location == schemas[id].location }
        return schemas[id].parts + here.filter { !schemas.isNull($0) }
    }

    /// Gives the discriminator of `root` to all that is made of it and has none of its own.
    private mutating func handDown(_ root: SchemaID) {
        let discriminator = schemas[root].discriminator
        discriminators[root] = discriminator
        var waiting = wholes[root.index]
        while let id = waiting.popLast() {
            guard discriminators[id] == nil, !schemas[id].tellsHeirsApart else { continue }
            discriminators[id] = discriminator
            waiting += wholes[id.index]
        }
    }

    private mutating func addHeirs(of base: SchemaID, _ left: inout Int) {
        guard let discriminator = discriminators[base], schemas.soleTarget(of: base) == nil else { return }
        let isMapped = schemas[base].tellsHeirsApart && !discriminator.mapping.isEmpty
        guard !wholes[base.index].isEmpty || isMapped, schemas[base].hasNoChoice else {
            // A composition without a name is no heir: none of its values can say that it is one.
            let isMadeOfBase = !parents.isDisjoint(with: schemas[base].parts)
            if !isNamed(base), schemas[base].hasNoChoice, isMadeOfBase { lossy.insert(base) }
            return
        }
        let all = named(madeOf: base, by: discriminator, atMost: left)
        let isMadeNullable = all.contains { schemas[$0].location == schemas[base].location }
        if isMadeNullable, all.count == 1 { return }
        guard all.count <= left, !isMadeNullable else {
            lossy.insert(base)
            return
        }
        var known = Set(all + [base])
        let others = isMapped ? discriminator.mapping.map(\.schema).filter { known.insert($0).inserted } : []
        left -= all.count
        if all.count + others.count > 0 {
            heirs[base] = Heirs(discriminator: discriminator, schemas: all, others: others)
        }
    }

    private func isNamed(_ id: SchemaID) -> Bool { schemas[id].uniqueName != nil }

    /// - Parameter limit: of more, only some are found.
    private func named(madeOf base: SchemaID, by discriminator: Discriminator, atMost limit: Int) -> [SchemaID] {
        var seen: Set<SchemaID> = [base]
        var found: [SchemaID] = []
        var waiting = wholes[base.index]
        while let id = waiting.popLast(), found.count <= limit {
            guard seen.insert(id).inserted else { continue }
            if isNamed(id) { found.append(id) }
            if !isNamed(id) || !hasKinds(id, besidesBy: discriminator) { waiting += wholes[id.index] }
        }
        return found.sorted()
    }
}

/// The schemas of which there are values, other than parts of others.
private struct ValueUses {
    private(set) var found: Set<SchemaID> = []

    init(of document: Document, _ hierarchies: Hierarchies) {
        let schemas = document.schemas
        var waiting = document.operations.flatMap(\.values)
        for id in schemas.ids {
            waiting += schemas[id].memberSchemas()
            for variants in [schemas[id].oneOf, schemas[id].anyOf] where !variants.isEmpty {
                let bases = hierarchies.bases(among: variants)
                waiting += variants.filter { !bases.contains($0) }
            }
        }
        while let id = waiting.popLast() {
            guard found.insert(id).inserted, let target = schemas.soleTarget(of: id) else { continue }
            waiting.append(target)
        }
    }
}

extension Schema.Content {
    fileprivate var hasNoChoice: Bool { oneOf.isEmpty && anyOf.isEmpty }
}

extension Schema {
    /// The schemas of members and elements.
    func memberSchemas(where isHeld: (Property) -> Bool = { _ in true }) -> [SchemaID] {
        var members = self.prefixItems
        for single in [self.additionalProperties, self.items, self.contentSchema] { single.map { members.append($0) } }
        for property in self.properties where isHeld(property) { members.append(property.schema) }
        for property in self.patternProperties { members.append(property.schema) }
        return members
    }
}

extension Discriminator {
    /// The values that the mapping has for a schema.
    func values(for schema: SchemaID) -> [String] { mapping.filter { $0.schema == schema }.map(\.value) }
}

extension Operation {
    /// The schemas of what is sent and answered; parts and parameters have the members of one type.
    fileprivate var values: [SchemaID] {
        let content = (requestBody?.content ?? []) + responses.flatMap(\.content) + parameters.compactMap(\.content)
        let whole = content.filter { !$0.essence.hasPrefix("multipart/") }.compactMap(\.schema)
        return whole + content.compactMap(\.itemSchema) + responses.flatMap(\.headers).compactMap { $0.content?.schema }
    }
}
