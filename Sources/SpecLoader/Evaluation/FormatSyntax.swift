/// What the formats ask that have a type of their own in Swift (OAS "Data Type Format"; RFC 3339, 4648 and 9562).
struct FormatSyntax {
    private var rest: ArraySlice<UInt8>

    private init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    /// What is wrong with a value of the format; nil where nothing is, and for formats that any value has.
    ///
    /// - Parameter isStrict: Also asks for what JSON has for bytes in the place of `binary`.
    static func problem(of scalar: Scalar, _ format: String, isStrict: Bool) -> String? {
        let isRight =
            switch scalar.kind {
            case .string: isText(scalar.text, format, isStrict: isStrict)
            case .integer, .number: isNumber(scalar, format)
            case .boolean, .null: true
            }
        if isRight { return nil }
        return format == "byte" || format == "binary" ? "is not base64" : "is no '\(format)'"
    }

    private static func isText(_ text: String, _ format: String, isStrict: Bool) -> Bool {
        var syntax = FormatSyntax(text)
        let isRead =
            switch format {
            case "date-time": syntax.readDate() && syntax.skip("Tt ") && syntax.readTime(needsOffset: true)
            case "date-time-local": syntax.readDate() && syntax.skip("Tt ") && syntax.readTime(needsOffset: false)
            case "date": syntax.readDate()
            case "time": syntax.readTime(needsOffset: false)
            case "duration": syntax.readDuration()
            case "uuid": syntax.readUUID()
            case "byte": syntax.readBase64()
            case "binary": !isStrict || syntax.readBase64()
            case "decimal": syntax.readNumber()
            default: true
            }
        return isRead && (syntax.rest.isEmpty || !Self.isRead(format) || format == "binary" && !isStrict)
    }

    /// Whether texts of the format are read to their end.
    private static func isRead(_ format: String) -> Bool {
        ["date-time", "date-time-local", "date", "time", "duration", "uuid", "byte", "binary", "decimal"]
            .contains(format)
    }

    /// Whether it says how large an integer may be.
    static func isSized(_ format: String) -> Bool { ranges[format] != nil }

    private static func isNumber(_ scalar: Scalar, _ format: String) -> Bool {
        guard let range = ranges[format], let text = scalar.jsonNumber else { return true }
        if let integer = Int128(text) { return range.contains(integer) }
        guard let number = Double(text), number == number.rounded() else { return false }
        return abs(number) < 1e30 && range.contains(Int128(number))
    }

    private static let ranges: [String: ClosedRange<Int128>] = [
        "int8": -1 << 7...1 << 7 - 1, "int16": -1 << 15...1 << 15 - 1, "int32": -1 << 31...1 << 31 - 1,
        "int64": -1 << 63...1 << 63 - 1, "uint8": 0...1 << 8 - 1, "uint16": 0...1 << 16 - 1, "uint32": 0...1 << 32 - 1,
        "uint64": 0...1 << 64 - 1,
    ]

    // MARK: Marks and numbers

    private mutating func skip(_ marks: String) -> Bool {
        guard let byte = rest.first, marks.utf8.contains(byte) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func number(digits count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        rest.removeFirst(count)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private mutating func skipDigits() -> Bool {
        let start = rest.count
        while number(digits: 1) != nil {}
        return rest.count < start
    }

    /// A number of JSON.
    private mutating func readNumber() -> Bool {
        _ = skip("-")
        guard skip("0") || skipDigits(), !skip(".") || skipDigits() else { return false }
        guard skip("eE") else { return true }
        _ = skip("+-")
        return skipDigits()
    }

    // MARK: Dates and times

    private mutating func readDate() -> Bool {
        guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
            let day = number(digits: 2), 1...12 ~= month, day >= 1
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private mutating func readTime(needsOffset: Bool) -> Bool {
        guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2), hour < 24, minute < 60 else {
            return false
        }
        if skip(":") {
            guard let second = number(digits: 2), second <= 60, !skip(".") || skipDigits() else { return false }
        }
        if rest.isEmpty { return !needsOffset }
        if skip("Zz") { return true }
        guard skip("+-"), let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2) else {
            return false
        }
        return hours < 24 && minutes < 60
    }

    private mutating func readDuration() -> Bool {
        guard skip("P"), !rest.isEmpty, readParts("YMWD") else { return false }
        guard skip("T") else { return true }
        return !rest.isEmpty && readParts("HMS")
    }

    /// Numbers with units, each at most once and in this order; only seconds may have a fraction.
    private mutating func readParts(_ units: String) -> Bool {
        var units = Array(units.utf8)[...]
        while skipDigits() {
            let hasFraction = skip(".")
            if hasFraction, !skipDigits() { return false }
            guard let unit = rest.popFirst(), let index = units.firstIndex(of: unit) else { return false }
            units = units[(index + 1)...]
            if hasFraction, unit != UInt8(ascii: "S") { return false }
        }
        return true
    }

    // MARK: Bytes

    private mutating func readUUID() -> Bool {
        let isRight =
            rest.count == 36
            && rest.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index)
                    ? byte == UInt8(ascii: "-") : Character(Unicode.Scalar(byte)).isHexDigit && byte < 0x80
            }
        rest = []
        return isRight
    }

    private mutating func readBase64() -> Bool {
        guard rest.count.isMultiple(of: 4) else { return false }
        for _ in 0..<2 where rest.last == UInt8(ascii: "=") { rest.removeLast() }
        let isRight = rest.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        rest = []
        return isRight
    }
}
