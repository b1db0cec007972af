/// One field of an order: `created` or `-created`.
public struct SortKey: Hashable, Sendable {
    public let field: String
    public let isDescending: Bool

    public init(_ field: String, descending: Bool = false) {
        self.field = field
        isDescending = descending
    }

    /// Reads `-created` and the like.
    public init(parsing text: String) {
        let name = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
        self.init(name.trimmingPrefix { $0 == " " }.description, descending: text.first == "-")
    }

    /// What follows `ORDER BY`. The last key is always unique, so that pages neither repeat a record nor leave one out.
    ///
    /// - Throws: ``QueryError`` for an unknown field.
    public static func sql(_ keys: [SortKey], column: (String) -> String?) throws(QueryError) -> String {
        var parts: [String] = []
        for key in keys {
            guard let column = column(key.field) else { throw QueryError("invalid sort: unknown field '\(key.field)'") }
            parts.append(key.isDescending ? "\(column) DESC" : column)
        }
        return (parts + ["rowid"]).joined(separator: ", ")
    }
}
