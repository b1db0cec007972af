import Backend
import Hummingbird
import Logging

/// The generated routes: `generated-routes DATABASE PORT SECRET`.
@main
struct Server {
    static func main() async throws {
        let arguments = CommandLine.arguments
        var logger = Logger(label: "generated-routes")
        logger.logLevel = .error
        let store = try Store(path: arguments[1])
        try await Samples.add(to: store)
        let tokens = try await Tokens(secret: arguments[3])
        let application = Application(
            router: makeRouter(store: store, tokens: tokens, wechat: DevelopmentCodeExchange()),
            configuration: .init(address: .hostname("127.0.0.1", port: Int(arguments[2]) ?? 8091)),
            logger: logger
        )
        try await application.run()
    }
}
