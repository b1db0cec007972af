import ArgumentParser

/// The arguments of `generate-bai validate`.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a description and tell what is wrong with it.",
        discussion:
            "What OpenAPI allows and the generated code leaves out, 'generate' tells; with --check it writes nothing."
    )

    @OptionGroup var reading: ReadingArguments
    @OptionGroup(title: "Reporting") var reporting: ReportingArguments

    func run() throws {
        var command = ValidateCommand(specification: reading.specification)
        command.loading = try reading.loading.options
        command.report = reporting.report
        throw ExitCode(command.run().rawValue)
    }
}
