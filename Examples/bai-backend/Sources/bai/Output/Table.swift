/// Rows of texts: in columns on a terminal, with tabs between them elsewhere.
struct Table {
    let header: [String]
    let rows: [[String]]

    func text(isTerminal: Bool) -> String {
        let lines = ([header] + rows).map { $0.map(Self.oneLine) }
        guard isTerminal else { return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") }
        let widths = header.indices.map { column in lines.map { Self.width(of: $0[column]) }.max() ?? 0 }
        return lines.map { line in
            var text = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - Self.width(of: $0)) }
                .joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text
        }
        .joined(separator: "\n")
    }

    /// A text without what would move the cursor or end the line.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
        )
    }

    /// The cells that a text takes: two for each character of East Asian scripts.
    private static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                width + 2
            default: width + 1
            }
        }
    }
}
