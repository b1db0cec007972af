import HTTPTypes

/// The secrets of a client, by security scheme.
nonisolated protocol CredentialStore: Sendable {
    /// Puts the credentials of a scheme into a request; false where there are none.
    func apply(_ scheme: String, to request: inout RequestWriter) -> Bool
}

/// Makes calls: writes the request, adds credentials, sends it through the middlewares, reads the answer.
nonisolated struct APIClient: Sendable {
    /// Without a trailing slash.
    private let server: ServerAddress
    private let credentials: @Sendable () async throws -> any CredentialStore
    private let transport: any ClientTransport
    private let middlewares: [any ClientMiddleware]
    /// In bytes; the largest answer that is read as a whole.
    private let bodyLimit: Int

    init(
        server: String,
        credentials: @escaping @Sendable () async throws -> any CredentialStore,
        transport: any ClientTransport,
        middlewares: [any ClientMiddleware],
        bodyLimit: Int
    ) {
        self.server = ServerAddress(server)
        self.credentials = credentials
        self.transport = transport
        self.middlewares = middlewares
        self.bodyLimit = bodyLimit
    }

    func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input
    ) async throws(ClientError) -> Operation.Output {
        let info = Operation.info
        var writer = RequestWriter()
        do {
            try Operation.encode(input, into: &writer)
        } catch {
            throw ClientError(operation: info, reason: .request(error))
        }
        let url = server.text + writer.target
        try await authorize(&writer, for: info)

        let request = HTTPRequest(
            method: info.method,
            scheme: server.scheme,
            authority: server.authority,
            path: server.path + writer.target,
            headerFields: writer.headers
        )
        let response: (head: HTTPResponse, body: HTTPBody)
        do {
            response = try await pass(request, writer.body, info, through: middlewares[...])
        } catch {
            throw ClientError(operation: info, reason: .transport(error), url: url)
        }
        do {
            return try await Operation.decode(
                ResponseReader(head: response.head, body: response.body, bodyLimit: bodyLimit)
            )
        } catch {
            throw ClientError(operation: info, reason: .response(error), url: url, status: response.head.status)
        }
    }

    /// Applies the first alternative of the requirement that the credentials are enough for.
    private func authorize(_ request: inout RequestWriter, for operation: OperationInfo) async throws(ClientError) {
        if operation.security.isEmpty { return }
        let store: any CredentialStore
        do {
            store = try await credentials()
        } catch {
            throw ClientError(operation: operation, reason: .transport(error))
        }
        for alternative in operation.security where !alternative.isEmpty {
            var authorized = request
            if alternative.allSatisfy({ store.apply($0, to: &authorized) }) {
                request = authorized
                return
            }
        }
        guard operation.security.contains(where: \.isEmpty) else {
            throw ClientError(operation: operation, reason: .missingCredentials(operation.security[0]))
        }
    }

    private func pass(
        _ request: HTTPRequest,
        _ body: HTTPBody?,
        _ operation: OperationInfo,
        through middlewares: ArraySlice<any ClientMiddleware>
    ) async throws -> (HTTPResponse, HTTPBody) {
        guard let middleware = middlewares.first else { return try await transport.send(request, body: body) }
        return try await middleware.intercept(request, body: body, operation: operation) { request, body in
            try await pass(request, body, operation, through: middlewares.dropFirst())
        }
    }
}

/// The parts of a server's URL.
nonisolated struct ServerAddress: Sendable {
    /// The whole, without a trailing slash.
    let text: String
    let scheme: String
    let authority: String
    /// The path that stands before every operation's; empty, or with a leading slash only.
    let path: String

    init(_ url: String) {
        var text = url[...]
        while text.hasSuffix("/") { text = text.dropLast() }
        self.text = String(text)
        let schemeEnd = text.range(of: "://")
        scheme = schemeEnd.map { String(text[..<$0.lowerBound]) } ?? "https"
        let rest = schemeEnd.map { text[$0.upperBound...] } ?? text
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<slash])
        path = String(rest[slash...])
    }
}
