import BAIWeChat
import GRDB
import RecordQueries

/// Which relations are wanted: `cart_product_id.prod_list_icon` as a tree.
struct Expansion: Sendable {
    /// As in PocketBase.
    static let maximumDepth = 6

    private(set) var relations: [String: Expansion] = [:]

    init(paths: [String] = []) {
        for path in paths { add(path.split(separator: ".").prefix(Self.maximumDepth)) }
    }

    private mutating func add(_ path: ArraySlice<Substring>) {
        guard let name = path.first else { return }
        relations[String(name), default: Expansion()].add(path.dropFirst())
    }
}

/// Puts related records under `expand`. What a caller may not see, and what is no relation, is left out silently, as in
/// PocketBase.
struct Expander {
    let database: Database
    let caller: Caller

    /// How a relation is followed: records of `target` whose `targetField` is among the values of `field`.
    private struct Relation {
        let field: String
        let target: Collection
        let targetField: String
        let isList: Bool
    }

    /// - Parameter isTop: Relations that lead back (`tbl_order_via_order_source_id`) are followed from here only, so
    ///   that what is asked for in a few words does not grow beyond bounds.
    func expand(
        _ records: [Record],
        of collection: Collection,
        by expansion: Expansion,
        isTop: Bool = true
    ) throws -> [Record] {
        var records = records
        for (name, deeper) in expansion.relations.sorted(by: { $0.key < $1.key }) {
            guard let relation = forward(name, from: collection) ?? (isTop ? back(name, to: collection) : nil) else {
                continue
            }
            let related = try follow(relation, from: records, deeper)
            for index in records.indices {
                let found = records[index].values(of: relation.field).flatMap { related[$0] ?? [] }
                records[index].attach(found, as: name, isList: relation.isList)
            }
        }
        return records
    }

    private func follow(_ relation: Relation, from records: [Record], _ deeper: Expansion) throws -> [String: [Record]]
    {
        let values = Set(records.flatMap { $0.values(of: relation.field) })
        let texts = try database.records(
            of: relation.target,
            where: relation.target.visible(to: caller),
            among: (relation.targetField, values.sorted()),
            paging: Paging(page: 1, perPage: Paging.maximum)
        )
        let found = try expand(texts.map { try Record(text: $0) }, of: relation.target, by: deeper, isTop: false)
        return Dictionary(grouping: found) { $0[relation.targetField] }
    }

    private func forward(_ name: String, from collection: Collection) -> Relation? {
        guard let kind = collection.field(name)?.kind, let target = kind.target.flatMap(Collection.named) else {
            return nil
        }
        return Relation(field: name, target: target, targetField: "id", isList: kind == .relations(target.name))
    }

    private func back(_ name: String, to collection: Collection) -> Relation? {
        let parts = name.split(separator: "_via_", maxSplits: 1).map(String.init)
        guard parts.count == 2, let source = Collection.named(parts[0]),
            source.field(parts[1])?.kind == .relation(collection.name)
        else { return nil }
        return Relation(field: "id", target: source, targetField: parts[1], isList: true)
    }
}

extension Record {
    /// The texts of a field that has one or a list of them.
    fileprivate func values(of field: String) -> [String] {
        switch json[field] {
        case .string(let text): text.isEmpty ? [] : [text]
        case .array(let elements): elements.compactMap(\.string)
        default: []
        }
    }

    fileprivate mutating func attach(_ records: [Record], as name: String, isList: Bool) {
        guard let first = records.first else { return }
        var expand = json["expand"]?.object ?? JSONObject()
        expand[name] = isList ? .array(records.map { .object($0.json) }) : .object(first.json)
        set("expand", to: .object(expand))
    }
}
