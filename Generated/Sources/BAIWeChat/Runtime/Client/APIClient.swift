import HTTPTypes

/// The secrets of a client, by security scheme. They are never part of a log line.
nonisolated protocol CredentialStore: Sendable, CustomStringConvertible, CustomReflectable {
    /// Puts the credentials of a scheme into a request; false where there are none.
    ///
    /// - Throws: what a ``TokenProvider`` throws.
    func apply(_ scheme: RequiredScheme, to request: inout RequestWriter) async throws -> Bool
}

nonisolated extension CredentialStore {
    public var description: String { "credentials" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Makes calls: writes the request, adds credentials, sends it through the middlewares, reads the answer.
nonisolated struct APIClient: Sendable {
    let server: ServerAddress
    let credentials: @Sendable () async throws -> any CredentialStore
    let transport: any ClientTransport
    let middlewares: [any ClientMiddleware]
    var options: ClientOptions
    /// By `operationId`: which of its own servers an operation is called at, where that is not the first one.
    var ownServers: [String: String] = [:]

    /// Calls an operation at the server, or at its own.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input
    ) async throws(ClientError) -> Operation.Output {
        let own = ownServers[Operation.info.id] ?? Operation.info.server
        return try await send(operation, input, at: own.map(server.resolving) ?? server)
    }

    /// Calls an operation at a whole URL.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        to url: String
    ) async throws(ClientError) -> Operation.Output {
        guard let address = ServerAddress(exactly: url) else {
            throw ClientError(operation: Operation.info, reason: .request(UnusableURL()))
        }
        return try await send(operation, input, at: address)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        at address: ServerAddress
    ) async throws(ClientError) -> Operation.Output {
        var writer = RequestWriter()
        do {
            try Operation.encode(input, into: &writer)
        } catch {
            throw ClientError(operation: Operation.info, reason: .request(error))
        }
        let request = writer
        let url = address.text + request.target
        do {
            return try await withTimeout(options.timeout) {
                try await self.send(operation, request, to: address)
            }
        } catch let error as ClientError {
            throw error
        } catch let error as TimedOut {
            throw ClientError(operation: Operation.info, reason: .timeout(error.duration), url: url)
        } catch {
            let isCancelled = error is CancellationError || Task.isCancelled
            throw ClientError(operation: Operation.info, reason: isCancelled ? .cancelled : .transport(error), url: url)
        }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private func send<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ request: RequestWriter,
        to address: ServerAddress
    ) async throws -> Operation.Output {
        let info = Operation.info
        let url = address.text + request.target
        var request = request
        try await authorize(&request, for: info, at: address)
        let head = HTTPRequest(
            method: info.method,
            scheme: address.scheme,
            authority: address.authority,
            path: address.requestPath(request.target),
            headerFields: request.headers
        )
        let (answer, body) = try await pass(head, request.body, info, through: middlewares[...])
        let excerpt = BodyExcerpt(limit: ClientError.bodyLength)
        var recorded = excerpt.recording(body)
        recorded.mediaType = answer.headerFields[.contentType]
        do {
            return try await Operation.output(
                of: ResponseReader(head: answer, body: recorded, bodyLimit: options.bodyLimit)
            )
        } catch let error as CancellationError {
            throw error
        } catch {
            // Nobody has read a body of a type that nobody knows.
            if error is UnexpectedContentType { await excerpt.read(body) }
            throw ClientError(
                operation: info,
                reason: .response(error),
                url: url,
                status: answer.status,
                body: excerpt.bytes
            )
        }
    }

    /// Applies the first alternative of the requirement that the credentials are enough for.
    @inline(never)
    private func authorize(
        _ request: inout RequestWriter,
        for operation: OperationInfo,
        at address: ServerAddress
    ) async throws(ClientError) {
        if operation.security.isEmpty { return }
        let url = address.text + request.target
        do {
            let store = try await credentials()
            for alternative in operation.security where !alternative.isEmpty {
                var authorized = request
                guard try await apply(alternative, of: store, to: &authorized) else { continue }
                guard isTrusted(address) else {
                    throw ClientError(operation: operation, reason: .untrustedOrigin(address.origin), url: url)
                }
                request = authorized
                return
            }
        } catch let error as ClientError {
            throw error
        } catch {
            let reason: ClientError.Reason = error is CancellationError ? .cancelled : .credentials(error)
            throw ClientError(operation: operation, reason: reason, url: url)
        }
        guard operation.security.contains(where: \.isEmpty) else {
            let schemes = operation.security[0].map(\.name)
            throw ClientError(operation: operation, reason: .missingCredentials(schemes))
        }
    }

    @inline(never)
    private func apply(
        _ alternative: [RequiredScheme],
        of store: any CredentialStore,
        to request: inout RequestWriter
    ) async throws -> Bool {
        for scheme in alternative {
            guard try await store.apply(scheme, to: &request) else { return false }
        }
        return true
    }

    private func isTrusted(_ address: ServerAddress) -> Bool {
        address.origin == server.origin
            || options.trustedOrigins.contains { ServerAddress($0).origin == address.origin }
    }

    @inline(never)
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

nonisolated extension APIClient {
    /// For requests to whole URLs, without credentials.
    init(
        sendingBy transport: any ClientTransport,
        through middlewares: [any ClientMiddleware],
        _ options: ClientOptions
    ) {
        self.init(
            server: ServerAddress(""),
            credentials: { NoCredentials() },
            transport: transport,
            middlewares: middlewares,
            options: options
        )
    }
}

/// Of a client that has no secrets.
nonisolated struct NoCredentials: CredentialStore {
    @inline(never)
    func apply(_ scheme: RequiredScheme, to request: inout RequestWriter) async throws -> Bool { false }
}

/// A text that is no URL of HTTP.
public nonisolated struct UnusableURL: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String { "the URL is none that can be called" }
}
