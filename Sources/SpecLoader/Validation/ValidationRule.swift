/// One thing that the specification demands of a whole description, and that decoding one object does not show.
struct ValidationRule: Sendable {
    /// As in ``Diagnostic/id``.
    let id: String
    /// What is wrong where it speaks, in one sentence.
    let sentence: String
    private let check: @Sendable (Document, RuleLog) -> Void

    init(_ id: String, _ sentence: String, check: @escaping @Sendable (Document, RuleLog) -> Void) {
        self.id = id
        self.sentence = sentence
        self.check = check
    }

    /// What the rule has to say about `document`.
    func diagnostics(of document: Document) -> Diagnostics {
        let log = DiagnosticLog()
        check(document, RuleLog(id: id, log: log))
        return log.diagnostics
    }

    /// All rules.
    static let all: [ValidationRule] = [
        .pathSyntax, .distinctPaths, .pathParameters, .uniqueOperationIDs, .uniqueTags, .knownParentTags,
        .knownLinkTargets, .knownSecuritySchemes, .queryCredentials, .uniqueServerNames, .serverHosts, .serverQueries,
        .serverVariables, .usefulEnums, .valueTypes, .fittingDefaults, .fittingExamples, .keywordTypes, .formatTypes,
        .patternSyntax, .knownRequiredNames, .openParts, .consistentBounds, .discriminatorVariants, .finiteSchemas,
        .readableTexts,
    ]
}

/// What one rule has to say.
struct RuleLog {
    let id: String
    let log: DiagnosticLog

    func suggestion(for name: String, among names: some Collection<String>) -> String {
        log.suggestion(for: name, among: names)
    }

    func report(
        _ severity: Diagnostic.Severity,
        _ message: String,
        at location: Location,
        notes: [Diagnostic.Note] = []
    ) {
        log.report(Diagnostic(severity, id, message, at: location, notes: notes))
    }

    func error(_ message: String, at location: Location, notes: [Diagnostic.Note] = []) {
        report(.error, message, at: location, notes: notes)
    }

    func warning(_ message: String, at location: Location, notes: [Diagnostic.Note] = []) {
        report(.warning, message, at: location, notes: notes)
    }
}
