/// How a client makes its calls.
public nonisolated struct ClientOptions: Sendable {
    /// How long a call may take, from its credentials to its answer, with all that middlewares do; a body that is
    /// read as a stream may take longer. Nil for no limit but the transport's.
    public var timeout: Duration?
    /// The largest answer that is read as a whole, in bytes.
    public var bodyLimit: Int
    /// Other origins than the server's that may get credentials, such as `https://upload.example.com`, where the
    /// description has operations that are served there.
    ///
    /// Credentials stay with the origin of the client's own server otherwise: an operation that asks for them
    /// and is served elsewhere fails before anything is sent.
    public var trustedOrigins: Set<String>

    public init(
        timeout: Duration? = .seconds(60),
        bodyLimit: Int = 64 << 20,
        trustedOrigins: Set<String> = []
    ) {
        self.timeout = timeout
        self.bodyLimit = bodyLimit
        self.trustedOrigins = trustedOrigins
    }
}
