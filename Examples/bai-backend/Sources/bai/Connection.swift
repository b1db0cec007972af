import ArgumentParser
import BAIWeChat
import Foundation

/// The options of every command that calls the server.
struct Connection: ParsableArguments {
    @Option(help: "The server's address.")
    var server = ProcessInfo.processInfo.environment["BAI_SERVER"] ?? BAIWeChatClient.Server.local.url

    @Flag(help: "Write JSON, as the server sent it.")
    var json = false

    /// A client with the token of the latest login.
    var client: BAIWeChatClient {
        BAIWeChatClient(server: .init(url: server), currentCredentials: { .init(bearerAuth: try TokenFile().read()) })
    }

    var output: Output { Output(isJSON: json) }
}
