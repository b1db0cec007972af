/// One of the servers that an operation has for itself.
public nonisolated protocol OperationServer: Hashable, Sendable {
    /// The `operationId`.
    static var operation: String { get }
    /// Where it is, or a path on the client's server.
    var url: String { get }
}
