import ArgumentParser
import SpecWriter

/// The arguments of `generate-bai graph`.
struct GraphArguments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Show which files or schemas of a description refer to which, with the cycles."
    )

    @OptionGroup var reading: ReadingArguments

    @Option(help: "The language: for Markdown, for Graphviz, or for programs.")
    var format: Graph.Format = .mermaid

    @Option(name: .customLong("of"), help: "What to show.")
    var subject: Graph.Subject = .files

    @Option(
        name: .customLong("out"),
        help: ArgumentHelp("The file to write (default: standard output).", valueName: "file")
    )
    var output: String?

    @OptionGroup(title: "Reporting") var reporting: ReportingArguments

    func validate() throws {
        if let output { try expectPath(output, of: "--out") }
    }

    func run() throws {
        var command = GraphCommand(specification: reading.specification, subject: subject, format: format)
        command.output = output
        command.loading = try reading.loading.options
        command.report = reporting.report
        throw ExitCode(command.run().rawValue)
    }
}

extension Graph.Format: ExpressibleByArgument {}
extension Graph.Subject: ExpressibleByArgument {}
