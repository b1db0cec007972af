/// A time of day, with an offset from UTC or without: `08:30:00Z`, `08:30:00.5+02:00`, `08:30:00`
/// (RFC 3339 `full-time` and `partial-time`).
public nonisolated struct LocalTime: Hashable, Sendable {
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 60: 60 is a leap second.
    public let second: Int
    /// The nanoseconds within the second.
    public let nanosecond: Int
    /// How many minutes the clock is ahead of UTC; nil where the time does not say.
    public let offsetMinutes: Int?

    /// The time with these numbers; nil where one of them is out of range.
    public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0, offsetMinutes: Int? = nil) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second, 0...999_999_999 ~= nanosecond,
            -1439...1439 ~= offsetMinutes ?? 0
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanosecond = nanosecond
        self.offsetMinutes = offsetMinutes
    }
}

nonisolated extension LocalTime: LosslessStringConvertible, ParameterValue {
    public static var textKind: String { "a time" }

    /// The time that `text` names; nil for anything but the forms of RFC 3339. The seconds may be left out.
    public init?(_ text: String) {
        guard let time = ASCIIScanner.scan(text, Self.scanned) else { return nil }
        self = time
    }

    /// The time in the form `08:30:00.5+02:00`.
    public var description: String { JSONWriter.text(append) }

    static func scanned(_ scanner: inout ASCIIScanner) -> LocalTime? {
        guard let hour = scanner.number(digits: 2), scanner.skip(":"), let minute = scanner.number(digits: 2)
        else { return nil }
        var (second, nanosecond) = (0, 0)
        if scanner.skip(":") {
            guard let whole = scanner.number(digits: 2), let fraction = scanner.fraction() else { return nil }
            (second, nanosecond) = (whole, fraction)
        }
        var offset: Int?
        if !scanner.isAtEnd {
            offset = scannedOffset(&scanner)
            guard offset != nil else { return nil }
        }
        return LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, offsetMinutes: offset)
    }

    /// The minutes of `Z`, `+02:00` or `-02:00`.
    private static func scannedOffset(_ scanner: inout ASCIIScanner) -> Int? {
        if scanner.skip("Z") || scanner.skip("z") { return 0 }
        let isAhead = scanner.skip("+")
        guard isAhead || scanner.skip("-"), let hours = scanner.number(digits: 2), hours < 24, scanner.skip(":"),
            let minutes = scanner.number(digits: 2), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }

    /// Writes the text without quotes.
    func append(to json: inout JSONWriter) {
        json.digits(hour, 2)
        json.append(":")
        json.digits(minute, 2)
        json.append(":")
        json.digits(second, 2)
        json.fraction(nanosecond, atLeast: 0)
        guard let offsetMinutes else { return }
        if offsetMinutes == 0 { return json.append("Z") }
        json.append(offsetMinutes < 0 ? "-" : "+")
        json.digits(abs(offsetMinutes) / 60, 2)
        json.append(":")
        json.digits(abs(offsetMinutes) % 60, 2)
    }
}

nonisolated extension LocalTime: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readText("a time such as 08:30:00Z", Self.scanned)
    }

    public func write(to json: inout JSONWriter) {
        json.quoted(append)
    }
}
