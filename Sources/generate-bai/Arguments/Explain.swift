import ArgumentParser

/// The arguments of `generate-bai explain`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what a rule means, or why a type, a member or an operation is as it is.",
        discussion: "Without a word, all rules are printed as Markdown."
    )

    @Argument(
        help: ArgumentHelp(
            "The id of a rule; with a description also a Swift name, an operationId, a schema's name or a file#/pointer."
        )
    )
    var word: String?

    @Argument(help: ArgumentHelp("The root document of the description.", valueName: "spec"))
    var specification: String?

    @OptionGroup var loading: LoadingArguments
    @OptionGroup(title: "Reporting") var reporting: ReportingArguments

    func run() throws {
        var command = ExplainCommand(word: word, specification: specification)
        command.loading = try loading.options
        command.report = reporting.report
        throw ExitCode(command.run().rawValue)
    }
}
