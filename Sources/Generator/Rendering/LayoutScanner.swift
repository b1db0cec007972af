/// Follows Swift code line by line: which brackets are open, and whether a string literal or a comment is.
struct LayoutScanner {
    var brackets = [Bracket(.braces, indentation: -Layout.step)]
    private(set) var ending = Ending.nothing
    private var literal: Literal?
    private var commentDepth = 0
    /// Where the last token of the line ends, comments left out.
    private var end: Int?

    /// Whether the next line begins inside of a string literal, its interpolations included, or a block comment.
    var isInsideText: Bool {
        literal != nil || commentDepth > 0
            || brackets.contains { if case .interpolation(let outer) = $0.kind { outer.isMultiline } else { false } }
    }

    var innermost: Bracket {
        get { brackets[brackets.count - 1] }
        set { brackets[brackets.count - 1] = newValue }
    }

    /// Reads one line, which is printed behind `indentation` blanks.
    mutating func scan(_ text: [UInt8], _ line: Range<Int>, indentation: Int) {
        end = nil
        let opened = brackets.count
        var offset = line.lowerBound
        if closesAngle(text, line) {
            brackets.removeLast()
            offset += 1
        }
        while offset < line.upperBound {
            if commentDepth > 0 {
                offset = scanComment(text, from: offset, to: line.upperBound)
            } else if let literal {
                offset = scan(literal, text, from: offset, to: line.upperBound, indentation)
            } else {
                offset = scanCode(text, from: offset, to: line.upperBound, indentation)
            }
        }
        if let literal, !literal.isMultiline { self.literal = nil }
        guard let end else { return }
        ending = ending(of: text, lastToken(of: text, to: end))
        if case .opening = ending {
            if text[end - 1] == UInt8(ascii: "<") {
                brackets.append(Bracket(.angles, indentation: indentation))
            }
        } else {
            leaveOpen(from: opened)
        }
    }

    /// Whether the line begins with the end of generic parameters that stand on lines of their own.
    func closesAngle(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        if case .angles = innermost.kind { text[line.lowerBound] == UInt8(ascii: ">") } else { false }
    }

    /// Brackets whose content begins on the line that opens them do not indent an expression once more that goes on
    /// in the next line.
    private mutating func leaveOpen(from first: Int) {
        for index in brackets.indices.dropFirst(first) where !brackets[index].holdsStatements {
            brackets[index].statement = brackets[index - 1].condition ?? brackets[index - 1].statement
        }
    }

    /// Forgets how the line before ended: what follows is a statement of its own.
    mutating func endStatement() {
        ending = .nothing
    }

    private mutating func scanComment(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        if text.starts(with: "*/", at: start..<end) {
            commentDepth -= 1
            return start + 2
        }
        if text.starts(with: "/*", at: start..<end) {
            commentDepth += 1
            return start + 2
        }
        return start + 1
    }
}

// MARK: - String literals

extension LayoutScanner {
    private mutating func scan(
        _ literal: Literal,
        _ text: [UInt8],
        from start: Int,
        to end: Int,
        _ indentation: Int
    ) -> Int {
        switch text[start] {
        case UInt8(ascii: "\\"):
            let next = start + 1 + literal.hashes
            guard next < end, hashes(text, from: start + 1, to: end) >= literal.hashes else { return start + 1 }
            if text[next] == UInt8(ascii: "(") {
                brackets.append(Bracket(.interpolation(literal), indentation: indentation))
                self.literal = nil
            }
            return next + 1
        case UInt8(ascii: "\""):
            let quotes = literal.isMultiline ? 3 : 1
            guard start + quotes <= end, !literal.isMultiline || text.starts(with: "\"\"\"", at: start..<end) else {
                return start + 1
            }
            guard hashes(text, from: start + quotes, to: end) >= literal.hashes else { return start + 1 }
            self.literal = nil
            return endToken(at: start + quotes + literal.hashes)
        default:
            var next = start + 1
            while next < end, text[next] != UInt8(ascii: "\""), text[next] != UInt8(ascii: "\\") { next += 1 }
            return next
        }
    }

    /// Begins a string literal at `start`, behind `hashes` number signs.
    private mutating func openLiteral(_ text: [UInt8], at start: Int, to end: Int, hashes: Int) -> Int {
        let isMultiline = text.starts(with: "\"\"\"", at: start..<end)
        literal = Literal(hashes: hashes, isMultiline: isMultiline)
        return endToken(at: start + (isMultiline ? 3 : 1))
    }

    private func hashes(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        var count = 0
        while start + count < end, text[start + count] == UInt8(ascii: "#") { count += 1 }
        return count
    }
}

// MARK: - Code

extension LayoutScanner {
    private mutating func scanCode(_ text: [UInt8], from start: Int, to end: Int, _ indentation: Int) -> Int {
        let byte = text[start]
        switch byte {
        case UInt8(ascii: "\""):
            return openLiteral(text, at: start, to: end, hashes: 0)
        case UInt8(ascii: "#"):
            let count = hashes(text, from: start, to: end)
            if start + count < end, text[start + count] == UInt8(ascii: "\"") {
                return openLiteral(text, at: start + count, to: end, hashes: count)
            }
            return endToken(at: start + count)
        case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
            open(byte, indentation)
        case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
            close()
        case UInt8(ascii: "`"):
            let rest = text[(start + 1)..<end]
            return endToken(at: (rest.firstIndex(of: byte) ?? end - 1) + 1)
        case UInt8(ascii: "/") where text.starts(with: "//", at: start..<end):
            return end
        case UInt8(ascii: "/") where text.starts(with: "/*", at: start..<end):
            commentDepth = 1
            return start + 2
        default:
            return scanRun(text, from: start, to: end)
        }
        return endToken(at: start + 1)
    }

    private mutating func endToken(at end: Int) -> Int {
        self.end = end
        return end
    }

    /// Words, operators, signs and blanks, up to what may open or close something.
    private mutating func scanRun(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        var next = start
        repeat {
            if text[next] == UInt8(ascii: "s"), isSwitch(text, next..<end) { innermost.awaitsSwitch = true }
            next = endOfPlainRun(text, from: next + 1, to: end)
        } while next < end && text[next] == UInt8(ascii: "s")
        var last = next
        while last > start, text[last - 1] == UInt8(ascii: " ") { last -= 1 }
        if last > start { self.end = last }
        return next
    }

    /// Where something may open or close next, or `switch` begin.
    private func endOfPlainRun(_ text: [UInt8], from start: Int, to end: Int) -> Int {
        text.withUnsafeBufferPointer { text in
            var next = start
            while next < end, text[next] != UInt8(ascii: "s"), !text[next].mayOpenOrClose { next += 1 }
            return next
        }
    }

    /// Whether a line goes on with the keyword.
    private func isSwitch(_ text: [UInt8], _ rest: Range<Int>) -> Bool {
        let (start, end) = (rest.lowerBound, rest.lowerBound + 6)
        guard text.starts(with: "switch", at: rest), end == rest.upperBound || !text[end].isWord else { return false }
        return start == 0 || !text[start - 1].isWord && text[start - 1] != UInt8(ascii: ".")
    }

    private mutating func open(_ byte: UInt8, _ indentation: Int) {
        var kind = Bracket.Kind.parentheses
        if byte == UInt8(ascii: "[") { kind = .squares }
        if byte == UInt8(ascii: "{") {
            kind = innermost.awaitsSwitch ? .switchBraces : .braces
            innermost.awaitsSwitch = false
        }
        brackets.append(Bracket(kind, indentation: indentation))
    }

    private mutating func close() {
        guard brackets.count > 1 else { return }
        if case .interpolation(let outer) = brackets.removeLast().kind { literal = outer }
    }

    /// The word, the operator or the sign that ends at `end`.
    private func lastToken(of text: [UInt8], to end: Int) -> Range<Int> {
        var start = end - 1
        if text[start].isWord {
            while start > 0, text[start - 1].isWord { start -= 1 }
        } else if text[start].isOperator {
            while start > 0, text[start - 1].isOperator { start -= 1 }
        }
        return start..<end
    }

    private func ending(of text: [UInt8], _ last: Range<Int>) -> Ending {
        let first = text[last.lowerBound]
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): return .opening
        case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): return .closing
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        default: break
        }
        if first.isOperator {
            if text.isEqual(to: "<", at: last), isAfterWord(text, last) { return .opening }
            return last.lowerBound > 0 && text[last.lowerBound - 1] == UInt8(ascii: " ") ? .unfinished : .other
        }
        // None of the words is longer, but most names are.
        guard last.count <= 6 else { return .other }
        switch String(decoding: text[last], as: UTF8.self) {
        case "in": return .nothing
        case "guard", "if", "where", "while": return .condition
        case "as", "await", "for", "is", "return", "throw", "try": return .unfinished
        default: return .other
        }
    }

    private func isAfterWord(_ text: [UInt8], _ token: Range<Int>) -> Bool {
        token.lowerBound > 0 && text[token.lowerBound - 1].isWord
    }
}

extension UInt8 {
    /// Whether the byte is, or begins, something that opens or closes brackets, literals or comments.
    fileprivate var mayOpenOrClose: Bool {
        switch self {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["): true
        case UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "/"): true
        default: false
        }
    }

    var isWord: Bool {
        self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self >= 0x80 || self >= 0x30 && self <= 0x39
            || self == UInt8(ascii: "_")
    }

    /// Whether the byte is one of the signs that operators are made of.
    var isOperator: Bool {
        switch self {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"): true
        case UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "&"): true
        case UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "?"): true
        default: false
        }
    }
}

extension [UInt8] {
    /// Whether `prefix` stands at the beginning of `range`.
    func starts(with prefix: StaticString, at range: Range<Int>) -> Bool {
        guard range.count >= prefix.utf8CodeUnitCount else { return false }
        return prefix.withUTF8Buffer { bytes in
            for offset in bytes.indices where bytes[offset] != self[range.lowerBound + offset] { return false }
            return true
        }
    }

    /// Whether `range` holds `text` and nothing more.
    func isEqual(to text: StaticString, at range: Range<Int>) -> Bool {
        range.count == text.utf8CodeUnitCount && starts(with: text, at: range)
    }
}
