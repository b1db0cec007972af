import GRDB

/// The tables. A record is a JSON text; its fields are columns that SQLite computes from it, so that they can be
/// filtered, sorted and indexed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        // A field that comes later comes with a migration that adds its column.
        migrator.registerMigration("collections") { database in
            for collection in Collection.all { try create(collection, in: database) }
        }
        return migrator
    }

    private static func create(_ collection: Collection, in database: Database) throws {
        let columns = collection.fields.map { field in
            "\(quoted(field.name)) \(type(of: field.kind)) GENERATED ALWAYS AS (record ->> '\(field.name)') VIRTUAL"
        }
        let definitions = ["id TEXT PRIMARY KEY NOT NULL", "record TEXT NOT NULL CHECK (json_valid(record))"] + columns
        let table = quoted(collection.name)
        try database.execute(sql: "CREATE TABLE \(table) (\(definitions.joined(separator: ", ")))")
        try database.execute(
            sql: "CREATE UNIQUE INDEX \(quoted(collection.name + "_key")) ON \(table) (\(quoted(collection.key)))"
        )
        if let owner = collection.owner, owner != collection.key {
            try database.execute(
                sql: "CREATE INDEX \(quoted(collection.name + "_owner")) ON \(table) (\(quoted(owner)), is_delete)"
            )
        }
    }

    private static func type(of kind: Collection.Kind) -> String {
        kind == .number ? "NUMERIC" : "TEXT"
    }

    /// Names come from ``Collection`` alone.
    static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
