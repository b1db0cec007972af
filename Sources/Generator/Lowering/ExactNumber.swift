/// A decimal number of any size and precision.
struct ExactNumber: Comparable {
    private var isNegative = false
    /// Without zeros at either end; the number is `0.digits · 10^exponent`, zero where there are none.
    private var digits: [UInt8] = []
    private var exponent = 0

    /// The number in `text`, as JSON writes it; nil where it is none, or beyond all reason.
    init?(_ text: String) {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
        guard let mantissa = parts.first, !mantissa.isEmpty, parts.count <= 2 else { return nil }
        var isFraction = false
        for (index, byte) in mantissa.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if byte != UInt8(ascii: "0") || !digits.isEmpty {
                    digits.append(byte - UInt8(ascii: "0"))
                    if !isFraction { exponent += 1 }
                } else if isFraction {
                    exponent -= 1
                }
            default: return nil
            }
        }
        if parts.count == 2 {
            guard let power = Int(String(decoding: parts[1], as: UTF8.self)), abs(power) < 100_000 else { return nil }
            exponent += power
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    /// The number as JSON.
    var text: String {
        let sign = isNegative ? "-" : ""
        return isZero ? "0" : sign + digits.map { String($0) }.joined() + "e\(exponent - digits.count)"
    }

    var isZero: Bool { digits.isEmpty }

    static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    private func isSmaller(than other: ExactNumber) -> Bool {
        guard !isZero, !other.isZero else { return isZero && !other.isZero }
        return exponent == other.exponent ? digits.lexicographicallyPrecedes(other.digits) : exponent < other.exponent
    }

    /// The next integer in a direction, or the number itself where it is one. Beyond 36 digits it stops growing.
    func integer(rounded up: Bool) -> Int128 {
        guard exponent <= 36 else { return isNegative ? .min : .max }
        var value: Int128 = 0
        for index in 0..<max(exponent, 0) { value = value * 10 + Int128(index < digits.count ? digits[index] : 0) }
        let hasFraction = digits.count > max(exponent, 0)
        if hasFraction && up != isNegative { value += 1 }
        return isNegative ? -value : value
    }

    var isInteger: Bool { digits.count <= max(exponent, 0) }
}
