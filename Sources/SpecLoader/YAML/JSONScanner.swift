/// Reads the tokens of a JSON text (RFC 8259 sections 2, 6 and 7), and knows the position of each.
struct JSONScanner {
    private let text: UnsafeBufferPointer<UInt8>
    /// The byte that is read next.
    private(set) var offset: Int
    private var line: UInt32 = 1
    /// Where the line begins.
    private var lineStart: Int
    /// Bytes of the line before `offset` that do not begin a scalar.
    private var continuationCount = 0

    /// - Parameter text: Must stay valid as long as the scanner.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        offset = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
        lineStart = offset
    }

    var position: Position {
        Position(line: line, column: UInt32(clamping: offset - lineStart - continuationCount + 1))
    }

    /// The byte that is read next; nil at the end.
    var byte: UInt8? { offset < text.count ? text[offset] : nil }

    mutating func skipWhitespace() {
        while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                offset += 1
            case UInt8(ascii: "\n"):
                beginLine(at: offset + 1)
            case UInt8(ascii: "\r"):
                let isPair = offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "\n")
                beginLine(at: offset + (isPair ? 2 : 1))
            default:
                return
            }
        }
    }

    private mutating func beginLine(at start: Int) {
        offset = start
        lineStart = start
        line += 1
        continuationCount = 0
    }

    /// Reads the byte when it comes next.
    mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        offset += 1
        return true
    }

    /// Reads the opening bracket of a collection, and white space behind it.
    ///
    /// - Returns: Whether anything stands before the closing bracket.
    mutating func takeOpening(closedBy closing: UInt8) -> Bool {
        offset += 1
        skipWhitespace()
        return byte != closing
    }

    /// The word of ASCII letters or else the scalar that comes next, for a message.
    var word: String {
        let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
        let word = text[offset...].prefix(20).prefix(while: isLetter)
        return word.isEmpty ? scalar : String(decoding: word, as: UTF8.self)
    }

    /// The scalar that comes next, for a message.
    private var scalar: String {
        String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first?.escaped ?? ""
    }

    /// Reads a number or one of the three words; nil where neither begins.
    mutating func plainScalar() throws(SyntaxError) -> Scalar? {
        let start = offset
        let kind: Scalar.Kind
        guard let byte else { return nil }
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = try number()
        case UInt8(ascii: "t") where take(word: "true"), UInt8(ascii: "f") where take(word: "false"): kind = .boolean
        case UInt8(ascii: "n") where take(word: "null"): kind = .null
        default: return nil
        }
        return Scalar(text: string(start..<offset), kind: kind)
    }

    private mutating func take(word: StaticString) -> Bool {
        let end = offset + word.utf8CodeUnitCount
        guard end <= text.count, word.withUTF8Buffer({ $0.elementsEqual(text[offset..<end]) }) else { return false }
        offset = end
        return true
    }

    private mutating func number() throws(SyntaxError) -> Scalar.Kind {
        let start = position
        var kind = Scalar.Kind.integer
        _ = take(UInt8(ascii: "-"))
        if take(UInt8(ascii: "0")) {
            if nextIsDigit { throw SyntaxError("json-syntax", "a number cannot begin with '0'", at: start) }
        } else {
            try digits("'-'")
        }
        if take(UInt8(ascii: ".")) {
            kind = .number
            try digits("'.'")
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            kind = .number
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits("the exponent's sign or 'e'")
        }
        return kind
    }

    private mutating func digits(_ before: String) throws(SyntaxError) {
        guard nextIsDigit else { throw SyntaxError("json-syntax", "expected a digit after \(before)", at: position) }
        while nextIsDigit { offset += 1 }
    }

    private var nextIsDigit: Bool {
        guard let byte else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }
}

// Strings.
extension JSONScanner {
    /// Reads a string, whose opening quote comes next.
    mutating func string() throws(SyntaxError) -> String {
        let opening = position
        offset += 1
        let start = offset
        try skipCharacters(opening: opening)
        if text[offset] == UInt8(ascii: "\"") {
            offset += 1
            return string(start..<(offset - 1))
        }
        var unescaped = Array(text[start..<offset])
        while !take(UInt8(ascii: "\"")) {
            if byte == UInt8(ascii: "\\") {
                unescaped.append(contentsOf: Array(String(try escape()).utf8))
            }
            let runStart = offset
            try skipCharacters(opening: opening)
            unescaped.append(contentsOf: text[runStart..<offset])
        }
        return String(decoding: unescaped, as: UTF8.self)
    }

    /// Goes to the next quote or backslash.
    private mutating func skipCharacters(opening: Position) throws(SyntaxError) {
        while offset < text.count {
            let byte = text[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            if byte >= 0x80 {
                try skipMultibyteScalar()
            } else if byte >= 0x20 {
                offset += 1
            } else {
                throw unescapedControl(byte, opening: opening)
            }
        }
        throw SyntaxError("json-syntax", "the string that begins here is never closed", at: opening)
    }

    private func unescapedControl(_ byte: UInt8, opening: Position) -> SyntaxError {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            return SyntaxError("json-syntax", "the string that begins here is not closed in its line", at: opening)
        case UInt8(ascii: "\t"):
            return SyntaxError("json-syntax", "a tab in a string must be written '\\t'", at: position)
        default:
            let scalar = Unicode.Scalar(byte).escaped
            return SyntaxError("control-character", "the character \(scalar) must be escaped in JSON", at: position)
        }
    }

    private mutating func skipMultibyteScalar() throws(SyntaxError) {
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = text[offset...].makeIterator()
        guard case .valid(let scalar) = parser.parseScalar(from: &bytes) else {
            throw SyntaxError("invalid-encoding", "the text is not valid UTF-8", at: position)
        }
        offset += scalar.count
        continuationCount += scalar.count - 1
    }

    /// Reads an escape sequence, or two that form a surrogate pair.
    private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
        let start = position
        offset += 1
        guard let letter = byte else {
            throw SyntaxError("json-syntax", "the file ends in an escape sequence", at: start)
        }
        if letter == UInt8(ascii: "u") { return try unicodeEscape(at: start) }
        guard let unescaped = Self.escapes[letter] else {
            throw SyntaxError("json-syntax", "unknown escape sequence '\\\(scalar)'", at: start)
        }
        offset += 1
        return unescaped
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
        UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func unicodeEscape(at start: Position) throws(SyntaxError) -> Unicode.Scalar {
        let unit = try codeUnit(at: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let isPair = UTF16.isLeadSurrogate(unit) && take(UInt8(ascii: "\\")) && byte == UInt8(ascii: "u")
        if isPair {
            let second = try codeUnit(at: start)
            if UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([unit, second]))
            }
        }
        let digits = String(unit, radix: 16, uppercase: true)
        throw SyntaxError("json-syntax", "'\\u\(digits)' is half of a surrogate pair, not a character", at: start)
    }

    /// Reads `uXXXX`.
    private mutating func codeUnit(at start: Position) throws(SyntaxError) -> UInt16 {
        offset += 1
        let digits = text[offset..<min(offset + 4, text.count)]
        guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
            let unit = UInt16(string(digits.startIndex..<digits.endIndex), radix: 16)
        else {
            throw SyntaxError("json-syntax", "expected four hexadecimal digits after '\\u'", at: start)
        }
        offset += 4
        return unit
    }
}
