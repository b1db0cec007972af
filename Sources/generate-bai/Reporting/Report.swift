import SpecLoader

/// Collects what a command has to say, and says it on standard error when the command ends.
struct Report: Sendable {
    /// How diagnostics are written.
    var format = DiagnosticRenderer.Format.text
    var usesColor = false
    /// Warnings are errors.
    var isStrict = false
    /// The file with the warnings that `isStrict` lets pass; nil for none.
    var baselinePath: String?
    private var baseline: Baseline?
    /// How bad the messages of rules are for the user, by id.
    var rules: [String: RuleSetting] = [:]
    /// Nothing but diagnostics.
    var isQuiet = false
    /// No warnings and notes either.
    var saysOnlyErrors = false
    /// Every diagnostic, and details as well.
    var isVerbose = false
    var showsTimings = false
    var console = Console.process

    var timings = Timings()
    private var sources: [Source] = []
    private var diagnostics: [Diagnostic] = []
    private var lines: [String] = []

    /// Reads the baseline, if there is one.
    ///
    /// - Throws: ``CommandError`` where it cannot be read.
    mutating func readBaseline(_ fileSystem: any FileSystem) throws(CommandError) {
        guard let baselinePath else { return }
        baseline = try Baseline(path: baselinePath, fileSystem: fileSystem)
    }

    /// Adds what the configuration says of rules, and what is to be said of itself.
    mutating func add(_ configuration: LoadedConfiguration) {
        rules = configuration.configuration.rules
        add(sources: [configuration.source].compactMap(\.self))
        add(configuration.diagnostics)
    }

    /// Adds the files that locations of diagnostics are in.
    mutating func add(sources: [Source]) {
        self.sources += sources
    }

    mutating func add(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics.compactMap { diagnostic in
            let severity = RuleSetting.severity(of: diagnostic, rules)
            guard !saysOnlyErrors || diagnostic.severity == .error else { return nil }
            // Programs want to know everything.
            if isQuiet, format == .text, severity == .note { return nil }
            return severity.map { diagnostic.with(isStrict && $0 == .warning && !isKnown(diagnostic) ? .error : $0) }
        }
    }

    private func isKnown(_ diagnostic: Diagnostic) -> Bool {
        guard let baseline else { return false }
        let source = diagnostic.location.flatMap { location in sources.first { $0.id == location.source } }
        return baseline.contains(diagnostic, in: source)
    }

    /// Ends the command where there are errors.
    ///
    /// - Throws: ``CommandError/invalidInput``.
    func stopOnErrors() throws(CommandError) {
        if hasErrors { throw .invalidInput }
    }

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Adds one line about what was done.
    mutating func note(_ line: String) {
        if !isQuiet { lines.append(line) }
    }

    /// Adds one line for those who want to know everything.
    mutating func detail(_ line: String) {
        if isVerbose { note(line) }
    }

    /// Says everything.
    func finish() {
        let renderer = DiagnosticRenderer(
            format: format,
            extent: isVerbose ? .everything : .page,
            sources: sources,
            color: usesColor,
            rules: Rule.all
        )
        console.writeError(renderer.render(diagnostics))
        if format == .text, isVerbose, !diagnostics.isEmpty { console.writeError(renderer.counts(diagnostics) + "\n") }
        // Programs that read diagnostics can do nothing with lines.
        if format == .text, !lines.isEmpty { console.writeError(lines.map { $0 + "\n" }.joined()) }
        if showsTimings { console.writeError(timings.line + "\n") }
    }
}

extension Diagnostic {
    /// The same with another severity.
    fileprivate func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(severity, id, message, at: location, notes: notes)
    }
}
