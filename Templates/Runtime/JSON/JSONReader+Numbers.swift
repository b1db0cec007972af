nonisolated extension JSONReader {
    /// A number as it stands in the document: `±significand × 10^exponent`.
    struct Number {
        let text: UnsafeBufferPointer<UInt8>
        let isNegative: Bool
        /// All digits as one number; meaningless where `digitCount` is above 19.
        let significand: UInt64
        let digitCount: Int
        let exponent: Int
    }

    /// Reads a number that must be integral and in the range of `Value`; `1.0` and `1e2` are integral.
    mutating func readInteger<Value: FixedWidthInteger>(_ type: Value.Type) throws(JSONError) -> Value {
        let start = cursor
        let number = try readInteger()
        if !number.isNegative, let value = Value(exactly: number.magnitude) { return value }
        if number.isNegative, number.magnitude <= 1 << 63,
            let value = Value(exactly: Int64(truncatingIfNeeded: 0 &- number.magnitude))
        {
            return value
        }
        throw outOfRange(UnsafeBufferPointer(start: start, count: cursor - start), "integers of \(Value.bitWidth) bits")
    }

    /// The part of reading an integer that is the same for all types.
    @inline(never)
    private mutating func readInteger() throws(JSONError) -> (isNegative: Bool, magnitude: UInt64) {
        let start = offset
        let number = try readNumber()
        guard let magnitude = try integralMagnitude(of: number) else {
            throw invalid(
                "expected an integer, found \(String(decoding: number.text, as: UTF8.self).prefix(64))",
                at: start
            )
        }
        return (number.isNegative, magnitude)
    }

    /// Reads a number as the nearest `Double`.
    mutating func readDouble() throws(JSONError) -> Double {
        let number = try readNumber()
        // Both operands are exact, so that the one rounding gives the nearest value (Clinger's fast path).
        if number.digitCount <= 19, number.significand <= 1 << 53, abs(number.exponent) <= 22 {
            let power = Self.powersOfTen[abs(number.exponent)]
            let magnitude = Double(number.significand)
            let value = number.exponent < 0 ? magnitude / power : magnitude * power
            return number.isNegative ? -value : value
        }
        guard let value = Double(String(decoding: number.text, as: UTF8.self)), value.isFinite else {
            throw outOfRange(number.text, "numbers")
        }
        return value
    }

    /// Reads a number as the nearest `Float`.
    mutating func readFloat() throws(JSONError) -> Float {
        let number = try readNumber()
        // Not by way of Double, which would round twice.
        guard let value = Float(String(decoding: number.text, as: UTF8.self)), value.isFinite else {
            throw outOfRange(number.text, "numbers of 32 bits")
        }
        return value
    }

    /// Reads a number by the grammar of RFC 8259 section 6.
    mutating func readNumber() throws(JSONError) -> Number {
        let start = cursor
        guard cursor < end else { throw unexpected("a number") }
        let isNegative = cursor.pointee == UInt8(ascii: "-")
        if isNegative {
            cursor += 1
        } else if !Self.isDigit(cursor.pointee) {
            throw mismatch("a number")
        }
        var significand: UInt64 = 0
        let firstDigit = cursor
        var digitCount = try readDigits(into: &significand)
        if firstDigit.pointee == UInt8(ascii: "0"), digitCount > 1 {
            cursor = firstDigit
            throw syntax("a number must not start with a needless zero")
        }
        var exponent = 0
        if cursor < end, cursor.pointee == UInt8(ascii: ".") {
            cursor += 1
            let fractionDigits = try readDigits(into: &significand)
            digitCount += fractionDigits
            exponent = -fractionDigits
        }
        if cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") {
            exponent += try readExponent()
        }
        return Number(
            text: UnsafeBufferPointer(start: start, count: cursor - start),
            isNegative: isNegative,
            significand: significand,
            digitCount: digitCount,
            exponent: exponent
        )
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

    @inline(__always)
    private mutating func readDigits(into value: inout UInt64) throws(JSONError) -> Int {
        let start = cursor
        while cursor < end, Self.isDigit(cursor.pointee) {
            value = value &* 10 &+ UInt64(cursor.pointee &- UInt8(ascii: "0"))
            cursor += 1
        }
        guard cursor > start else { throw unexpected("a digit") }
        return cursor - start
    }

    private mutating func readExponent() throws(JSONError) -> Int {
        cursor += 1
        var isNegative = false
        if cursor < end, cursor.pointee == UInt8(ascii: "-") || cursor.pointee == UInt8(ascii: "+") {
            isNegative = cursor.pointee == UInt8(ascii: "-")
            cursor += 1
        }
        let start = cursor
        var value: UInt64 = 0
        _ = try readDigits(into: &value)
        // Nothing between this and the real value makes a difference: the text is shorter than that.
        if cursor - start > 18 { value = 1 << 60 }
        return isNegative ? -Int(value) : Int(value)
    }

    /// The number without its sign as an integer; nil where it has a fraction.
    private func integralMagnitude(of number: Number) throws(JSONError) -> UInt64? {
        if number.exponent == 0, number.digitCount <= 19 { return number.significand }
        var digits = number.text.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter(Self.isDigit)
        var exponent = number.exponent
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { return 0 }
        guard exponent >= 0 else { return nil }
        var magnitude: UInt64 = 0
        for index in 0..<digits.count + min(exponent, 20) {
            let digit = index < digits.count ? UInt64(digits[index] - UInt8(ascii: "0")) : 0
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(digit)
            guard !overflow, !carry else { throw outOfRange(number.text, "integers of 64 bits") }
            magnitude = sum
        }
        return magnitude
    }

    @inline(never)
    private func outOfRange(_ number: UnsafeBufferPointer<UInt8>, _ kind: String) -> JSONError {
        let text = String(decoding: number, as: UTF8.self).prefix(64)
        return invalid(
            "the number \(text) is out of the range of \(kind)",
            at: number.baseAddress.map { $0 - start } ?? offset
        )
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
