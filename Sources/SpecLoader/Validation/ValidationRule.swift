/// One thing that the specification demands of a whole description and that decoding alone does not show.
struct ValidationRule: Sendable {
    /// As in ``Diagnostic/id``.
    let id: String
    /// What it demands, in one sentence.
    let sentence: String
    let check: @Sendable (Document, DiagnosticLog) -> Void

    /// All rules.
    static let all: [ValidationRule] = []
}
