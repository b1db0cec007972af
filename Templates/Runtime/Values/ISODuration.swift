/// A length of time by the calendar: `P1Y2M10DT2H30M1.5S`, `P3W` (ISO 8601, RFC 3339 appendix A).
///
/// The parts are kept apart: a month has no fixed number of days, and `PT90M` does not become `PT1H30M`. Only nanoseconds
/// are carried into seconds. Parts may be negative, which RFC 3339 does not know, but ISO 8601-2: `-P1DT2H` where all are,
/// `P1M-1D` where some are.
public nonisolated struct ISODuration: Hashable, Sendable {
    public var years: Int
    public var months: Int
    public var weeks: Int
    public var days: Int
    public var hours: Int
    public var minutes: Int
    private var wholeSeconds: Int
    private var rest: Int

    /// The seconds, which have the sign of the nanoseconds.
    public var seconds: Int {
        get { wholeSeconds }
        set { (wholeSeconds, rest) = Self.carrying(newValue, nanoseconds) }
    }

    /// The nanoseconds on top of the seconds, -999,999,999 to 999,999,999; more than these become seconds.
    public var nanoseconds: Int {
        get { rest }
        set { (wholeSeconds, rest) = Self.carrying(seconds, newValue) }
    }

    /// The duration with these parts; nanoseconds are carried into seconds.
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
        (wholeSeconds, rest) = Self.carrying(seconds, nanoseconds)
    }

    /// The same time in parts of one sign, with less than a second of nanoseconds.
    private static func carrying(_ seconds: Int, _ nanoseconds: Int) -> (seconds: Int, nanoseconds: Int) {
        let second = 1_000_000_000
        let (sum, overflows) = seconds.addingReportingOverflow(nanoseconds / second)
        let whole = overflows ? (seconds < 0 ? .min : .max) : sum
        let rest = nanoseconds % second
        if whole > 0, rest < 0 { return (whole - 1, rest + second) }
        if whole < 0, rest > 0 { return (whole + 1, rest - second) }
        return (whole, rest)
    }
}

nonisolated extension ISODuration: LosslessStringConvertible, ParameterValue {
    public static var textKind: String { "a duration" }

    /// The duration that `text` names; nil for anything else. Only seconds may have a fraction.
    public init?(_ text: String) {
        guard let duration = ASCIIScanner.scan(text, Self.scanned) else { return nil }
        self = duration
    }

    /// The duration without the parts that are 0: `P1DT2H`; `PT0S` where all are.
    public var description: String { JSONWriter.text(append) }

    static func scanned(_ scanner: inout ASCIIScanner) -> ISODuration? {
        var duration = ISODuration()
        let sign = scanner.skip("-") ? -1 : 1
        guard scanner.skip("P"), !scanner.isAtEnd else { return nil }
        guard duration.scan(&scanner, sign, [("Y", \.years), ("M", \.months), ("W", \.weeks), ("D", \.days)]) else {
            return nil
        }
        guard scanner.skip("T") else { return duration }
        guard !scanner.isAtEnd,
            duration.scan(&scanner, sign, [("H", \.hours), ("M", \.minutes), ("S", \.seconds)])
        else { return nil }
        return duration
    }

    /// Reads numbers with these units, each at most once and in this order, up to a `T` or the end.
    private mutating func scan(
        _ scanner: inout ASCIIScanner,
        _ sign: Int,
        _ units: [(mark: Unicode.Scalar, part: WritableKeyPath<ISODuration, Int>)]
    ) -> Bool {
        var units = units[...]
        while true {
            let isNegative = scanner.skip("-")
            guard let value = scanner.number() else { return !isNegative }
            guard let fraction = scanner.fraction() else { return false }
            while let unit = units.first, !scanner.skip(unit.mark) { units.removeFirst() }
            guard let unit = units.popFirst(), fraction == 0 || unit.mark == "S" else { return false }
            let sign = isNegative ? -sign : sign
            self[keyPath: unit.part] = sign * value
            if fraction != 0 { nanoseconds = sign * fraction }
        }
    }

    /// Writes the text without quotes.
    func append(to json: inout JSONWriter) {
        let parts = [years, months, weeks, days, hours, minutes, seconds, nanoseconds]
        let isNegative = !parts.contains { $0 > 0 } && parts.contains { $0 < 0 }
        func append(_ value: Int, _ unit: StaticString, to json: inout JSONWriter) {
            guard value != 0 else { return }
            if value < 0, !isNegative { json.append("-") }
            json.integer(value.magnitude)
            json.append(unit)
        }
        if isNegative { json.append("-") }
        json.append("P")
        append(years, "Y", to: &json)
        append(months, "M", to: &json)
        append(weeks, "W", to: &json)
        append(days, "D", to: &json)
        let hasSeconds = seconds != 0 || nanoseconds != 0
        let isZero = !parts.contains { $0 != 0 }
        guard hours != 0 || minutes != 0 || hasSeconds || isZero else { return }
        json.append("T")
        append(hours, "H", to: &json)
        append(minutes, "M", to: &json)
        guard hasSeconds || isZero else { return }
        if seconds < 0 || nanoseconds < 0, !isNegative { json.append("-") }
        json.integer(seconds.magnitude)
        json.fraction(Int(nanoseconds.magnitude), atLeast: 0)
        json.append("S")
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
