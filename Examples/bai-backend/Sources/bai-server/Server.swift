import Backend
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle

@main
struct Server {
    static func main() async throws {
        let logger = Logger(label: "bai-server")
        let settings: Settings
        do {
            settings = try Settings()
        } catch {
            logger.critical("\(error)")
            exit(64)
        }
        let store = try Store(path: settings.database)
        if settings.hasSamples { try await Samples.add(to: store) }
        let tokens = try await tokens(settings, logger)
        let application = Application(
            router: makeRouter(store: store, tokens: tokens, wechat: settings.codeExchange),
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: "bai-server"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                await Greeting(url: "http://\(settings.host):\(port)", settings: settings, tokens: tokens).show()
            },
            logger: logger
        )
        let group = ServiceGroup(
            services: [application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        try await group.run()
    }

    /// Without a configured secret, tokens are good until the server stops.
    private static func tokens(_ settings: Settings, _ logger: Logger) async throws -> Tokens {
        let lifetime = TimeInterval(settings.tokenHours) * 3600
        if let secret = settings.tokenSecret { return try await Tokens(secret: secret, lifetime: lifetime) }
        logger.notice("BAI_TOKEN_SECRET is not set: tokens end with this process")
        var random = SystemRandomNumberGenerator()
        let secret = (0..<4).map { _ in String(random.next(), radix: 36) }.joined(separator: "-")
        return try await Tokens(secret: secret, lifetime: lifetime)
    }
}
