/// Reads the numbers and marks of dates, times and durations.
nonisolated struct ASCIIScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// What `parse` makes of the whole of `bytes`; nil where something is left over.
    static func scan<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ parse: (inout ASCIIScanner) -> Value?
    ) -> Value? {
        var scanner = ASCIIScanner(bytes)
        guard let value = parse(&scanner), scanner.isAtEnd else { return nil }
        return value
    }

    /// What `parse` makes of the whole of `text`; nil where something is left over.
    static func scan<Value>(_ text: String, _ parse: (inout ASCIIScanner) -> Value?) -> Value? {
        Array(text.utf8).withUnsafeBufferPointer { scan($0, parse) }
    }

    var isAtEnd: Bool { index == bytes.count }

    /// The number in the next `count` digits; nil where there are fewer.
    mutating func number(digits count: Int) -> Int? {
        guard bytes.count - index >= count else { return nil }
        var value = 0
        for place in index..<index + count {
            guard JSONReader.isDigit(bytes[place]) else { return nil }
            value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        }
        index += count
        return value
    }

    /// The number in as many digits as follow; nil where there is none, or where it is above a billion billions.
    mutating func number() -> Int? {
        let start = index
        while index < bytes.count, JSONReader.isDigit(bytes[index]) { index += 1 }
        let count = index - start
        guard 1...18 ~= count else { return nil }
        index = start
        return number(digits: count)
    }

    /// Skips `mark`, which is ASCII, if it comes next.
    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    /// The nanoseconds in a point and any number of digits; 0 without a point, nil where no digit follows it.
    ///
    /// Digits behind the ninth are dropped.
    mutating func fraction() -> Int? {
        guard skip(".") else { return 0 }
        let start = index
        var (value, unit) = (0, 100_000_000)
        while index < bytes.count, JSONReader.isDigit(bytes[index]) {
            value += Int(bytes[index] - UInt8(ascii: "0")) * unit
            unit /= 10
            index += 1
        }
        return index > start ? value : nil
    }
}

nonisolated extension JSONReader {
    /// Reads a string that `parse` must understand up to its end.
    ///
    /// - Throws: `expected …` where it does not.
    mutating func readText<Value>(
        _ expected: String,
        _ parse: (inout ASCIIScanner) -> Value?
    ) throws(JSONError) -> Value {
        try readString(expected) { ASCIIScanner.scan($0, parse) }
    }
}

nonisolated extension JSONWriter {
    /// The text that `write` writes.
    static func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Writes `value`, which is not negative, in at least `count` digits, without quotes.
    mutating func digits(_ value: Int, _ count: Int) {
        if value >= 10 || count > 1 { digits(value / 10, count - 1) }
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }

    /// Writes a point and `nanoseconds` without the zeros at its end, but at least `count` digits; nothing for 0 of 0.
    mutating func fraction(_ nanoseconds: Int, atLeast count: Int) {
        var (value, length) = (nanoseconds, 9)
        while length > count, value.isMultiple(of: 10) {
            value /= 10
            length -= 1
        }
        guard length > 0 else { return }
        append(".")
        digits(value, length)
    }
}
