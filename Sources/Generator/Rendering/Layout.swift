import SpecLoader

/// The white space of Swift code: a mechanical pass over rendered text, in place of a formatter that parses.
///
/// It indents by open brackets, as `swift format` does with the configuration of this package, trims the ends of
/// lines, and leaves at most one blank line in a row, none behind an opening and none before a closing bracket.
/// Where lines break is the text's own business. The inside of string literals and block comments stays as it is.
struct Layout {
    /// The text with its white space put right. Code that is right already stays as it is, byte by byte.
    static func layOut(_ text: String) -> String {
        String(decoding: layOut(Array(text.utf8)), as: UTF8.self)
    }

    /// The same for UTF-8.
    static func layOut(_ text: [UInt8]) -> [UInt8] {
        var layout = Layout(text)
        layout.run()
        return layout.output
    }

    /// Blanks for one open bracket.
    static let step = 4

    /// An open `#if`: every branch begins with the same brackets.
    private struct Condition {
        let indentation: Int
        let brackets: [LayoutScanner.Bracket]
    }

    private let text: [UInt8]
    private var output: [UInt8] = []
    private var scanner = LayoutScanner()
    /// Blank lines (empty) and comments before the next line of code, whose indentation they take.
    private var waiting: [Range<Int>] = []
    private var conditions: [Condition] = []
    private var previousIndentation = 0
    /// Whether the line of code before began with a dot or a closing bracket: a dot goes right below it.
    private var previousCarriesDot = false

    private init(_ text: [UInt8]) {
        self.text = text
        output.reserveCapacity(text.count + text.count / 4)
    }

    private mutating func run() {
        var start = 0
        while start < text.count {
            let end = endOfLine(from: start)
            if scanner.isInsideText {
                print(start..<end, behind: 0)
                scanner.scan(text, start..<end, indentation: previousIndentation)
            } else {
                layOut(trimmed(start..<end))
            }
            start = end + 1
        }
        printWaiting(behind: scanner.innermost.content, beforeClosing: true)
    }

    private func endOfLine(from start: Int) -> Int {
        text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, text[start].isBlank { start += 1 }
        while start < end, text[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    private mutating func layOut(_ line: Range<Int>) {
        if line.isEmpty || text.starts(with: "//", at: line) {
            waiting.append(line)
        } else if text.starts(with: "#", at: line), layOutCondition(line) {
            scanner.endStatement()
        } else {
            layOutCode(line)
        }
    }

    private mutating func layOutCode(_ line: Range<Int>) {
        let closes = isClosing(line)
        let indentation = indentation(of: line)
        printWaiting(behind: closes ? scanner.innermost.content : indentation, beforeClosing: closes)
        print(line, behind: indentation)
        scanner.scan(text, line, indentation: indentation)
        previousIndentation = indentation
        previousCarriesDot = closes && !text.starts(with: "} ", at: line) || text[line.lowerBound] == UInt8(ascii: ".")
    }

    /// `#if` and its kin, which stand where a statement or a label would and do not indent what they enclose.
    ///
    /// - Returns: Whether the line is one.
    private mutating func layOutCondition(_ line: Range<Int>) -> Bool {
        let bracket = scanner.innermost
        var indentation = bracket.content
        if text.starts(with: "#if", at: line) {
            if case .switchBraces = bracket.kind, isLabel(nextCode(after: line)) { indentation = bracket.indentation }
            conditions.append(Condition(indentation: indentation, brackets: scanner.brackets))
        } else if text.starts(with: "#else", at: line) {
            if let condition = conditions.last {
                indentation = condition.indentation
                scanner.brackets = condition.brackets
            }
        } else if text.starts(with: "#endif", at: line) {
            indentation = conditions.popLast()?.indentation ?? indentation
        } else {
            return false
        }
        printWaiting(behind: indentation, beforeClosing: false)
        print(line, behind: indentation)
        return true
    }

    /// The next line that is no comment, blank or condition.
    private func nextCode(after line: Range<Int>) -> Range<Int> {
        var start = line.upperBound
        while start < text.count {
            let end = endOfLine(from: start)
            let next = trimmed(start..<end)
            if !next.isEmpty, !text.starts(with: "//", at: next), !text.starts(with: "#", at: next) { return next }
            start = end + 1
        }
        return text.count..<text.count
    }
}

// MARK: - Indentation

extension Layout {
    /// The blanks before a line of code; notes where a statement or a condition begins.
    private mutating func indentation(of line: Range<Int>) -> Int {
        let bracket = scanner.innermost
        if isClosing(line) { return bracket.indentation }
        var isLabel = false
        if case .switchBraces = bracket.kind { isLabel = self.isLabel(line) }
        if isNew(line, in: bracket, isLabel: isLabel) {
            let indentation = isLabel ? bracket.indentation : bracket.content
            scanner.innermost.beginStatement(at: indentation)
            return indentation
        }
        if text[line.lowerBound] == UInt8(ascii: "{") || startsWithWord("else", line) || startsWithWord("where", line) {
            scanner.innermost.condition = nil
            return bracket.statement
        }
        let continuation = bracket.statement + Self.step
        switch scanner.ending {
        case .condition, .comma:
            scanner.innermost.condition = continuation
            return continuation
        default:
            if text[line.lowerBound] == UInt8(ascii: "."), previousCarriesDot { return previousIndentation }
            return bracket.condition.map { $0 + Self.step } ?? continuation
        }
    }

    private func isClosing(_ line: Range<Int>) -> Bool {
        switch text[line.lowerBound] {
        case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): scanner.brackets.count > 1
        default: scanner.closesAngle(text, line)
        }
    }

    private func isLabel(_ line: Range<Int>) -> Bool {
        startsWithWord("case", line) || startsWithWord("default", line) || startsWithWord("@unknown", line)
    }

    /// Whether the line begins a statement, or an element inside of parentheses and the like.
    private func isNew(_ line: Range<Int>, in bracket: LayoutScanner.Bracket, isLabel: Bool) -> Bool {
        switch scanner.ending {
        case .nothing, .opening: true
        case .comma: !bracket.holdsStatements
        case .condition: false
        // `return` may end a statement, but only before a label.
        case .unfinished: isLabel
        case .colon: bracket.holdsStatements && bracket.statement == bracket.indentation
        case .closing, .other: bracket.holdsStatements && !continues(line)
        }
    }

    /// Whether the line goes on with the expression or the declaration of the line before.
    private func continues(_ line: Range<Int>) -> Bool {
        let first = text[line.lowerBound]
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "{") { return true }
        if first.isOperator || first == UInt8(ascii: ":") {
            let signs = text[line].prefix { $0.isOperator || $0 == UInt8(ascii: ":") }
            return signs.endIndex == line.upperBound || text[signs.endIndex].isBlank
        }
        if text.starts(with: "async throws", at: line) { return true }
        return startsWithWord("as", line) || startsWithWord("else", line) || startsWithWord("is", line)
            || startsWithWord("rethrows", line) || startsWithWord("throws", line) || startsWithWord("where", line)
    }

    private func startsWithWord(_ word: StaticString, _ line: Range<Int>) -> Bool {
        guard text.starts(with: word, at: line) else { return false }
        let end = line.lowerBound + word.utf8CodeUnitCount
        return end == line.upperBound || !(text[end].isWord || text[end] == UInt8(ascii: "("))
    }
}

// MARK: - Printing

extension Layout {
    /// Prints the comments and blank lines before a line of code.
    private mutating func printWaiting(behind indentation: Int, beforeClosing: Bool) {
        var isOpen = output.isEmpty
        if case .opening = scanner.ending { isOpen = true }
        var owesBlankLine = false
        for line in waiting {
            if line.isEmpty {
                owesBlankLine = !isOpen
            } else {
                if owesBlankLine { output.append(UInt8(ascii: "\n")) }
                print(line, behind: indentation)
                (isOpen, owesBlankLine) = (false, false)
            }
        }
        if owesBlankLine, !beforeClosing { output.append(UInt8(ascii: "\n")) }
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func print(_ line: Range<Int>, behind indentation: Int) {
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        text.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[line])) }
        output.append(UInt8(ascii: "\n"))
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
