/// Which way a message goes.
public enum Direction: Hashable, Sendable {
    case request, response
}

/// Finds out whether a value that stands in a description, such as an example, is one that a schema allows (JSON Schema
/// 2020-12, and the formats that have a type of their own).
///
/// It counts its steps and levels, so that neither a schema that leads back to itself nor one that doubles with every
/// step keeps it busy.
public struct SchemaEvaluation {
    /// How a value breaks a schema.
    public struct Fault: Sendable {
        /// What the sentence is about: the text of a scalar, or a member; nil for the value at ``position``.
        public let subject: String?
        /// The rest of the sentence.
        public let problem: String
        public let position: Position
        /// The schema that does not allow it.
        public let schema: SchemaID
    }

    /// What came of one value.
    public struct Outcome: Sendable {
        /// The first fault; nil where the value is allowed.
        public internal(set) var fault: Fault?
        /// Where the keys of members stand that no schema names, beside others that one does, and of those that have no
        /// place in messages of the direction.
        public internal(set) var extraMembers: Set<Position> = []
        /// The members and elements of this value that some keyword has looked at (JSON Schema core, section 11).
        var members: Set<Position> = []
        var elements: Set<Int> = []
        /// True where `properties` says what there is.
        var namesMembers = false
        /// Members in this value, however deep, that a schema names.
        var named: Set<Position> = []
        var misplaced: Set<Position> = []
        /// True where a type may leave out the elements of this value that no schema describes.
        var dropsElements = false
    }

    let schemas: SchemaTable
    /// Whether a pattern is found in a text; nil where that cannot be told.
    let isFound: (_ pattern: String, _ text: String) -> Bool?
    /// The schema that a value is of besides the one that is asked for; nil where there is none.
    let heir: (_ schema: SchemaID, _ value: Node) -> SchemaID?
    /// What only matters for the generated types is asked too.
    let isStrict: Bool
    /// The properties of discriminators, which tell what a value is in both directions.
    let discriminators: Set<ExactKey>
    var direction: Direction?
    /// The schema that holds for the whole of the value that is being looked at.
    var place = SchemaID(index: 0)
    var stepsLeft = 0
    /// How often a question had no answer.
    var unknownCount = 0
    private var levelsLeft = 0
    /// Steps for all values together.
    private var budget = 1_000_000
    private var isUndecided = false

    private static let stepLimit = 50_000
    private static let levelLimit = 120

    /// - Parameters:
    ///   - isStrict: Also asks what only matters for the generated types.
    ///   - heir: The schema that a value is of besides the one that is asked for, as its discriminator says; nil where
    ///     there is none.
    ///   - isFound: Whether a pattern is found in a text; nil where that cannot be told.
    public init(
        schemas: SchemaTable,
        isStrict: Bool,
        heir: @escaping (_ schema: SchemaID, _ value: Node) -> SchemaID? = { _, _ in nil },
        isFound: @escaping (_ pattern: String, _ text: String) -> Bool?
    ) {
        self.schemas = schemas
        self.isStrict = isStrict
        self.heir = heir
        self.isFound = isFound
        discriminators = Set(schemas.ids.compactMap { schemas[$0].discriminator.map { ExactKey($0.propertyName) } })
    }

    /// One that asks what the loader can: only the generator reads patterns.
    public static func lenient(_ schemas: SchemaTable) -> Self {
        Self(schemas: schemas, isStrict: false) { _, _ in nil }
    }

    /// True where so much has been looked at that nothing more is.
    public var isExhausted: Bool { budget <= 0 }

    /// What comes of `value`; nil where it is too much to tell.
    ///
    /// - Parameter direction: Nil where the value may go either way.
    public mutating func evaluate(_ value: Node, as id: SchemaID, in direction: Direction?) -> Outcome? {
        self.direction = direction
        let steps = min(budget, Self.stepLimit)
        (stepsLeft, levelsLeft, isUndecided) = (steps, Self.levelLimit, false)
        var outcome = check(value, id)
        budget -= steps - stepsLeft
        guard !isUndecided else { return nil }
        outcome.extraMembers.subtract(outcome.named)
        outcome.extraMembers.formUnion(outcome.misplaced)
        return outcome
    }

    /// Everything that is asked of one value as a whole.
    mutating func check(_ value: Node, _ id: SchemaID) -> Outcome {
        let outer = place
        place = id
        defer { place = outer }
        var outcome = applyWithHeir(id, to: value)
        if isStrict, outcome.dropsElements, outcome.fault == nil, outcome.elements.count < value.sequence?.count ?? 0 {
            let problem = "has elements that no schema describes, which its type leaves out"
            outcome.fault = Fault(value, problem, schema: id)
        }
        guard outcome.namesMembers, let mapping = value.mapping else { return outcome }
        let others = mapping.members.map(\.keyPosition).filter { !outcome.members.contains($0) }
        outcome.extraMembers.formUnion(others)
        return outcome
    }

    /// The same for one of the schemas that a value may be of.
    mutating func applyWithHeir(_ id: SchemaID, to value: Node) -> Outcome {
        var outcome = apply(id, to: value)
        if outcome.fault == nil, let heir = heir(id, value) { outcome.add(apply(heir, to: value)) }
        return outcome
    }

    /// What one of the schemas asks that hold at the same place.
    mutating func apply(_ id: SchemaID, to value: Node) -> Outcome {
        stepsLeft -= 1
        levelsLeft -= 1
        defer { levelsLeft += 1 }
        guard stepsLeft > 0, levelsLeft > 0, !isUndecided else {
            isUndecided = true
            return Outcome()
        }
        // Lent, not copied.
        let table = schemas
        return apply(table[id], id, to: value)
    }

    private mutating func apply(_ schema: Schema, _ id: SchemaID, to value: Node) -> Outcome {
        var outcome = Outcome()
        if let problem = problem(of: value, schema) {
            outcome.fault = Fault(value, problem, schema: id)
            return outcome
        }
        applyParts(of: schema, id, to: value, &outcome)
        if outcome.fault == nil, let mapping = value.mapping { applyMembers(schema, id, mapping, &outcome) }
        if outcome.fault == nil, let elements = value.sequence { applyElements(schema, id, value, elements, &outcome) }
        return outcome
    }

    mutating func isFoundOrUnknown(_ pattern: String, _ text: String) -> Bool {
        if let isFound = isFound(pattern, text) { return isFound }
        unknownCount += 1
        return true
    }
}

extension SchemaEvaluation.Outcome {
    /// Adds what another schema says of the same value.
    mutating func add(_ other: Self) {
        absorb(other)
        members.formUnion(other.members)
        elements.formUnion(other.elements)
        namesMembers = namesMembers || other.namesMembers
        dropsElements = dropsElements || other.dropsElements
    }

    /// Adds what was said of a part of the value.
    mutating func absorb(_ part: Self) {
        fault = fault ?? part.fault
        extraMembers.formUnion(part.extraMembers)
        misplaced.formUnion(part.misplaced)
        named.formUnion(part.named)
        named.formUnion(part.members)
    }
}

extension SchemaEvaluation.Fault {
    init(_ value: Node, _ problem: String, schema: SchemaID) {
        self.init(subject: value.shown, problem: problem, position: value.position, schema: schema)
    }
}
