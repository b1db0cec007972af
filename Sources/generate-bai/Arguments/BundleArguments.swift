import ArgumentParser

/// The arguments of `generate-bai bundle`.
struct BundleArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write a description of many files as a single document that means the same."
    )

    @OptionGroup var reading: ReadingArguments

    @Option(
        name: .customLong("out"),
        help: ArgumentHelp("The document to write: YAML or JSON, as its name ends.", valueName: "file")
    )
    var output: String

    @OptionGroup(title: "Reporting") var reporting: ReportingArguments

    func validate() throws {
        guard BundleCommand.format(of: output) != nil else {
            throw ValidationError("The name of '\(output)' must end with .yaml, .yml or .json.")
        }
    }

    func run() throws {
        let format = BundleCommand.format(of: output) ?? .yaml
        var command = BundleCommand(specification: reading.specification, output: output, format: format)
        command.loading = try reading.loading.options
        command.report = reporting.report
        throw ExitCode(command.run().rawValue)
    }
}
