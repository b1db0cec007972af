/// Bytes that are base64 text (RFC 4648 section 4) in JSON.
public nonisolated struct Base64Data: Hashable, Sendable {
    /// The bytes themselves.
    public var bytes: [UInt8]

    /// The bytes of `bytes`.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The bytes that `text` stands for; nil where it is not base64 with its padding.
    public init?(base64 text: String) {
        guard let bytes = Array(text.utf8).withUnsafeBufferPointer(Self.decoded) else { return nil }
        self.bytes = bytes
    }

    /// The bytes as base64 with padding.
    public var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | UInt32($1) }
            bits <<= 8 * UInt32(3 - group.count)
            for index in 0..<4 {
                let digit = Int(bits >> (18 - 6 * UInt32(index)) & 0x3F)
                text.append(index <= group.count ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var digits = text[...]
        for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var (bits, bitCount): (UInt32, Int) = (0, 0)
        for byte in digits {
            guard let digit = digit(byte) else { return nil }
            bits = bits << 6 | digit
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
        }
        // Leftover bits that are not zero would be lost.
        return bits & (1 << UInt32(bitCount) - 1) == 0 ? bytes : nil
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

nonisolated extension Base64Data: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        bytes = try json.readString("base64", Self.decoded)
    }

    public func write(to json: inout JSONWriter) {
        json.string(base64)
    }
}

nonisolated extension Base64Data: ParameterValue {
    public static var textKind: String { "base64" }

    public var parameterText: String { base64 }

    public init?(parameterText: String) {
        self.init(base64: parameterText)
    }
}
