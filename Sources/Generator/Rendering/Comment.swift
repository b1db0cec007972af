import SpecLoader

/// Writes texts as line comments.
///
/// Never as block comments, which nest: an unbalanced `/*` in a description would swallow the file.
enum Comment {
    /// The lines of `text`, each behind `prefix`, joined by line feeds; empty for a text of blanks.
    static func encode(_ text: String, prefix: String) -> String {
        if isPlainLine(text) { return prefix + " " + text }
        var comment: [UInt8] = []
        comment.reserveCapacity(text.utf8.count + text.utf8.count / 4)
        var emptyLines = 0
        for line in lines(of: text) {
            if line.isEmpty {
                emptyLines += comment.isEmpty ? 0 : 1
                continue
            }
            for _ in 0..<emptyLines { comment += ("\n" + prefix).utf8 }
            emptyLines = 0
            if !comment.isEmpty { comment.append(UInt8(ascii: "\n")) }
            comment += prefix.utf8
            comment.append(UInt8(ascii: " "))
            comment += line
        }
        return String(decoding: comment, as: UTF8.self)
    }

    /// Whether it is one line of printable ASCII that is there already as it should be, as most texts are.
    private static func isPlainLine(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.last != UInt8(ascii: " ") && text.hasOnlyBytes { $0.isPrintableASCII }
    }

    /// The lines in UTF-8, without what is not to be seen, and without blanks at their ends.
    ///
    /// Lines of printable ASCII, which nearly all are, stay as they are; the others are read scalar by scalar.
    private static func lines(of text: String) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        let bytes = Array(text.utf8)
        var start = 0
        for end in bytes.indices(of: UInt8(ascii: "\n")) + [bytes.count] {
            var line = bytes[start..<end]
            start = end + 1
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.allSatisfy({ $0.isPrintableASCII }) {
                while line.last == UInt8(ascii: " ") { line.removeLast() }
                lines.append(line)
            } else {
                lines += linesByScalar(of: String(decoding: line, as: UTF8.self)).map { Array($0.utf8)[...] }
            }
        }
        return lines
    }

    /// A line ends at every scalar that any reader takes for a line end; Swift itself ends a comment also at a bare
    /// carriage return.
    private static func linesByScalar(of text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
                lines.append(trimmed(line))
                line = String.UnicodeScalarView()
            default:
                append(scalar, to: &line)
            }
        }
        lines.append(trimmed(line))
        return lines
    }

    /// Spells out what has no shape or moves its neighbours: controls, bidirectional controls, private use.
    private static func append(_ scalar: Unicode.Scalar, to line: inout String.UnicodeScalarView) {
        switch scalar {
        case "\t":
            line.append(contentsOf: "    ".unicodeScalars)
        case "\u{200C}", "\u{200D}", "\u{FE00}"..."\u{FE0F}":
            line.append(scalar)
        case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F:
            line.append(scalar)
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned:
                let number = scalar.value.hexadecimal(digits: 4, uppercase: true)
                line.append(contentsOf: "U+\(number)".unicodeScalars)
            default:
                line.append(scalar)
            }
        }
    }

    private static func trimmed(_ line: String.UnicodeScalarView) -> String {
        let end = line.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(line[...$0]) } ?? ""
    }
}
