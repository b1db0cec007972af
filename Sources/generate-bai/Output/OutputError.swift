import SpecLoader

/// The output folder cannot be written, or must not be.
struct OutputError: Error {
    /// At least one, all errors, without a place in the description.
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    init(_ id: String, _ message: String) {
        diagnostics = [Diagnostic(.error, id, message, at: nil)]
    }
}
