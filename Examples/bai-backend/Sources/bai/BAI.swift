import ArgumentParser

/// The command-line client.
@main
struct BAI: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bai",
        abstract: "Carts and orders of the BAI backend.",
        discussion: "The server is BAI_SERVER, or the local one. The token is kept in BAI_CONFIG, or ~/.config/bai.",
        subcommands: [Login.self, Logout.self, Profile.self, Products.self, CartCommands.self, OrderCommands.self]
    )
}
