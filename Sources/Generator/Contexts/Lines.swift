/// Breaks long lists over lines.
enum Lines {
    /// The items with commas between them, as many on a line as fit in `width` characters.
    static func wrap(_ items: [Code], width: Int) -> [LineContext] {
        var lines: [[Code]] = []
        var length = 0
        for item in items {
            let itemLength = item.text.count + 2
            if lines.isEmpty || length + itemLength > width {
                lines.append([])
                length = 0
            }
            lines[lines.count - 1].append(item)
            length += itemLength
        }
        return lines.enumerated().map { index, line in
            let text = line.joined(separator: ", ")
            return LineContext(line: index + 1 < lines.count ? text + Code(trusted: ",") : text)
        }
    }
}

/// Names as they stand in JSON texts.
enum JSONSpelling {
    /// The text between the quotes of its JSON string (RFC 8259 section 7), escaped as the generated writer does it.
    static func of(_ text: String) -> String {
        var spelling = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": spelling += "\\\""
            case "\\": spelling += "\\\\"
            case "\u{08}": spelling += "\\b"
            case "\u{0C}": spelling += "\\f"
            case "\n": spelling += "\\n"
            case "\r": spelling += "\\r"
            case "\t": spelling += "\\t"
            case ..<" ":
                let digits = String(scalar.value, radix: 16)
                spelling += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: spelling.unicodeScalars.append(scalar)
            }
        }
        return spelling
    }
}
