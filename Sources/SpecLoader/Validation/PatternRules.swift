extension ValidationRule {
    static let patternSyntax = ValidationRule(
        "pattern-syntax",
        "A pattern is no regular expression of ECMA-262."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            var patterns = schema.patternProperties.map { ($0.pattern, "patternProperties") }
            if let pattern = schema.pattern { patterns.append((pattern, "pattern")) }
            for (pattern, keyword) in patterns {
                let place = document.location(of: keyword, in: schema)
                if let problem = PatternSyntax(pattern).problem {
                    log.warning("the pattern '\(pattern)' is no regular expression: \(problem)", at: place)
                } else if isBetweenSlashes(pattern) {
                    log.warning("no text matches the pattern '\(pattern)': its slashes are a part of it", at: place)
                }
            }
        }
    }
}

/// True for a literal of JavaScript, such as `/^[a-z]+$/i`: nothing stands before a beginning, or behind an end.
private func isBetweenSlashes(_ pattern: String) -> Bool {
    guard pattern.count > 1, pattern.first == "/", let end = pattern.lastIndex(of: "/") else { return false }
    let flags = pattern[end...].dropFirst()
    let isAnchored = pattern.hasPrefix("/^") || pattern[..<end].hasSuffix("$") && !pattern[..<end].hasSuffix("\\$")
    return isAnchored && flags.allSatisfy("dgimsuvy".contains)
}

/// Looks for what makes a text no regular expression at all (ECMA-262 section 22.2.1, with the laxer syntax of annex
/// B).
public struct PatternSyntax {
    /// The first fault; nil where none is seen.
    public private(set) var problem: String?
    private var rest: Substring.UnicodeScalarView
    private var openGroups = 0
    /// Whether a quantifier may follow.
    private var hasAtom = false

    /// Looks through `pattern`.
    public init(_ pattern: String) {
        rest = Substring(pattern).unicodeScalars
        while problem == nil, let scalar = rest.popFirst() { read(scalar) }
        if problem == nil, openGroups > 0 { problem = "a '(' is never closed" }
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\\": readEscape()
        case "[": readClass()
        case "(":
            openGroups += 1
            hasAtom = false
            if rest.first == "?" { readGroupKind() }
        case ")":
            if openGroups == 0 { problem = "a ')' closes nothing" }
            openGroups -= 1
            hasAtom = true
        case "*", "+", "?": readQuantifier(scalar)
        case "|", "^": hasAtom = false
        default: hasAtom = true
        }
    }

    private mutating func readEscape() {
        if rest.popFirst() == nil { problem = "nothing follows the '\\' at its end" }
        hasAtom = true
    }

    private mutating func readClass() {
        while let scalar = rest.popFirst() {
            if scalar == "]" {
                hasAtom = true
                return
            }
            if scalar == "\\" { rest = rest.dropFirst() }
        }
        problem = "a '[' is never closed"
    }

    /// `(?:`, `(?=`, `(?!`, `(?<`, and what a set of flags begins with.
    private mutating func readGroupKind() {
        rest = rest.dropFirst()
        if let kind = rest.first, ":=!<".unicodeScalars.contains(kind) {
            rest = rest.dropFirst()
        } else if rest.first != "-", rest.first?.properties.isAlphabetic != true {
            problem = "'(?' begins nothing"
        }
    }

    private mutating func readQuantifier(_ scalar: Unicode.Scalar) {
        guard hasAtom else {
            problem = "'\(scalar)' has nothing to repeat"
            return
        }
        // It may be lazy.
        if rest.first == "?" { rest = rest.dropFirst() }
        hasAtom = false
    }
}
