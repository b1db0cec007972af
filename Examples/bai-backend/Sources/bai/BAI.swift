import ArgumentParser
import BAIWeChat

/// The command-line client.
@main
struct BAI: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bai",
        abstract: "Carts and orders of the BAI backend.",
        discussion: "The server is BAI_SERVER, or the local one. The token is kept in BAI_CONFIG, or ~/.config/bai.",
        subcommands: [Login.self, Logout.self, Profile.self, Products.self, CartCommands.self, OrderCommands.self]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as any AnyOperationError {
            exit(withError: CallFailure(error))
        } catch {
            exit(withError: error)
        }
    }
}
