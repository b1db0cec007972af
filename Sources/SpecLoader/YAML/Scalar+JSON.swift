extension Scalar {
    /// A number's text as JSON writes it (RFC 8259 section 6): the source text, or what YAML's own spellings (`0x1F`,
    /// `.5`) stand for; nil for one that is beyond `Double`, such as `.inf`, and for what is no number.
    public var jsonNumber: String? {
        guard kind == .integer || kind == .number else { return nil }
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map(String.init) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map(String.init) }
        guard let value = Double(text), value.isFinite else { return nil }
        return isWrittenAsJSON ? text : (Int(text).map(String.init) ?? "\(value)")
    }

    /// YAML allows `+5`, `05`, `.5` and `5.` too.
    private var isWrittenAsJSON: Bool {
        let digits = 0x30...0x39 as ClosedRange<UInt8>
        let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let whole = unsigned.prefix(while: digits.contains)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        let rest = unsigned.dropFirst(whole.count)
        guard rest.first == UInt8(ascii: ".") else { return true }
        return rest.dropFirst().first.map(digits.contains) ?? false
    }

    /// What a plain scalar with this text is in YAML 1.2 (section 10.3.2).
    public static func kind(ofPlain text: String) -> Kind {
        var text = text
        return text.withUTF8 { CoreSchema.kind(ofPlain: $0) }
    }
}
