import BAIWeChat
import RecordQueries

/// A collection: its fields, and who may see its records.
struct Collection: Sendable {
    /// Also the name of its table.
    let name: String
    /// What PocketBase calls `collectionId`.
    let id: String
    let fields: [Field]
    /// The field that holds the openid of whom a record belongs to; nil where everybody sees all records.
    var owner: String?
    /// The field that is unique among the records.
    let key: String
    /// What the numbers of new records start with, by field.
    var numberPrefixes: [String: String] = [:]
    /// The field that has the time at which a record was made.
    var creationField: String?

    /// A field: a member of the record's JSON.
    struct Field: Sendable {
        let name: String
        let kind: Kind
    }

    enum Kind: Sendable, Hashable {
        case text, number, json
        /// The id of a record, or ids of several.
        case relation(String), relations(String)
    }

    /// The filter that lets through what a caller may see: neither what is deleted, nor what belongs to others.
    func visible(to caller: Caller) -> Filter {
        let present = Filter.field("is_delete", is: 0)
        return owner.map { .all([.field($0, is: caller.openid), present]) } ?? present
    }

    func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

extension Collection.Kind {
    /// What stands in a record where nothing was set. Only json fields can be null.
    var empty: JSONValue {
        switch self {
        case .text, .relation: ""
        case .number: 0
        case .relations: []
        case .json: .null
        }
    }

    /// The collection that a relation leads to.
    var target: String? {
        switch self {
        case .relation(let name), .relations(let name): name
        case .text, .number, .json: nil
        }
    }
}
