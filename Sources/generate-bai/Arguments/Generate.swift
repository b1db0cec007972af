import ArgumentParser
import Generator

/// The arguments of `generate-bai generate`.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a description and write a Swift package (the default subcommand)."
    )

    @OptionGroup var reading: ReadingArguments

    @Option(name: .customLong("out"), help: ArgumentHelp("The folder of the package.", valueName: "dir"))
    var output: String

    @Flag(
        name: .customLong("check"),
        help: "Write nothing; print what would change, and exit with 1 if anything would."
    )
    var isCheck = false

    @Option(
        help: ArgumentHelp(
            "What to emit: models, client, server, tests (default: all but tests).",
            valueName: "parts"
        )
    )
    var emit: PartList?

    @Option(help: "The name of the package and its module (default: from the title).")
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Write a rule for Make that names every file read.",
            discussion: "For a FILE.d, the rule's target is FILE.stamp, which your own rule has to touch.",
            valueName: "file"
        )
    )
    var depfile: String?

    @OptionGroup(title: "Reporting") var reporting: ReportingArguments

    func validate() throws {
        try expectPath(output, of: "--out")
        if let depfile { try expectPath(depfile, of: "--depfile") }
        if let name, let fault = GeneratorOptions.fault(ofModuleName: name) { throw ValidationError(fault + ".") }
        if let depfile, !Depfile.canName(depfile) {
            throw ValidationError("No Makefile can name '\(depfile)'.")
        }
        if depfile != nil, isCheck {
            throw ValidationError("--check writes nothing; leave out --depfile.")
        }
    }

    func run() throws {
        var command = GenerateCommand(specification: reading.specification, output: output)
        command.isCheck = isCheck
        command.name = name
        command.emit = emit?.parts
        command.depfilePath = depfile
        command.home = Environment["HOME"]
        command.loading = try reading.loading.options
        command.report = reporting.report
        let status = command.run()
        // The end of the process is faster than taking apart what was read.
        withExtendedLifetime(command) { Self.exit(withError: ExitCode(status.rawValue)) }
    }
}

/// The value of `--emit`: `models,client`.
struct PartList: ExpressibleByArgument {
    let parts: Set<GeneratorOptions.Emit>

    init?(argument: String) {
        let words = argument.split(separator: ",")
        let parts = words.compactMap { GeneratorOptions.Emit(rawValue: String($0)) }
        guard !parts.isEmpty, parts.count == words.count else { return nil }
        self.parts = Set(parts)
    }

    static var allValueStrings: [String] { GeneratorOptions.Emit.allCases.map(\.rawValue) }
}
