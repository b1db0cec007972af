/// What the passes over one description have to say, each fact once: what many references share is decoded for each
/// of them.
final class DiagnosticLog {
    private(set) var diagnostics = Diagnostics()
    private var seen: Set<Diagnostic> = []

    /// By file and place, so that the order does not depend on how the passes went.
    var sorted: [Diagnostic] {
        diagnostics.all.sorted { $0.order < $1.order }
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

    func warning(_ id: String, _ message: String, at location: Location?, notes: [Diagnostic.Note] = []) {
        report(Diagnostic(.warning, id, message, at: location, notes: notes))
    }
}

extension Diagnostic {
    /// What has no place comes first.
    fileprivate var order: (source: Int, line: UInt32, column: UInt32, id: String, message: String) {
        let position = location?.position ?? Position(line: 0, column: 0)
        return (location?.source.index ?? -1, position.line, position.column, id, message)
    }
}
