/// Which members of an answer are wanted: `id,expand.cart_product_id.prod_list_name`, where `*` is all of a level.
public struct FieldSelection: Hashable, Sendable {
    static let maximumDepth = 16

    private var isEverything = false
    private var members: [String: FieldSelection] = [:]

    private init() {}

    /// - Throws: ``QueryError`` for modifiers and for paths without reasonable bounds.
    public init(parsing text: String) throws(QueryError) {
        for path in text.split(separator: ",") {
            guard !path.contains(":") else {
                throw QueryError("invalid fields: modifiers such as ':excerpt' are not supported")
            }
            let names = path.split(separator: ".").map { $0.trimmingPrefix { $0 == " " } }
            guard names.count <= Self.maximumDepth else { throw QueryError("invalid fields: '\(path)' is too deep") }
            add(names[...])
        }
    }

    private mutating func add(_ path: ArraySlice<Substring>) {
        guard let name = path.first.map(String.init) else {
            isEverything = true
            return
        }
        if name == "*" {
            isEverything = true
        } else {
            members[name, default: FieldSelection()].add(path.dropFirst())
        }
    }

    /// What is wanted of the member `name`; nil where nothing is.
    public subscript(name: String) -> FieldSelection? {
        members[name] ?? (isEverything ? .everything : nil)
    }

    /// True where nothing is left out.
    public var keepsAll: Bool { isEverything && members.isEmpty }

    private static let everything: FieldSelection = {
        var selection = FieldSelection()
        selection.isEverything = true
        return selection
    }()
}
