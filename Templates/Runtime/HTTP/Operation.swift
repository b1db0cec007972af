import HTTPTypes

/// What is known of an operation without its types.
public nonisolated struct OperationInfo: Hashable, Sendable {
    /// The `operationId`.
    public let id: String
    public let method: HTTPRequest.Method
    /// The path template: `/carts/{cartId}`.
    public let path: String
    /// The alternatives of the security requirement, each a list of schemes that go together. None at all means
    /// that the operation asks for no credentials; an empty alternative, that it can do without.
    public let security: [[String]]

    public init(id: String, method: HTTPRequest.Method, path: String, security: [[String]] = []) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
    }
}

/// An operation: its types, and how they travel.
public nonisolated protocol APIOperation: Sendable {
    associatedtype Input: Sendable
    associatedtype Output: Sendable

    static var info: OperationInfo { get }
    /// Puts the parameters and the body into the request.
    static func encode(_ input: Input, into request: inout RequestWriter) throws
    /// Reads the answer.
    static func decode(_ response: ResponseReader) async throws -> Output
}

/// Why a call in its plain form gave no result.
public nonisolated enum OperationError<Failure: Error>: Error {
    /// An answer that the description names for this operation.
    case documented(Failure)
    /// An answer that the description does not name.
    case undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)
    /// No answer, or one that could not be read.
    case client(ClientError)
}
