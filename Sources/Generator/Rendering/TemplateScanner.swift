/// A piece of a template.
struct TemplateToken: Hashable {
    enum Kind: Hashable {
        case text(String)
        /// `{{name}}`
        case value
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case end
        /// `{{> name}}`
        case partial
        /// `{{! … }}`
        case comment
    }

    let kind: Kind
    /// What stands in the tag; empty for text.
    let name: String
    /// Where the name stands, both from 1, the column in Unicode scalars.
    let line: Int
    let column: Int
    /// Whether it is the first thing that is printed on its line.
    let startsLine: Bool
    /// The blanks before a tag that has its line for itself; nil for every other piece.
    let indentation: String?
}

/// Cuts a template into pieces. A tag that prints nothing itself and stands alone on its line takes the line with it.
struct TemplateScanner {
    private let path: String
    private let bytes: [UInt8]
    private var tokens: [TemplateToken] = []
    private(set) var errors: [TemplateError] = []
    /// Where the text begins that is not yet a token.
    private var textStart = 0
    private var line = 1
    private var lineStart = 0

    init(path: String, text: String) {
        self.path = path
        self.bytes = Array(text.utf8)
    }

    /// The pieces in their order; with ``errors`` not empty some are missing.
    mutating func scan() -> [TemplateToken] {
        var offset = 0
        while let open = find("{", from: offset) {
            countLines(upTo: open)
            guard let close = find("}", from: open + 2) else {
                report("'{{' is never closed by '}}'", at: open)
                break
            }
            scanTag(open: open, close: close)
            offset = max(textStart, close + 2)
        }
        appendText(upTo: bytes.count)
        return tokens
    }

    /// The offset of two braces in a row.
    private func find(_ brace: Unicode.Scalar, from start: Int) -> Int? {
        let brace = UInt8(ascii: brace)
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == brace, bytes[offset + 1] == brace { return offset }
            offset += 1
        }
        return nil
    }

    private mutating func scanTag(open: Int, close: Int) {
        var start = open + 2
        var kind = TemplateToken.Kind.value
        switch start < close ? bytes[start] : 0 {
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .inverted
        case UInt8(ascii: "/"): kind = .end
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "!"):
            appendTag(.comment, nameAt: open, name: "", open: open, end: close + 2)
            return
        default: start -= 1
        }
        start += 1
        var end = close
        while start < end, isBlank(bytes[start]) { start += 1 }
        while start < end, isBlank(bytes[end - 1]) { end -= 1 }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard isName(name, isPath: kind == .partial) else {
            let advice = "between the braces of Swift code goes a blank: '{ {'"
            report("'\(name)' is not a name; \(advice)", at: start)
            return
        }
        appendTag(kind, nameAt: start, name: name, open: open, end: close + 2)
    }

    private func isName(_ name: String, isPath: Bool) -> Bool {
        guard let first = name.utf8.first, !isDigit(first) else { return false }
        return name.utf8.allSatisfy { byte in
            isLetter(byte) || isDigit(byte) || isPath && (byte == 0x2F || byte == 0x2E || byte == 0x2D)
        }
    }

    private mutating func appendTag(
        _ kind: TemplateToken.Kind,
        nameAt nameStart: Int,
        name: String,
        open: Int,
        end: Int
    ) {
        let column = scalars(from: lineStart, to: nameStart) + 1
        var (textEnd, next) = (open, end)
        var indentation: String?
        if let line = standalone(open: open, end: end), kind != .value || bytes[line.end - 1] == UInt8(ascii: "\n") {
            indentation = String(decoding: bytes[line.start..<open], as: UTF8.self)
            (textEnd, next) = (line.start, line.end)
        }
        appendText(upTo: textEnd)
        tokens.append(
            TemplateToken(
                kind: kind,
                name: name,
                line: line,
                column: column,
                startsLine: open == lineStart,
                indentation: indentation
            )
        )
        textStart = next
    }

    /// The line around a tag, with its line feed, where the tag has it for itself.
    private func standalone(open: Int, end: Int) -> (start: Int, end: Int)? {
        var (start, next) = (open, end)
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        if next == bytes.count { return (start, next) }
        return bytes[next] == UInt8(ascii: "\n") ? (start, next + 1) : nil
    }

    private mutating func appendText(upTo end: Int) {
        guard textStart < end else { return }
        tokens.append(
            TemplateToken(
                kind: .text(String(decoding: bytes[textStart..<end], as: UTF8.self)),
                name: "",
                line: line,
                column: 0,
                startsLine: textStart == 0 || bytes[textStart - 1] == UInt8(ascii: "\n"),
                indentation: nil
            )
        )
        textStart = end
    }

    private mutating func countLines(upTo end: Int) {
        for offset in lineStart..<end where bytes[offset] == UInt8(ascii: "\n") {
            line += 1
            lineStart = offset + 1
        }
    }

    private func scalars(from start: Int, to end: Int) -> Int {
        bytes[start..<end].count { $0 & 0xC0 != 0x80 }
    }

    private mutating func report(_ message: String, at offset: Int) {
        let column = scalars(from: lineStart, to: offset) + 1
        errors.append(TemplateError(path: path, line: line, column: column, message: message))
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 || byte == 0x5F }
}
