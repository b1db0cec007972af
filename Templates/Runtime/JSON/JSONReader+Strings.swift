nonisolated extension JSONReader {
    /// The bytes between the quotes of a string, as they stand in the document.
    struct StringContent {
        let bytes: UnsafeBufferPointer<UInt8>
        let hasEscapes: Bool
    }

    /// Reads a string.
    public mutating func readString() throws(JSONError) -> String {
        Self.text(of: try skipString())
    }

    /// The text of a string's content.
    @inline(__always)
    static func text(of content: StringContent) -> String {
        guard content.hasEscapes else { return String(decoding: content.bytes, as: UTF8.self) }
        return String(decoding: unescaped(content.bytes), as: UTF8.self)
    }

    /// Reads a string and makes a value of its bytes.
    ///
    /// - Throws: `expected …` where `parse` gives nil.
    mutating func readString<Value>(
        _ expected: String,
        _ parse: (UnsafeBufferPointer<UInt8>) -> Value?
    ) throws(JSONError) -> Value {
        let start = offset
        let content = try skipString()
        let value =
            content.hasEscapes ? Self.unescaped(content.bytes).withUnsafeBufferPointer(parse) : parse(content.bytes)
        guard let value else { throw unreadable(content, expected, at: start) }
        return value
    }

    @inline(never)
    private func unreadable(_ content: StringContent, _ expected: String, at start: Int) -> JSONError {
        invalid("expected \(expected), found '\(Self.text(of: content).prefix(64))'", at: start)
    }

    /// Reads a string without making one: everything is checked, nothing is copied.
    mutating func skipString() throws(JSONError) -> StringContent {
        guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else { throw mismatch("a string") }
        cursor += 1
        let start = cursor
        var hasEscapes = false
        var isASCII = true
        while true {
            skipPlainBytes()
            guard cursor < end else { throw unexpected("'\"'") }
            switch cursor.pointee {
            case UInt8(ascii: "\""):
                let bytes = UnsafeBufferPointer(start: start, count: cursor - start)
                if !isASCII { try checkUTF8(bytes) }
                cursor += 1
                return StringContent(bytes: bytes, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try skipEscape()
            case 0x80...0xFF:
                isASCII = false
                cursor += 1
            default:
                throw syntax("a control character in a string must be escaped")
            }
        }
    }

    /// Moves to the next byte that is a quote, a backslash, a control character or not ASCII.
    @inline(__always)
    private mutating func skipPlainBytes() {
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while end - cursor >= 8 {
            let word = word(at: cursor)
            let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            // A byte less than n borrows into its high bit when n is taken away; bytes before the first hit are exact.
            let hits = (word | (word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones)) & highs
            if hits != 0 {
                cursor += hits.trailingZeroBitCount / 8
                return
            }
            cursor += 8
        }
        while cursor < end, Self.isPlain(cursor.pointee) { cursor += 1 }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Skips an escape sequence; a high surrogate takes its low surrogate with it.
    private mutating func skipEscape() throws(JSONError) {
        guard end - cursor >= 2 else {
            cursor = end
            throw unexpected("an escape sequence")
        }
        switch cursor[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            cursor += 2
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            guard unit & 0xF800 == 0xD800 else {
                cursor += 6
                return
            }
            guard unit & 0xFC00 == 0xD800 else { throw syntax("a low surrogate must follow a high one") }
            let high = cursor
            cursor += 6
            guard end - cursor >= 2, cursor[0] == UInt8(ascii: "\\"), cursor[1] == UInt8(ascii: "u"),
                try codeUnit() & 0xFC00 == 0xDC00
            else {
                cursor = high
                throw syntax("a high surrogate must be followed by a low one")
            }
            cursor += 6
        default:
            throw syntax("no escape sequence starts like this")
        }
    }

    /// The value of the `\uXXXX` at the cursor, which stays.
    private func codeUnit() throws(JSONError) -> UInt16 {
        guard end - cursor >= 6 else { throw syntax("expected four hexadecimal digits behind '\\u'") }
        var unit: UInt16 = 0
        for index in 2..<6 {
            guard let digit = Self.hexadecimalDigit(cursor[index]) else {
                throw syntax("expected four hexadecimal digits behind '\\u'")
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

// MARK: - Text

nonisolated extension JSONReader {
    /// The text of a string's content that has been checked, with its escapes replaced.
    private static func unescaped(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        var index = 0
        func codeUnit() -> UInt32 {
            let unit = content[index + 2..<index + 6].reduce(0) { $0 << 4 | UInt32(hexadecimalDigit($1) ?? 0) }
            index += 6
            return unit
        }
        while index < content.count {
            guard content[index] == UInt8(ascii: "\\") else {
                text.append(content[index])
                index += 1
                continue
            }
            if content[index + 1] == UInt8(ascii: "u") {
                var scalar = codeUnit()
                if scalar & 0xFC00 == 0xD800 { scalar = 0x10000 + (scalar & 0x3FF) << 10 + codeUnit() & 0x3FF }
                text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            } else {
                text.append(plain(content[index + 1]))
                index += 2
            }
        }
        return text
    }

    private static func plain(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    /// Refuses what is not UTF-8 (RFC 3629): overlong forms, surrogates, anything above U+10FFFF, torn sequences.
    private func checkUTF8(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        var index = 0
        while index < bytes.count {
            let length = Self.sequenceLength(bytes, at: index)
            guard length > 0 else {
                let place = bytes.baseAddress.map { $0 + index - start } ?? offset
                throw JSONError(.syntax("the text is not UTF-8"), at: place)
            }
            index += length
        }
    }

    /// The length of the UTF-8 sequence at `index`; 0 where there is none.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for next in index + 2..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
