/// What HTTP lets names be (RFC 9110).
enum HTTPSyntax {
    /// Section 5.6.2: what the name of a header field, and each part of a media type, must be.
    static func isToken(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// Section 8.3.1: `type/subtype` and parameters; also a range such as `text/*` (section 12.5.1).
    static func isMediaType(_ text: String) -> Bool {
        if text == "application/json" { return true }  // which most are
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let names = parts[0].trimmed.split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(isToken) else { return false }
        return parts.dropFirst().allSatisfy { isParameter($0.trimmed) }
    }

    /// Whether a header field can have this value, and nothing in it needs quotes; a media type, also where its
    /// parameters would need them: nobody takes these apart.
    static func isPlainFieldValue(_ text: String) -> Bool {
        let type = text.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        let marks = isMediaType(String(type)) ? " ,;=/:?@()<>[]{}" : " ,;=/"
        return !text.isEmpty && text.utf8.allSatisfy { isTokenByte($0) || marks.utf8.contains($0) }
    }

    /// `name=value`, the value a token or in quotes, which here hold neither `"` nor `;` nor controls.
    private static func isParameter(_ text: Substring) -> Bool {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, isToken(parts[0]) else { return false }
        guard parts[1].utf8.first == UInt8(ascii: "\""), parts[1].utf8.last == UInt8(ascii: "\""),
            parts[1].utf8.count > 1
        else { return isToken(parts[1]) }
        return parts[1].utf8.dropFirst().dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    }
}

extension Substring {
    /// Without the blanks and tabs around it.
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.unicodeScalars.first, first == " " || first == "\t" { text = text.dropFirst() }
        while let last = text.unicodeScalars.last, last == " " || last == "\t" { text = text.dropLast() }
        return text
    }
}
