import Foundation
import GRDB
import Testing

@testable import Backend

@Suite("The store")
struct StoreTests {
    @Test("A file keeps what was written, and opens again")
    func file() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "bai-\(UUID().uuidString).sqlite").path()
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let first = try Store(path: path)
        try await Samples.add(to: first)
        try await Samples.add(to: first)
        let second = try Store(path: path)
        let (users, mode, synchronous) = try await second.write { database in
            (
                try database.count(of: .users, where: .all([])),
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous")
            )
        }
        #expect(users == 1)
        #expect(mode == "wal")
        #expect(synchronous == 2)
    }

    @Test("A transaction that fails leaves nothing")
    func rollback() async throws {
        let store = try Store.inMemory()
        try await Samples.add(to: store)
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await store.write { database in
                _ = try database.register(Caller(openid: "gone"))
                throw Stop()
            }
        }
        #expect(try await store.read { try $0.user(Caller(openid: "gone")) } == nil)
    }

    @Test("Every relation leads to a collection")
    func relations() {
        for collection in Collection.all {
            for field in collection.fields {
                guard let target = field.kind.target else { continue }
                #expect(Collection.named(target) != nil, "\(collection.name).\(field.name)")
            }
            #expect(collection.field(collection.key) != nil)
        }
    }

    @Test("An owner's records are found by an index")
    func indexes() async throws {
        let store = try Store.inMemory()
        let plan = try await store.read { database in
            let condition = try Collection.carts.visible(to: Caller(openid: "a")).sql(column: Collection.carts.column)
            let sql = "EXPLAIN QUERY PLAN SELECT record FROM tbl_cart WHERE \(condition.text)"
            return try Row.fetchAll(database, sql: sql, arguments: ["a", 0]).map { $0["detail"] as String? ?? "" }
        }
        #expect(plan.contains { $0.contains("USING INDEX tbl_cart_owner (cart_owner=? AND is_delete=?)") }, "\(plan)")
    }
}
