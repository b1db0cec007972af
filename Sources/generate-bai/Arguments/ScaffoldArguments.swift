import ArgumentParser
import Generator

/// The arguments of `generate-bai scaffold`.
struct ScaffoldArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scaffold",
        abstract: "Write the files with which a server begins; run again, add what is new in the description.",
        discussion: "No file is ever changed or replaced."
    )

    @OptionGroup var reading: ReadingArguments

    @Option(name: .customLong("out"), help: ArgumentHelp("The folder of the server's sources.", valueName: "dir"))
    var output: String

    @Option(help: "The module of the generated package (default: from the title).")
    var name: String?

    @Flag(help: "Let handlers answer samples; all credentials are 'secret'.")
    var samples = false

    @OptionGroup(title: "Reporting") var reporting: ReportingArguments

    func validate() throws {
        try expectPath(output, of: "--out")
        if let name, let fault = GeneratorOptions.fault(ofModuleName: name) { throw ValidationError(fault + ".") }
    }

    func run() throws {
        var command = ScaffoldCommand(specification: reading.specification, output: output)
        command.name = name
        command.answersSamples = samples
        command.loading = try reading.loading.options
        command.report = reporting.report
        throw ExitCode(command.run().rawValue)
    }
}
