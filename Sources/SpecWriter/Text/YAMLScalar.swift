import SpecLoader

/// The forms of scalars in YAML (section 7.3 and 8.1).
enum YAMLScalar {
    /// The text of a scalar on one line.
    static func value(_ scalar: Scalar) -> String {
        switch scalar.kind {
        case .null: "null"
        case .boolean: scalar.text.lowercased()
        case .integer, .number: scalar.text
        case .string: string(scalar.text)
        }
    }

    /// The text of a key, which is a string.
    static func key(_ text: String) -> String { string(text) }

    /// Whether a key needs the form that begins with '?'.
    static func isLong(_ key: String) -> Bool { key.utf8.count > 128 }

    /// How a literal block begins that holds exactly `text`; nil where none can, or one line does.
    static func literalHeader(of text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, let first = lines.first(where: { !$0.isEmpty }), first.utf8.first != 0x20 else {
            return nil
        }
        let isExact = lines.allSatisfy { line in
            line.isEmpty || !line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
        guard isExact, first.utf8.first != 0x09, text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) })
        else { return nil }
        guard lines.last?.isEmpty == true else { return "|-" }
        return lines.dropLast().last?.isEmpty == true ? "|+" : "|"
    }

    private static func string(_ text: String) -> String {
        if !text.unicodeScalars.allSatisfy({ isPrintable($0) && $0 != "\t" }) { return doubleQuoted(text) }
        return isPlain(text)
            ? text : text.unicodeScalars.reduce(into: "'") { $0 += $1 == "'" ? "''" : String($1) } + "'"
    }

    /// Whether the text without quotes is the same string, for readers of YAML 1.1 too.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, !indicators.contains(first),
            last != " ", last != ":"
        else { return false }
        let hasIndicator = zip(text.utf8, text.utf8.dropFirst()).contains { pair in
            pair == (UInt8(ascii: ":"), 0x20) || pair == (0x20, UInt8(ascii: "#"))
        }
        return !hasIndicator && Scalar.kind(ofPlain: text) == .string
            && !words.contains(text.lowercased()) && !isLikeNumber(text)
    }

    private static let indicators = Set(" -?:,[]{}#&*!|>'\"%@`=<~".unicodeScalars)

    /// What YAML 1.1 takes for a boolean or null.
    private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

    /// Whether YAML 1.1 may take the text for a number, a date or a time.
    private static func isLikeNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, "0123456789+.".utf8.contains(first) else { return false }
        let isVersion = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).count > 2
        if isVersion, text.utf8.allSatisfy({ "0123456789.".utf8.contains($0) }), text.utf8.last != UInt8(ascii: ".") {
            return false
        }
        return text.utf8.allSatisfy { "0123456789abcdefABCDEFxoTtZz_+-.: ".utf8.contains($0) }
    }

    /// Whether every reader takes the character for itself and not for a line's end.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }

    private static func doubleQuoted(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        default:
            if isPrintable(scalar) { return String(scalar) }
            let (letter, width) =
                switch scalar.value {
                case ...0xFF: ("x", 2)
                case ...0xFFFF: ("u", 4)
                default: ("U", 8)
                }
            return "\\" + letter + scalar.value.hexadecimal(digits: width, uppercase: true)
        }
    }
}
