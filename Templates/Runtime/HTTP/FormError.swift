/// A body that is no form, or a value that no form can carry.
public nonisolated struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
    public let reason: String
    /// The name of the field or the part, where it is about one.
    public let part: String?

    init(reason: String, part: String? = nil) {
        self.reason = reason
        self.part = part
    }

    public var description: String { part.map { "part '\($0)': \(reason)" } ?? reason }
}
