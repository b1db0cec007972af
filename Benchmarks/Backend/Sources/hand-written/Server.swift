import Backend
import GRDB
import Hummingbird
import Logging

/// The routes by hand: `hand-written DATABASE PORT SECRET`. The database is one that `generated-routes` has made.
@main
struct Server {
    static func main() async throws {
        let arguments = CommandLine.arguments
        var logger = Logger(label: "hand-written")
        logger.logLevel = .error
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        let database = try DatabasePool(path: arguments[1], configuration: configuration)
        try await database.write { try PlainTables.make(in: $0) }
        let routes = Routes(
            database: database,
            tokens: try await Tokens(secret: arguments[3]),
            wechat: DevelopmentCodeExchange()
        )
        let application = Application(
            router: routes.router(),
            configuration: .init(address: .hostname("127.0.0.1", port: Int(arguments[2]) ?? 8092)),
            logger: logger
        )
        try await application.run()
    }
}
