import ArgumentParser
import SpecLoader

/// What to say, and how.
struct ReportingArguments: ParsableArguments {
    /// When to use colours.
    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    @Option(help: "The form of errors and warnings, on standard error.")
    var diagnostics: DiagnosticRenderer.Format = .text

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Warnings that --strict lets pass: what --diagnostics json has once written.",
            valueName: "file"
        )
    )
    var baseline: String?

    @Option(help: "When to use colours; auto means on a terminal.")
    var color: Color = .auto

    @Flag(help: "Say nothing but errors and warnings.")
    var quiet = false

    @Flag(help: "Show every error, warning and note, and name every file that is written or removed.")
    var verbose = false

    @Flag(help: "Tell what the run has cost, as one line of JSON on standard error.")
    var timings = false

    func validate() throws {
        if baseline != nil, !strict { throw ValidationError("--baseline says what --strict lets pass; add --strict.") }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    var report: Report {
        var report = Report()
        report.format = diagnostics
        report.isStrict = strict
        report.baselinePath = baseline
        report.isQuiet = quiet
        report.isVerbose = verbose
        report.showsTimings = timings
        report.usesColor =
            switch color {
            case .auto: Environment.showsColor
            case .always: true
            case .never: false
            }
        return report
    }
}

extension DiagnosticRenderer.Format: ExpressibleByArgument {}
