import SpecLoader

/// Writes texts as Swift string literals.
///
/// Scalar by scalar, unless all bytes stand for themselves: the compiler's lexer works on scalars, and a quote followed
/// by a combining mark is one `Character` that is not equal to a quote.
enum StringLiteral {
    /// A literal with its quotes whose value is `text`, byte by byte.
    static func encode(_ text: String) -> String {
        if text.hasOnlyBytes(isPlain) { return "\"" + text + "\"" }
        var literal = "\""
        literal.reserveCapacity(text.utf8.count + 2)
        var afterLetter = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case _ where isReadable(scalar, afterLetter: afterLetter): literal.unicodeScalars.append(scalar)
            default: literal += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            }
            afterLetter = isLetter(scalar) || afterLetter && isMark(scalar)
        }
        literal += "\""
        return literal
    }

    /// A raw literal whose value is `text`; nil where there is something in it that needs an escape.
    static func encodeRaw(_ text: String) -> String? {
        var escapedMarks = ""
        var afterMark = false
        for scalar in text.unicodeScalars {
            let isMark = scalar == "\"" || scalar == "\\"
            // It would be the end of the literal, or begin an escape.
            if scalar == "#", afterMark { return nil }
            if isMark { escapedMarks += "\\" }
            escapedMarks.unicodeScalars.append(scalar)
            afterMark = isMark
        }
        // Three quotes begin a literal of many lines.
        if text.utf8.starts(with: "\"\"".utf8) { return nil }
        guard encode(text).utf8.elementsEqual("\"\(escapedMarks)\"".utf8) else { return nil }
        return "#\"" + text + "\"#"
    }

    /// Whether a byte is printable ASCII that means nothing else in a literal.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isPrintableASCII && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Whether a scalar stands for itself: it has a shape of its own, moves no other one and melts into none but
    /// the letter that it belongs to.
    private static func isReadable(_ scalar: Unicode.Scalar, afterLetter: Bool) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        // Noncharacters that the compiler takes as they are, but refuses as an escape.
        if 0xFDD0...0xFDEF ~= scalar.value { return true }
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber,
            .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .otherSymbol:
            return true
        case .nonspacingMark, .spacingMark:
            return afterLetter
        default:
            return false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return 0x61...0x7A ~= scalar.value | 0x20 }
        return scalar.properties.isAlphabetic && !isMark(scalar)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }
}
