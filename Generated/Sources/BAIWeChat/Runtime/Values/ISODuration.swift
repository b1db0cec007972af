/// A length of time by the calendar: `P1Y2M10DT2H30M1.5S`, `P3W` (ISO 8601, RFC 3339 appendix A).
///
/// The parts are kept apart: a month has no fixed number of days, and `PT90M` does not become `PT1H30M`.
public nonisolated struct ISODuration: Hashable, Sendable {
    public var years: Int
    public var months: Int
    public var weeks: Int
    public var days: Int
    public var hours: Int
    public var minutes: Int
    public var seconds: Int
    /// The nanoseconds on top of the seconds, 0 to 999,999,999.
    public var nanoseconds: Int

    /// The duration with these parts.
    public init(
        years: Int = 0,
        months: Int = 0,
        weeks: Int = 0,
        days: Int = 0,
        hours: Int = 0,
        minutes: Int = 0,
        seconds: Int = 0,
        nanoseconds: Int = 0
    ) {
        self.years = years
        self.months = months
        self.weeks = weeks
        self.days = days
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}

nonisolated extension ISODuration: LosslessStringConvertible, ParameterValue {
    /// The duration that `text` names; nil for anything else. Only seconds may have a fraction.
    public init?(_ text: String) {
        guard let duration = ASCIIScanner.scan(text, Self.scanned) else { return nil }
        self = duration
    }

    /// The duration without the parts that are 0: `P1DT2H`; `PT0S` where all are.
    public var description: String { JSONWriter.text(append) }

    static func scanned(_ scanner: inout ASCIIScanner) -> ISODuration? {
        var duration = ISODuration()
        guard scanner.skip("P"), !scanner.isAtEnd else { return nil }
        guard duration.scan(&scanner, [("Y", \.years), ("M", \.months), ("W", \.weeks), ("D", \.days)]) else {
            return nil
        }
        guard scanner.skip("T") else { return duration }
        guard !scanner.isAtEnd,
            duration.scan(&scanner, [("H", \.hours), ("M", \.minutes), ("S", \.seconds)])
        else { return nil }
        return duration
    }

    /// Reads numbers with these units, each at most once and in this order, up to a `T` or the end.
    private mutating func scan(
        _ scanner: inout ASCIIScanner,
        _ units: [(mark: Unicode.Scalar, part: WritableKeyPath<ISODuration, Int>)]
    ) -> Bool {
        var units = units[...]
        while let value = scanner.number() {
            guard let fraction = scanner.fraction() else { return false }
            while let unit = units.first, !scanner.skip(unit.mark) { units.removeFirst() }
            guard let unit = units.popFirst(), fraction == 0 || unit.mark == "S" else { return false }
            self[keyPath: unit.part] = value
            nanoseconds = fraction
        }
        return true
    }

    /// Writes the text without quotes.
    func append(to json: inout JSONWriter) {
        json.append("P")
        append(years, "Y", to: &json)
        append(months, "M", to: &json)
        append(weeks, "W", to: &json)
        append(days, "D", to: &json)
        let hasSeconds = seconds != 0 || nanoseconds != 0
        let isZero = self == ISODuration()
        guard hours != 0 || minutes != 0 || hasSeconds || isZero else { return }
        json.append("T")
        append(hours, "H", to: &json)
        append(minutes, "M", to: &json)
        guard hasSeconds || isZero else { return }
        json.integer(seconds)
        json.fraction(nanoseconds, atLeast: 0)
        json.append("S")
    }

    private func append(_ value: Int, _ unit: StaticString, to json: inout JSONWriter) {
        guard value != 0 else { return }
        json.integer(value)
        json.append(unit)
    }
}

nonisolated extension ISODuration: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readText("a duration such as P1DT12H", Self.scanned)
    }

    public func write(to json: inout JSONWriter) {
        json.quoted(append)
    }
}
