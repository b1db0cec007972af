import HTTPTypes

/// What carries a request to a server and brings its answer back.
///
/// A transport follows no redirects: credentials stay with the origin that they were meant for, and the caller
/// sees the answer as it is.
public nonisolated protocol ClientTransport: Sendable {
    /// - Parameters:
    ///   - request: with scheme, authority and path.
    ///   - body: nil for a request without one.
    /// - Returns: the answer's head and body; the body may still be on its way.
    func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
}

/// What sees every call of a client on its way out and its answer on the way back.
public nonisolated protocol ClientMiddleware: Sendable {
    /// - Parameters:
    ///   - operation: what is called.
    ///   - next: the rest of the way; may be called never, once or again.
    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: OperationInfo,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody)
}
