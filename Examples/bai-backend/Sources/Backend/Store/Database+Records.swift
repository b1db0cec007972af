import BAIWeChat
import GRDB
import RecordQueries

extension Collection {
    /// The SQL of a field, or of a path over a relation to what everybody may see; nil for everything else.
    func column(_ path: String) -> String? {
        let table = Schema.quoted(name)
        if path == "id" || field(path) != nil { return "\(table).\(Schema.quoted(path))" }
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, case .relation(let targetName)? = field(parts[0])?.kind,
            let target = Collection.named(targetName), target.owner == nil, target.field(parts[1]) != nil
        else { return nil }
        let other = Schema.quoted(targetName)
        return "(SELECT \(other).\(Schema.quoted(parts[1])) FROM \(other) "
            + "WHERE \(other).id = \(table).\(Schema.quoted(parts[0])) AND \(other).is_delete = 0)"
    }
}

extension Database {
    /// The JSON of the records that a filter lets through.
    ///
    /// - Parameter among: a field, and the values of which it must have one.
    func records(
        of collection: Collection,
        where filter: Filter,
        among: (field: String, values: [String])? = nil,
        sort: [SortKey] = [],
        paging: Paging? = nil
    ) throws -> [String] {
        var condition = try filter.sql(column: collection.column)
        if let among, let column = collection.column(among.field) {
            condition.text += " AND \(column) IN (SELECT value FROM json_each(?))"
            condition.arguments.append(.text(JSONValue.array(among.values.map { .string($0) }).description))
        }
        let order = try SortKey.sql(sort, column: collection.column)
        let sql = "SELECT record FROM \(Schema.quoted(collection.name)) WHERE \(condition.text) ORDER BY \(order)"
        guard let paging else { return try String.fetchAll(self, sql: sql, arguments: condition.bound) }
        return try String.fetchAll(
            self,
            sql: sql + " LIMIT ? OFFSET ?",
            arguments: condition.bound + [paging.perPage, paging.offset]
        )
    }

    /// The first record that a filter lets through.
    func record(of collection: Collection, where filter: Filter) throws -> Record? {
        try records(of: collection, where: filter, paging: Paging(page: 1, perPage: 1)).first.map {
            try Record(text: $0)
        }
    }

    /// The record with an id, where a caller may see it.
    func record(_ id: String, of collection: Collection, for caller: Caller) throws -> Record? {
        try record(of: collection, where: .all([.field("id", is: id), collection.visible(to: caller)]))
    }

    func count(of collection: Collection, where filter: Filter) throws -> Int {
        let condition = try filter.sql(column: collection.column)
        let table = Schema.quoted(collection.name)
        let sql = "SELECT COUNT(*) FROM \(table) WHERE \(condition.text)"
        return try Int.fetchOne(self, sql: sql, arguments: condition.bound) ?? 0
    }

    /// - Throws: ``RecordRefusal`` where the id or the key is taken.
    func insert(_ record: Record, into collection: Collection) throws {
        do {
            try execute(
                sql: "INSERT INTO \(Schema.quoted(collection.name)) (id, record) VALUES (?, ?)",
                arguments: [record.id, record.text()]
            )
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY {
            throw RecordRefusal.notUnique("id")
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw RecordRefusal.notUnique(collection.key)
        }
    }

    func replace(_ record: Record, in collection: Collection) throws {
        try execute(
            sql: "UPDATE \(Schema.quoted(collection.name)) SET record = ? WHERE id = ?",
            arguments: [record.text(), record.id]
        )
    }
}

extension Condition {
    fileprivate var bound: StatementArguments {
        StatementArguments(
            arguments.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .text(let text): text
                case .number(let number): number
                case .boolean(let boolean): boolean
                }
            }
        )
    }
}
