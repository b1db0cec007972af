/// Percent-encoding of parameter values (RFC 3986 section 2).
nonisolated enum PercentEncoding {
    /// The reserved characters that may stand in a value of some place (OAS "allowReserved"): those that do not end it.
    struct Reserved: Sendable {
        static let none = Reserved(characters: "")
        static let inPath = Reserved(characters: ":@!$&'()*+,;=")
        static let inQuery = Reserved(characters: ":/?@!$'()*,;=")
        /// All that a URL has.
        static let inURL = Reserved(characters: ":/?#[]@!$&'()*+,;=")
        static let inCookie = Reserved(characters: ":/?#[]@!$&'()*+=")

        fileprivate let characters: String

        /// Without those that have a meaning between values.
        func without(_ characters: String) -> Reserved {
            Reserved(characters: self.characters.filter { !characters.contains($0) })
        }
    }

    /// Everything but the unreserved characters encoded, and but for those to keep; where some are, what is encoded
    /// already stays too (RFC 6570 section 3.2.3).
    static func encode(_ text: String, keeping reserved: Reserved = .none) -> String {
        var encoded = ""
        encoded.reserveCapacity(text.utf8.count)
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            let isEncoded =
                byte == UInt8(ascii: "%") && !reserved.characters.isEmpty && rest.count > 1
                && rest.prefix(2).allSatisfy { hexValue($0) != nil }
            if isUnreserved(byte) || isEncoded || reserved.characters.utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%"
                encoded.unicodeScalars.append(hexDigit(byte >> 4))
                encoded.unicodeScalars.append(hexDigit(byte & 15))
            }
        }
        return encoded
    }

    /// The text behind a percent-encoded one; nil for a broken escape or bytes that are not UTF-8. In forms and
    /// queries a plus sign stands for a blank.
    static func decode(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexValue), let low = rest.next().flatMap(hexValue) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// A text of ASCII in which bytes stand as they are or, if they are of another character, as escapes: the bytes of a
    /// form need not be UTF-8.
    static func escapingBytes(_ bytes: [UInt8]) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        return bytes.reduce(into: "") { text, byte in
            if byte >= 0x80 {
                text += "%"
                text.unicodeScalars.append(hexDigit(byte >> 4))
                text.unicodeScalars.append(hexDigit(byte & 15))
            } else {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
    }

    /// Whether a text that cannot be decoded has an escape that is none; else its bytes are not UTF-8.
    static func isBroken(_ text: some StringProtocol) -> Bool {
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.prefix(2).compactMap(hexValue).count < 2 { return true }
        }
        return false
    }

    /// The same text with its escapes as they are usually spelt: none for unreserved characters, and with capitals
    /// (RFC 3986 section 6.2.2).
    static func normalized(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap(hexValue)
            guard byte == UInt8(ascii: "%"), digits.count == 2 else {
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
            let value = digits[0] << 4 | digits[1]
            let escape = [byte] + digits.map { UInt8(hexDigit($0).value) }
            bytes += isUnreserved(value) ? [value] : escape
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexDigit(_ value: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10)
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
