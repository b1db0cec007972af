import SpecLoader

/// How bad the messages of a rule are for the user.
enum RuleSetting: String, Hashable, Sendable, CaseIterable {
    case error, warning, note, off

    /// How bad `diagnostic` is where the user has chosen `rules`, by id; nil where it is not to be shown.
    ///
    /// An error stays one: nothing right can be generated after it.
    static func severity(of diagnostic: Diagnostic, _ rules: [String: RuleSetting]) -> Diagnostic.Severity? {
        guard diagnostic.severity != .error, let setting = rules[diagnostic.id] else { return diagnostic.severity }
        return setting.severity
    }

    private var severity: Diagnostic.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        case .off: nil
        }
    }
}
