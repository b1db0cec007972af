extension String {
    /// The text as a JSON string (RFC 8259 section 7) in which every invisible scalar is escaped.
    var jsonLiteral: String {
        let characters = unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            default: scalar.isInvisible ? String(scalar).utf16.map(Self.escape).joined() : String(scalar)
            }
        }
        return "\"\(characters.joined())\""
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
