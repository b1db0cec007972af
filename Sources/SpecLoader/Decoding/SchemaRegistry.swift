/// The schemas found so far: each place has one id, given before the schema is decoded, so cycles need no care.
struct SchemaRegistry {
    private(set) var table = SchemaTable()
    private var ids: [Place: SchemaID] = [:]
    /// Schemas with an id and no body yet, the oldest first.
    private var waiting: [(id: SchemaID, cursor: Cursor, form: SchemaForm)] = []
    private var decoded = 0
    /// How many objects have these schemas as members by reference to a map of members, in which their keys look like
    /// names of definitions.
    private var uses: [SchemaID: Int] = [:]

    /// The id of the schema that stands at `cursor`, which is not a reference.
    mutating func id(at cursor: Cursor, _ form: SchemaForm = .schema) -> SchemaID {
        if let known = ids[cursor.place] { return known }
        let id = table.reserve(cursor.location)
        ids[cursor.place] = id
        waiting.append((id, cursor, form))
        return id
    }

    /// The id of a schema that no place of the description stands for by itself, such as the null beside a 3.0
    /// `nullable` schema.
    mutating func add(_ schema: Schema) -> SchemaID {
        let id = table.reserve(schema.location)
        table[id] = schema
        return id
    }

    /// The next schema whose body is to be decoded; nil when there is none.
    mutating func next() -> (id: SchemaID, cursor: Cursor, form: SchemaForm)? {
        guard decoded < waiting.count else { return nil }
        defer { decoded += 1 }
        return waiting[decoded]
    }

    /// The schema that was the `index`th to get an id by its place; nil where there were not so many.
    func place(_ index: Int) -> (id: SchemaID, cursor: Cursor)? {
        guard index < waiting.count else { return nil }
        return (waiting[index].id, waiting[index].cursor)
    }

    /// All schemas from now on are only held by definitions to which nothing refers.
    mutating func endOfUsed() {
        table.endOfUsed()
    }

    /// Counts those schemas of `members` that stand where the members do.
    mutating func countUse(of members: [Property]) {
        for member in members where table[member.schema].location.place == member.location.place {
            uses[member.schema, default: 0] += 1
        }
    }

    /// Takes the names of members to which no reference leads, where one object has them or they need no type of their
    /// own.
    mutating func endOfNaming(_ references: [ResolvedReference]) {
        guard !uses.isEmpty else { return }
        let targets = Set(references.map(\.target.place))
        for (id, count) in uses where (count == 1 || isPlain(id)) && !targets.contains(table[id].location.place) {
            table[id].name = nil
        }
    }

    /// Whether a schema is that of texts, numbers or flags of any value, or of lists of them.
    private func isPlain(_ id: SchemaID) -> Bool {
        let schema = table[id]
        guard schema.inPlaceSchemas.isEmpty, schema.enumeration == nil, schema.const == nil else { return false }
        let types = schema.types.subtracting(.null)
        guard types == .array else {
            return !types.isEmpty && types.isSubset(of: [.string, .boolean, .integer, .number])
        }
        // Of a schema with a name it is not known whether it leads back.
        guard schema.prefixItems.isEmpty, let items = schema.items, table[items].name == nil else { return false }
        return isPlain(items)
    }

    mutating func set(_ definitions: [Property], for id: SchemaID) {
        table[id].definitions = definitions
    }

    mutating func removeLastVariant(of id: SchemaID) {
        table[id].oneOf.removeLast()
    }

    mutating func set(_ schema: Schema, for id: SchemaID) {
        table[id] = schema
    }
}
