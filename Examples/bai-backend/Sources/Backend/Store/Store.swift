import Foundation
import GRDB

/// The database: one SQLite file. Every write is one transaction, and is on the disk before it is acknowledged.
public struct Store: Sendable {
    let database: any DatabaseWriter

    /// Opens a file, which is made where there is none.
    public init(path: String) throws {
        let pool = try DatabasePool(path: path, configuration: Self.configuration)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try self.init(pool)
    }

    /// A store that ends with the process.
    public static func inMemory() throws -> Store {
        try Store(DatabaseQueue(configuration: configuration))
    }

    private init(_ database: any DatabaseWriter) throws {
        self.database = database
        try Schema.migrator.migrate(database)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        return configuration
    }

    func read<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        try await database.write(body)
    }
}
