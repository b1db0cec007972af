import AsyncHTTPClient
import BAIWeChat
import HTTPTypes
import Hummingbird
import Logging

/// The ways to the backend.
enum Road: String, CaseIterable, Sendable {
    case inMemory, urlSession, asyncHTTPClient
}

/// Sends one request, without a client, and gives the whole answer.
struct Wire: Sendable {
    let transport: any ClientTransport
    let authority: String

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: HTTPFields = [:],
        body: String? = nil
    ) async throws -> (head: HTTPResponse, text: String) {
        let request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: authority,
            path: path,
            headerFields: headers
        )
        let (head, body) = try await transport.send(request, body: body.map { HTTPBody($0) })
        return (head, String(decoding: try await body.collect(), as: UTF8.self))
    }
}

/// Starts a server with `router` on a free port of this machine where the road needs one, and stops it afterwards.
func withWire(
    _ road: Road,
    _ router: Router<BasicRequestContext>,
    _ body: @Sendable @escaping (Wire) async throws -> Void
) async throws {
    var logger = Logger(label: "end-to-end")
    logger.logLevel = .critical
    if road == .inMemory {
        try await body(Wire(transport: InMemoryTransport(router: router, logger: logger), authority: "in-memory"))
        return
    }
    let (ports, announce) = AsyncStream<Int>.makeStream()
    let application = Application(
        router: router,
        configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { announce.yield($0.localAddress?.port ?? 0) },
        logger: logger
    )
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await application.run() }
        var iterator = ports.makeAsyncIterator()
        let port = await iterator.next() ?? 0
        let authority = "127.0.0.1:\(port)"
        switch road {
        case .asyncHTTPClient:
            var configuration = AsyncHTTPClientTransport.configuration
            // A busy machine is no fault.
            configuration.timeout.connect = .minutes(10)
            let client = HTTPClient(configuration: configuration)
            do {
                try await body(Wire(transport: AsyncHTTPClientTransport(client: client), authority: authority))
            } catch {
                try await client.shutdown()
                throw error
            }
            try await client.shutdown()
        default:
            try await body(Wire(transport: URLSessionTransport(), authority: authority))
        }
        group.cancelAll()
    }
}

/// A router with the test backend behind it.
func backendRouter(limits: ServerLimits = ServerLimits()) -> Router<BasicRequestContext> {
    let router = Router()
    Backend().addRoutes(to: router, limits: limits)
    return router
}

extension Wire {
    func client(
        credentials: BAIWeChatClient.Credentials = .init(bearerAuth: Backend.token),
        middlewares: [any ClientMiddleware] = []
    ) -> BAIWeChatClient {
        BAIWeChatClient(
            server: .init(url: "http://\(authority)"),
            credentials: credentials,
            transport: transport,
            middlewares: middlewares
        )
    }
}

/// Adds a header to every request.
struct AddHeader: ClientMiddleware {
    let name: HTTPField.Name
    let value: String

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: OperationInfo,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        var request = request
        request.headerFields[name] = value
        return try await next(request, body)
    }
}
