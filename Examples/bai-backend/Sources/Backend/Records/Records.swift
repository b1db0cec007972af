import BAIWeChat
import GRDB
import RecordQueries

/// PocketBase's records API over the store.
struct Records: Sendable {
    let store: Store

    func list<Payload: JSONCodable, Failure>(
        _ collection: Collection,
        _ input: some RecordList,
        for caller: Caller
    ) async throws -> OKOutput<Payload, Failure> {
        try await refusing {
            let selection = try input.selection()
            let filter = try filter(of: input, collection, caller)
            let paging = Paging(page: Int(input.page), perPage: Int(input.perPage))
            let sort = (input.sort ?? []).map { SortKey(parsing: $0) }
            let (items, total) = try await store.read { database in
                let items = try database.records(of: collection, where: filter, sort: sort, paging: paging)
                let total = input.skipTotal ? nil : try database.count(of: collection, where: filter)
                return (try expanded(items, of: collection, input, caller, database), total)
            }
            let json = """
                {"page":\(paging.page),"perPage":\(paging.perPage),"totalItems":\(total ?? -1),\
                "totalPages":\(total.map(paging.pages) ?? -1),"items":[\(items.joined(separator: ","))]}
                """
            return try .answer(json, selection)
        }
    }

    func get<Payload: JSONCodable, Failure>(
        _ collection: Collection,
        _ id: String,
        _ input: some RecordView,
        for caller: Caller
    ) async throws -> OKOutput<Payload, Failure> {
        try await refusing {
            let selection = try input.selection()
            let item = try await store.read { database in
                guard let record = try database.record(id, of: collection, for: caller) else {
                    throw RecordRefusal.notFound
                }
                return try expanded(record, of: collection, input, caller, database)
            }
            return try .answer(item, selection)
        }
    }

    func create<Payload: JSONCodable, Failure>(
        _ collection: Collection,
        _ content: some JSONCodable,
        _ input: some RecordView,
        for caller: Caller
    ) async throws -> OKOutput<Payload, Failure> {
        let content = try JSONObject(json: content.jsonBytes())
        if let owner = collection.owner, content[owner]?.string != caller.openid {
            throw RecordRefusal.foreignOwner(owner)
        }
        if let id = content["id"]?.string, id.contains(/[^a-z0-9]/) { throw RecordRefusal.malformedID() }
        return try await refusing {
            let selection = try input.selection()
            let record = Record(content, of: collection, by: caller)
            let item = try await store.write { database in
                try database.checkRelations(of: record, in: collection, for: caller, Set(content.map(\.name)))
                try database.insert(record, into: collection)
                return try expanded(record, of: collection, input, caller, database)
            }
            return try .answer(item, selection)
        }
    }

    func update<Payload: JSONCodable, Failure>(
        _ collection: Collection,
        _ id: String,
        _ changes: some JSONCodable,
        _ input: some RecordView,
        for caller: Caller
    ) async throws -> OKOutput<Payload, Failure> {
        let changes = try JSONObject(json: changes.jsonBytes())
        return try await refusing {
            let selection = try input.selection()
            let item = try await store.write { database in
                var record = try database.changeable(id, of: collection, for: caller)
                record.apply(changes, of: collection)
                try database.checkRelations(of: record, in: collection, for: caller, Set(changes.map(\.name)))
                try database.replace(record, in: collection)
                return try expanded(record, of: collection, input, caller, database)
            }
            return try .answer(item, selection)
        }
    }

    /// Marks a record as deleted.
    ///
    /// - Parameter check: throws where the record has to stay.
    func delete(
        _ collection: Collection,
        _ id: String,
        for caller: Caller,
        unless check: @Sendable @escaping (Record, Database) throws -> Void = { _, _ in }
    ) async throws {
        try await store.write { database in
            var record = try database.changeable(id, of: collection, for: caller)
            try check(record, database)
            record.apply(["is_delete": 1], of: collection)
            try database.replace(record, in: collection)
        }
    }

    private func filter(of input: some RecordList, _ collection: Collection, _ caller: Caller) throws -> Filter {
        let visible = collection.visible(to: caller)
        guard let text = input.filter, !text.isEmpty else { return visible }
        return .all([visible, try Filter(parsing: text)])
    }

    private func expanded(
        _ record: Record,
        of collection: Collection,
        _ input: some RecordView,
        _ caller: Caller,
        _ database: Database
    ) throws -> String {
        try expanded([record.text()], of: collection, input, caller, database).first ?? ""
    }

    private func expanded(
        _ items: [String],
        of collection: Collection,
        _ input: some RecordView,
        _ caller: Caller,
        _ database: Database
    ) throws -> [String] {
        guard let paths = input.expand, !paths.isEmpty else { return items }
        let expander = Expander(database: database, caller: caller)
        let records = try items.map { try Record(text: $0) }
        return try expander.expand(records, of: collection, by: Expansion(paths: paths)).map { try $0.text() }
    }

    /// Runs `body`; a query that cannot be answered becomes a refusal.
    private func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as QueryError {
            throw RecordRefusal(error)
        }
    }
}

extension Database {
    /// The record with an id, where a caller may see and change it.
    ///
    /// - Throws: ``RecordRefusal/notFound`` otherwise, so that nobody learns what is there.
    func changeable(_ id: String, of collection: Collection, for caller: Caller) throws -> Record {
        guard let record = try record(id, of: collection, for: caller),
            record.isChangeable(by: caller, in: collection)
        else { throw RecordRefusal.notFound }
        return record
    }

    /// Makes sure that the relations among `names` lead to records that the caller may see.
    fileprivate func checkRelations(
        of record: Record,
        in collection: Collection,
        for caller: Caller,
        _ names: Set<String>
    ) throws {
        for field in collection.fields where names.contains(field.name) && !record[field.name].isEmpty {
            guard let target = record.target(of: field) else { continue }
            guard try self.record(record[field.name], of: target, for: caller) != nil else {
                throw RecordRefusal.missingRelation(field.name)
            }
        }
    }
}
