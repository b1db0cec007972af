/// A regular expression (ECMA-262, section 22.2) as far as a matcher without steps back can follow it.
indirect enum Pattern: Hashable, Sendable {
    case sequence([Pattern])
    case choice([Pattern])
    /// Without an upper bound where `max` is nil.
    case repetition(Pattern, min: Int, max: Int?)
    case scalar(PatternSet)
    case start, end, wordBoundary, noWordBoundary
    /// Only at the start of the text.
    case lookahead(Pattern, isFound: Bool)

    /// How many instructions a matcher may have.
    static let sizeLimit = 10_000

    /// At least the number of instructions that a matcher needs for it.
    var size: Int {
        switch self {
        case .sequence(let parts): parts.reduce(1) { $0.cappedSum($1.size) }
        case .choice(let parts): parts.reduce(1) { $0.cappedSum($1.size.cappedSum(2)) }
        case .repetition(let part, let min, let max) where part.isCounted(min, max): part.size
        case .repetition(let part, let min, let max):
            part.size.cappedSum(1).cappedProduct(Swift.max(max ?? min.cappedSum(1), 1)).cappedSum(2)
        case .lookahead(let part, _): part.size
        case .scalar, .start, .end, .wordBoundary, .noWordBoundary: 1
        }
    }

    /// A choice of single scalars as one set; nil for any other, and where a set is one of all but some.
    static func set(of choice: [Pattern]) -> Pattern? {
        var whole = PatternSet()
        for part in choice {
            guard case .scalar(let set) = part, !set.isNegated else { return nil }
            whole.formUnion(set)
        }
        return .scalar(whole)
    }

    /// Whether a matcher counts how often the part is there, in place of being as long as that often.
    func isCounted(_ min: Int, _ max: Int?) -> Bool {
        if case .scalar = self { (max ?? min) > 100 } else { false }
    }

    private var looksAhead: Bool {
        switch self {
        case .sequence(let parts), .choice(let parts): parts.contains(where: \.looksAhead)
        case .repetition(let part, _, _): part.looksAhead
        case .lookahead: true
        case .scalar, .start, .end, .wordBoundary, .noWordBoundary: false
        }
    }

    /// What has to be found, or not to be found, in a text: the expression, and what it looks ahead for where it
    /// starts.
    ///
    /// - Throws: where it looks ahead anywhere else, or is too large.
    func conditions() throws(PatternError) -> [(pattern: Pattern, isFound: Bool)] {
        var conditions: [(pattern: Pattern, isFound: Bool)] = []
        var main = self
        if case .sequence(let parts) = self, parts.first == .start {
            var rest = parts.dropFirst()
            while case .lookahead(let part, let isFound)? = rest.first {
                conditions.append((.sequence([.start, part]), isFound))
                rest.removeFirst()
            }
            main = .sequence([.start] + rest)
        }
        conditions.append((main, true))
        if conditions.contains(where: \.pattern.looksAhead) {
            throw PatternError("it looks ahead elsewhere than at the start of the text")
        }
        guard conditions.reduce(0, { $0.cappedSum($1.pattern.size) }) <= Self.sizeLimit else {
            throw PatternError("it needs more than \(Self.sizeLimit) steps for a character")
        }
        return conditions
    }
}

/// Why an expression is not checked.
struct PatternError: Error, Hashable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}

/// Sizes stop growing long before they overflow.
extension Int {
    fileprivate func cappedSum(_ other: Int) -> Int { Swift.min(self + other, 1 << 30) }

    fileprivate func cappedProduct(_ other: Int) -> Int { Swift.min(self * Swift.min(other, 1 << 30), 1 << 30) }
}
