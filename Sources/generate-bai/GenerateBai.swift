import ArgumentParser

@main
struct GenerateBai: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "generate-bai")
}
