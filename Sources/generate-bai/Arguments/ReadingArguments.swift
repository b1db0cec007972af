import ArgumentParser
import SpecLoader

/// What to read, and how.
struct ReadingArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The root document of the description: YAML or JSON.", valueName: "spec"))
    var specification: String

    @Flag(help: "References may leave the folder of the root document.")
    var allowOutsideRoot = false

    @Option(help: ArgumentHelp("How much is done at the same time (default: all cores).", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    var options: SpecLoader.Options {
        var options = SpecLoader.Options()
        options.allowOutsideRoot = allowOutsideRoot
        options.jobs = jobs ?? Environment.cores
        return options
    }
}
