import SpecLoader

/// A rule in words.
struct RuleText {
    let rule: Rule

    /// For a terminal.
    var plain: String {
        """
        \(rule.id): \(severities)
          \(rule.meaning)
          \(rule.advice)
        \(rule.section.map { "  See \($0).\n" } ?? "")\(adjusting)

        """
    }

    private var adjusting: String {
        rule.isAdjustable
            ? "  'rules: {\(rule.id): off}' in the configuration silences it; 'error', 'warning' and 'note' are possible too."
            : "  It is always an error."
    }

    /// One section of the documentation.
    private var markdown: String {
        let section = rule.section.map { " See \($0)." } ?? ""
        return """
            ### `\(rule.id)`

            *\(severities)* – \(rule.meaning.asMarkdown) \(rule.advice.asMarkdown)\(section)


            """
    }

    private var severities: String {
        rule.severities.map(\.rawValue).joined(separator: " or ")
    }

    /// `Documentation/RULES.md`.
    static let documentation =
        """
        # Rules

        Every message of this tool ends with the id of its rule in brackets. These are all rules, as `generate-bai explain`
        prints them; OAS is the OpenAPI Specification 3.2, and its headings stand in quotes.

        In `generate-bai.yaml`, warnings and notes can become errors, warnings, notes, or be silenced:

        ```yaml
        rules:
          unknown-field: error
          duplicate-tag: off
        ```

        What is an error stays one, because nothing right could be generated. `--strict` makes errors of the warnings that are
        left.


        """ + Rule.all.map { RuleText(rule: $0).markdown }.joined().dropLast()
}

extension String {
    /// The text with everything in quotes as code; an apostrophe stays one.
    fileprivate var asMarkdown: String {
        var isCode = false
        var text = ""
        for character in self {
            let isQuote = character == "'" && (isCode || text.last?.isLetter != true)
            if isQuote { isCode.toggle() }
            text.append(isQuote ? "`" : character)
        }
        return text
    }
}
