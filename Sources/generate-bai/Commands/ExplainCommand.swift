import Generator
import SpecLoader

/// `generate-bai explain WORD [SPEC]`: tells what a rule means, or where a type, a member or an operation comes from.
struct ExplainCommand: Command {
    /// Nil for all rules.
    let word: String?
    /// The root document's path; nil where the word can only be that of a rule.
    let specification: String?
    var loading = LoadingOptions()
    var pipeline = Pipeline()
    var report = Report()

    mutating func execute() throws(CommandError) -> ExitStatus {
        try report.console.output(try text())
        return .success
    }

    private mutating func text() throws(CommandError) -> String {
        guard let word else { return RuleText.documentation }
        let rule = Rule.named(word).map { RuleText(rule: $0).plain }
        guard let specification else {
            if let rule { return rule }
            let suggestion = Spelling.suggestion(for: word, among: Rule.all.lazy.map(\.id))
            let advice = suggestion.isEmpty ? "; for a type or the like, name the description too" : suggestion
            throw Self.unknown("there is no rule '\(word)'\(advice)")
        }
        // What else is wrong, 'validate' and 'generate' tell.
        report.saysOnlyErrors = true
        let description: Pipeline.Description
        do {
            description = try pipeline.load(specification, options: loading, report: &report)
        } catch {
            // What a rule means is asked where a description breaks it.
            if let rule { return rule }
            throw error
        }
        let options = GeneratorOptions(description.configuration, jobs: loading.jobs)
        switch Generator(options: options).explain(word, in: description.document) {
        case .found(let text): return [rule, text].compactMap(\.self).joined(separator: "\n")
        case .unknown(let suggestion):
            if let rule { return rule }
            throw Self.unknown("there is no type, member, operation or rule '\(word)'\(suggestion)")
        }
    }

    private static func unknown(_ message: String) -> CommandError {
        CommandError(.usage, "unknown-word", message)
    }
}
