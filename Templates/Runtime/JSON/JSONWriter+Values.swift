nonisolated extension JSONWriter {
    /// Writes a string; only quotes, backslashes and control characters are escaped.
    @inline(never)
    public mutating func string(_ value: String) {
        var value = value
        append(UInt8(ascii: "\""))
        value.withUTF8 { content(of: $0) }
        append(UInt8(ascii: "\""))
    }

    @inline(never)
    private mutating func content(of text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            append(UnsafeBufferPointer(rebasing: text[start..<index]))
            start = index + 1
            escape(byte)
        }
        append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func escape(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        default:
            append("u00")
            append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let digit = byte & 0x0F
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        append(value ? "true" : "false")
    }

    /// Writes an integer.
    public mutating func integer(_ value: some FixedWidthInteger) {
        ascii(value.description)
    }

    /// Writes a number in the shortest form that reads as the same value.
    public mutating func number(_ value: some BinaryFloatingPoint & LosslessStringConvertible) {
        guard value.isFinite else { return fail("expected a finite number, found \(value)") }
        ascii(value.description)
    }

    /// The order in which the members of a dictionary are written.
    @inline(never)
    static func sorted(_ names: [String]) -> [String] { names.sorted() }

    /// Writes a string whose text, which needs no escaping, is what `text` writes.
    mutating func quoted(_ text: (inout JSONWriter) -> Void) {
        append("\"")
        text(&self)
        append("\"")
    }

    /// Writes text that needs no escaping, without quotes.
    mutating func ascii(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }
}
