import BAIWeChat
import Foundation
import RecordQueries

/// A record as it is stored: the JSON that the records API answers, with `pb_id` besides, which the hooks show as the
/// record's id. Both faces of the API read the same JSON; each model takes the members that it knows.
struct Record: Sendable {
    private(set) var json: JSONObject

    init(json: JSONObject) {
        self.json = json
    }

    init(text: String) throws {
        json = try JSONObject(json: text)
    }

    /// A new record: the fields of `content`, numbers where it has none, and for all others what is empty.
    init(_ content: JSONObject, of collection: Collection, by caller: Caller, now: Date = Date()) {
        json = JSONObject()
        let id = content["id"]?.string ?? RecordID.random()
        json["id"] = .string(id)
        json["pb_id"] = .string(id)
        json["collectionId"] = .string(collection.id)
        json["collectionName"] = .string(collection.name)
        for field in collection.fields { json[field.name] = field.kind.empty }
        apply(content, of: collection, now: now)
        json["created"] = json["updated"]
        json[Self.author] = .string(caller.openid)
        for (field, prefix) in collection.numberPrefixes where self[field].isEmpty {
            self[field] = RecordID.number(prefix, now: now)
        }
        if let field = collection.creationField, self[field].isEmpty { json[field] = json["created"] }
    }

    /// Who made a record. Not a field: nobody can see, filter or change it.
    private static let author = "created_by"

    /// Whether a caller may change a record that they see: what everybody sees, only who made it.
    func isChangeable(by caller: Caller, in collection: Collection) -> Bool {
        collection.owner != nil || self[Self.author] == caller.openid
    }

    var id: String { self["id"] }

    /// A text; empty where there is none.
    subscript(name: String) -> String {
        get { json[name]?.string ?? "" }
        set { json[name] = .string(newValue) }
    }

    /// Takes over the members of `changes` that are fields. Null empties a field.
    mutating func apply(_ changes: JSONObject, of collection: Collection, now: Date = Date()) {
        for change in changes {
            guard let field = collection.field(change.name) else { continue }
            json[change.name] = change.value == .null ? field.kind.empty : change.value
        }
        self["updated"] = Moment(now).text
    }

    mutating func set(_ name: String, to value: JSONValue) {
        json[name] = value
    }

    mutating func remove(_ name: String) {
        json[name] = nil
    }

    /// The collection that a relation leads to. What an order comes from is a cart, or a product where it says so.
    func target(of field: Collection.Field) -> Collection? {
        if field.name == "order_source_id", self["order_source"] == "product" { return .products }
        return field.kind.target.flatMap(Collection.named)
    }

    func text() throws -> String { String(decoding: try json.jsonBytes(), as: UTF8.self) }
}

/// The ids of records: 15 of `[a-z0-9]`.
enum RecordID {
    static func random() -> String { random(15, of: "abcdefghijklmnopqrstuvwxyz0123456789") }

    /// A number for people, such as `CART20220101K3J9QX7T2M`.
    static func number(_ prefix: String, now: Date = Date()) -> String {
        let day = Moment(now).text.prefix(10).filter { $0 != "-" }
        return prefix + day + random(10, of: "ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    }

    private static func random(_ count: Int, of alphabet: String) -> String {
        String((0..<count).compactMap { _ in alphabet.randomElement() })
    }
}
