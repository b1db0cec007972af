import Backend
import Configuration
import Foundation

/// What the server is told: by flags (`--port 8090`), else by the environment (`BAI_PORT=8090`).
struct Settings {
    let host: String
    let port: Int
    /// The path of the database file.
    let database: String
    /// Whether an empty database gets sample data.
    let hasSamples: Bool
    let tokenSecret: String?
    let tokenHours: Int
    /// Nil in development mode.
    let wechat: (appID: String, secret: String)?

    init() throws {
        let config = ConfigReader(
            providers: [
                CommandLineArgumentsProvider(),
                EnvironmentVariablesProvider().prefixKeys(with: "bai"),
            ]
        )
        host = config.string(forKey: "host", default: "127.0.0.1")
        port = config.int(forKey: "port", default: 8090)
        database = config.string(forKey: "database", default: "bai.sqlite")
        hasSamples = config.bool(forKey: "samples", default: false)
        tokenSecret = config.string(forKey: "token.secret", isSecret: true)
        tokenHours = config.int(forKey: "token.hours", default: 7 * 24)
        switch (config.string(forKey: "wechat.appId"), config.string(forKey: "wechat.secret", isSecret: true)) {
        case (let appID?, let secret?): wechat = (appID, secret)
        case (nil, nil): wechat = nil
        default: throw Incomplete()
        }
    }

    struct Incomplete: Error, CustomStringConvertible {
        let description = "BAI_WECHAT_APP_ID and BAI_WECHAT_SECRET belong together"
    }

    /// Turns the codes of logins into users.
    var codeExchange: any CodeExchange {
        wechat.map { WechatCodeExchange(appID: $0.appID, secret: $0.secret) } ?? DevelopmentCodeExchange()
    }
}
