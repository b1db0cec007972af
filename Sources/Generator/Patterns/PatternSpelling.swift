/// A regular expression as the support code's `PatternProgram` reads it: operators first, blanks between all.
///
/// The generator alone knows the syntax of ECMA-262, so a mistake in an expression is found here and not when a server
/// starts, and the support code has no second parser.
enum PatternSpelling {
    /// - Throws: why the expression in `text` is not checked.
    static func of(_ text: String) throws(PatternError) -> String {
        var tokens: [String] = []
        for condition in try PatternParser.parse(text).conditions() {
            tokens.append(condition.isFound ? "+" : "-")
            write(condition.pattern, to: &tokens)
        }
        return tokens.joined(separator: " ")
    }

    private static func write(_ pattern: Pattern, to tokens: inout [String]) {
        switch pattern {
        case .sequence(let parts):
            tokens.append("&\(parts.count)")
            for part in parts { write(part, to: &tokens) }
        case .choice(let parts):
            tokens.append("|\(parts.count)")
            for part in parts { write(part, to: &tokens) }
        case .repetition(let part, let min, let max):
            let sign = part.isCounted(min, max) ? "#" : "*"
            tokens.append("\(sign)\(min),\(max.map(String.init) ?? "")")
            write(part, to: &tokens)
        case .scalar(let set): tokens.append(spelling(of: set))
        case .start: tokens.append("^")
        case .end: tokens.append("$")
        case .wordBoundary: tokens.append("b")
        case .noWordBoundary: tokens.append("B")
        case .lookahead(let part, _): write(part, to: &tokens)
        }
    }

    private static func spelling(of set: PatternSet) -> String {
        let ranges = set.ranges.map { range in
            let low = String(range.lowerBound, radix: 16, uppercase: true)
            return range.count == 1 ? low : low + "-" + String(range.upperBound, radix: 16, uppercase: true)
        }
        let properties = set.properties.map { ($0.isHeld ? "=" : "~") + $0.name }
        return (set.isNegated ? "!" : "[") + (ranges + properties).joined(separator: ",")
    }
}
