import SpecLoader

/// Ends a command before its work is done.
struct CommandError: Error {
    let status: ExitStatus
    /// What the report does not have yet: errors without a place in the description.
    let diagnostics: [Diagnostic]

    init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
        self.status = status
        self.diagnostics = diagnostics
    }

    init(_ status: ExitStatus, _ id: String, _ message: String) {
        self.init(status, [Diagnostic(.error, id, message, at: nil)])
    }

    /// The description or the configuration has errors, which are in the report.
    static let invalidInput = CommandError(.failure, [])
}
