/// What the passes over one description have to say, each fact once: what many references share is decoded for each
/// of them.
final class DiagnosticLog {
    private(set) var diagnostics = Diagnostics()
    private var seen: Set<Diagnostic> = []
    /// How many more names are compared with misspelt ones: each takes its time, and a description can have many of
    /// both.
    private var comparisonsLeft = 100_000

    /// `; did you mean 'a' or 'b'?`, or nothing where no name is close, or too many were misspelt already.
    func suggestion(for name: String, among names: some Collection<String>) -> String {
        guard comparisonsLeft >= names.count else { return "" }
        comparisonsLeft -= names.count
        return Spelling.suggestion(for: name, among: names)
    }

    func report(_ diagnostic: Diagnostic) {
        guard seen.insert(diagnostic).inserted else { return }
        diagnostics.report(diagnostic)
    }

    func report(_ failure: ReferenceFailure, at location: Location) {
        guard failure.id != ReferenceFailure.alreadyReported.id else { return }
        error(failure.id, failure.message, at: location)
    }

    func error(_ id: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = []) {
        report(Diagnostic(.error, id, message, at: location, notes: notes))
    }

    func note(_ id: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = []) {
        report(Diagnostic(.note, id, message, at: location, notes: notes))
    }

    func warning(_ id: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = []) {
        report(Diagnostic(.warning, id, message, at: location, notes: notes))
    }
}
