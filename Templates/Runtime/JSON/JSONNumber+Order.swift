nonisolated extension JSONNumber: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral
{
    public init(integerLiteral value: Int) {
        self.init(value)
    }

    public init(floatLiteral value: Double) {
        self = JSONNumber(value) ?? 0
    }

    /// The number that `text` is, of which the generator has made sure that it is one.
    init(literal text: StaticString) {
        self = JSONNumber("\(text)") ?? 0
    }

    /// The number as JSON.
    public var description: String { text }

    /// Numbers are ordered by their values, whatever their size and precision.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        let (left, right) = (left.normal, right.normal)
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// True for `3`, `3.0` and `30e-1`.
    var isInteger: Bool { normal.exponent >= 0 }

    /// True where the number is `divisor` times an integer.
    ///
    /// With `value = v · 10^a` and `divisor = d · 10^b`, neither `v` nor `d` ending in a zero, that is `v · 10^(a - b)`
    /// being divisible by `d`; where `a` is less than `b`, `v` would have to end in a zero.
    func isMultiple(of divisor: JSONNumber) -> Bool {
        let (value, unit) = (normal, divisor.normal)
        guard !value.digits.isEmpty, !unit.digits.isEmpty else { return value.digits.isEmpty }
        let (shift, overflows) = value.exponent.subtractingReportingOverflow(unit.exponent)
        guard shift >= 0, !overflows, let modulus = UInt64(String(decoding: unit.digits, as: UTF8.self)) else {
            return false
        }
        var rest = value.digits.reduce(0) { Self.product($0, 10, plus: UInt64($1 - UInt8(ascii: "0")), modulus) }
        var (power, exponent) = (10 % modulus, shift)
        while exponent > 0 {
            if exponent & 1 == 1 { rest = Self.product(rest, power, modulus) }
            power = Self.product(power, power, modulus)
            exponent >>= 1
        }
        return rest == 0
    }

    /// `left · right + addend` modulo `modulus`, through twice the width.
    private static func product(_ left: UInt64, _ right: UInt64, plus addend: UInt64 = 0, _ modulus: UInt64) -> UInt64 {
        let wide = (left % modulus).multipliedFullWidth(by: right)
        let (low, carries) = wide.low.addingReportingOverflow(addend)
        let high = (wide.high + (carries ? 1 : 0)) % modulus
        return modulus.dividingFullWidth((high, low)).remainder
    }
}
