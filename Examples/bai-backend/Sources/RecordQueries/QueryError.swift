/// Why a query of a client cannot be answered. The message is for that client.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// - Parameter description: lower case, with names in '…'.
    public init(_ description: String) {
        self.description = description
    }
}
