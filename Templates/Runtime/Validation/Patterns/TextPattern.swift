/// A regular expression of the description (ECMA-262), which has to be found somewhere in a text.
///
/// All ways through the expression are followed at once, character by character: whatever the text, it takes no longer
/// than its length times the size of the expression. There is nothing to go back to.
public nonisolated struct TextPattern: Sendable {
    /// As the description has it.
    public let source: String
    /// All of them have to hold: the expression itself, and the looks ahead that it starts with.
    private let conditions: [Condition]

    private struct Condition: Sendable {
        let program: PatternProgram
        let isFound: Bool
    }

    /// - Parameters:
    ///   - source: as the description has it.
    ///   - program: what the generator made of it; see ``PatternProgram``.
    init(_ source: String, _ program: String) {
        self.source = source
        var tokens = program.split(separator: " ")[...]
        var conditions: [Condition] = []
        while let sign = tokens.popFirst() {
            conditions.append(Condition(program: PatternProgram(&tokens), isFound: sign == "+"))
        }
        self.conditions = conditions
    }

    /// True where the expression is found in `text`.
    public func matches(_ text: String) -> Bool {
        conditions.allSatisfy { condition in
            var search = PatternSearch(condition.program, in: text)
            return search.isFound() == condition.isFound
        }
    }
}
