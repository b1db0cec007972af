import SpecLoader

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
            case ..<" ": spelling += "\\u" + scalar.value.hexadecimal(digits: 4)
            default: spelling.unicodeScalars.append(scalar)
            }
        }
        return spelling
    }
}
