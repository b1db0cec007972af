import Hummingbird
import Logging

/// Serves `router` on a free port of this machine while `body` runs.
public func withServer(
    _ router: Router<BasicRequestContext>,
    _ body: @Sendable @escaping (_ port: Int) async throws -> Void
) async throws {
    var logger = Logger(label: "loopback")
    logger.logLevel = .critical
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
        try await body(await iterator.next() ?? 0)
        group.cancelAll()
    }
}
