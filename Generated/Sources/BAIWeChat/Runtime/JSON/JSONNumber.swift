/// A JSON number of any size and precision, kept as it was written.
public nonisolated struct JSONNumber: Sendable {
    /// The number as JSON, such as `-12.50e3`.
    public let text: String

    /// The number that `text` is in JSON; nil where it is none.
    public init?(_ text: String) {
        guard let number = try? JSONNumber(json: text), number.text.utf8.count == text.utf8.count else { return nil }
        self = number
    }

    /// The integer `value`.
    public init(_ value: some BinaryInteger) {
        text = "\(value)"
    }

    /// The number `value`; nil for infinity and what is not a number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = "\(value)"
    }

    /// The number as an integer; nil where it has a fraction or does not fit.
    public func exactly<Value: FixedWidthInteger & JSONCodable>(_ type: Value.Type) -> Value? {
        try? Value(json: text)
    }

    /// The nearest `Double`; infinity where the number is too large.
    public var double: Double { Double(text) ?? .nan }
}

nonisolated extension JSONNumber: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        text = String(decoding: try json.readNumber().text, as: UTF8.self)
    }

    public func write(to json: inout JSONWriter) {
        json.ascii(text)
    }
}

nonisolated extension JSONNumber: Hashable {
    /// Numbers are equal when their values are: `1`, `1.0` and `10e-1` are one number.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text || left.normal == right.normal
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(normal)
    }

    /// The digits between the outermost zeros, and the power of ten of the last one.
    struct Normal: Hashable {
        var isNegative = false
        var digits: [UInt8] = []
        var exponent = 0

        /// Compares without the signs. Without digits it is zero.
        func isSmaller(than other: Normal) -> Bool {
            guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
            let (size, otherSize) = (magnitude, other.magnitude)
            return size == otherSize ? digits.lexicographicallyPrecedes(other.digits) : size < otherSize
        }

        /// The power of ten of the first digit.
        private var magnitude: Int {
            let (sum, overflows) = exponent.addingReportingOverflow(digits.count)
            return overflows ? .max : sum
        }
    }

    var normal: Normal {
        var normal = Normal()
        let bytes = text.utf8
        let mark = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? bytes.endIndex
        var isFraction = false
        for byte in bytes[..<mark] {
            switch byte {
            case UInt8(ascii: "-"): normal.isNegative = true
            case UInt8(ascii: "."): isFraction = true
            default:
                if byte != UInt8(ascii: "0") || !normal.digits.isEmpty { normal.digits.append(byte) }
                if isFraction { normal.exponent -= 1 }
            }
        }
        while normal.digits.last == UInt8(ascii: "0") {
            normal.digits.removeLast()
            normal.exponent += 1
        }
        guard !normal.digits.isEmpty else { return Normal() }
        if mark < bytes.endIndex {
            // An exponent beyond all reason is the largest there is: it still keeps apart what has different digits.
            let power = text[mark...].dropFirst()
            let exponent = Int(String(power)) ?? (power.hasPrefix("-") ? .min : .max)
            normal.exponent = normal.exponent.addingReportingOverflow(exponent).partialValue
        }
        return normal
    }
}
