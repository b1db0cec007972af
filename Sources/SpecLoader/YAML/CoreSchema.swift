/// The YAML 1.2 core schema (section 10.3.2): what a plain scalar is.
enum CoreSchema {
    typealias Text = UnsafeBufferPointer<UInt8>

    static func kind(ofPlain text: Text) -> Scalar.Kind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"):
            return isNull(text) ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return isBoolean(text) ? .boolean : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return numericKind(text) ?? .string
        default:
            return .string
        }
    }

    static func isNull(_ text: Text) -> Bool {
        text.isEmpty || matches(text, "~", "null", "Null", "NULL")
    }

    static func isBoolean(_ text: Text) -> Bool {
        matches(text, "true", "True", "TRUE", "false") || matches(text, "False", "FALSE")
    }

    /// `.integer` or `.number`; nil for all other text.
    static func numericKind(_ text: Text) -> Scalar.Kind? {
        if text.count > 2, text[0] == UInt8(ascii: "0") {
            let digits = text[2...]
            if text[1] == UInt8(ascii: "o") { return digits.allSatisfy(isOctalDigit) ? .integer : nil }
            if text[1] == UInt8(ascii: "x") { return digits.allSatisfy(isHexDigit) ? .integer : nil }
        }
        if matches(text, ".nan", ".NaN", ".NAN") { return .number }
        var rest = text[...]
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        if matches(Text(rebasing: rest), ".inf", ".Inf", ".INF") { return .number }
        return decimalKind(rest)
    }

    /// `[0-9]+`, or `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
    private static func decimalKind(_ text: Slice<Text>) -> Scalar.Kind? {
        var rest = text.drop(while: isDigit)
        let integerDigits = text.count - rest.count
        if rest.isEmpty { return integerDigits > 0 ? .integer : nil }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            let fraction = rest
            rest = fraction.drop(while: isDigit)
            if integerDigits == 0, rest.count == fraction.count { return nil }
        } else if integerDigits == 0 {
            return nil
        }
        guard let exponent = rest.first else { return .number }
        guard exponent == UInt8(ascii: "e") || exponent == UInt8(ascii: "E") else { return nil }
        rest.removeFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit) ? .number : nil
    }

    private static func matches(_ text: Text, _ words: StaticString...) -> Bool {
        words.contains { word in
            text.count == word.utf8CodeUnitCount && word.withUTF8Buffer { $0.elementsEqual(text) }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isOctalDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
