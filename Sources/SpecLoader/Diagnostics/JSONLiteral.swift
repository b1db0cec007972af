extension String {
    /// The text as a JSON string (RFC 8259 section 7) in which every invisible scalar is escaped.
    var jsonLiteral: String {
        let characters = unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case _ where scalar.isInvisible:
                String(scalar).utf16.map { "\\u" + $0.hexadecimal(digits: 4) }.joined()
            default: String(scalar)
            }
        }
        return "\"\(characters.joined())\""
    }
}
