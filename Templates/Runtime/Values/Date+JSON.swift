#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

nonisolated extension Date: JSONCodable, ParameterValue {
    /// Reads an RFC 3339 `date-time`: any fraction, any offset; a space may stand for the `T`.
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readText("a date and time such as 2024-02-29T08:30:00Z", Self.scanned)
    }

    /// Writes UTC, `2024-02-29T08:30:00Z`, with as many digits of a second as there are, up to microseconds.
    public func write(to json: inout JSONWriter) {
        guard let (day, time) = dayAndTime else { return json.fail("the date is not within the years 0 to 9999") }
        json.quoted { json in
            day.append(to: &json)
            json.append("T")
            json.digits(time / 3_600_000_000, 2)
            json.append(":")
            json.digits(time / 60_000_000 % 60, 2)
            json.append(":")
            json.digits(time / 1_000_000 % 60, 2)
            let fraction = time % 1_000_000
            if fraction > 0 { json.fraction(fraction * 1000, atLeast: 3) }
            json.append("Z")
        }
    }

    /// The date as RFC 3339 has it, in UTC; empty outside the years 0 to 9999.
    public var parameterText: String {
        let text = JSONWriter.text(write)
        return text == "null" ? "" : String(text.dropFirst().dropLast())
    }

    /// The date that `parameterText` names in the form of RFC 3339; nil for anything else.
    public init?(parameterText: String) {
        guard let date = ASCIIScanner.scan(parameterText, Self.scanned) else { return nil }
        self = date
    }

    private static func scanned(_ scanner: inout ASCIIScanner) -> Date? {
        guard let local = LocalDateTime.scanned(&scanner), let offset = local.time.offsetMinutes else { return nil }
        return Date(local, offsetMinutes: offset)
    }

    /// The moment at which a clock that is so many minutes ahead of UTC shows `local`, unless that has an offset itself.
    public init(_ local: LocalDateTime, offsetMinutes: Int) {
        let (days, time) = (local.date.daysSince1970, local.time)
        let minutes = (days * 24 + time.hour) * 60 + time.minute - (time.offsetMinutes ?? offsetMinutes)
        let seconds = minutes * 60 + time.second - Self.secondsTo2001
        self.init(timeIntervalSinceReferenceDate: Double(seconds) + Double(time.nanosecond) / 1_000_000_000)
    }

    /// The day, and the microseconds within it, in UTC.
    private var dayAndTime: (day: LocalDate, time: Int)? {
        let interval = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
        guard let sinceReference = Int(exactly: interval), abs(sinceReference) < 1 << 62 else { return nil }
        let microseconds = sinceReference + Self.secondsTo2001 * 1_000_000
        let time = microseconds % 86_400_000_000
        let isBefore = time < 0
        let days = microseconds / 86_400_000_000 - (isBefore ? 1 : 0)
        return LocalDate(daysSince1970: days).map { ($0, isBefore ? time + 86_400_000_000 : time) }
    }

    /// From 1970-01-01 to 2001-01-01, from which `Date` counts.
    private static let secondsTo2001 = 978_307_200
}

nonisolated extension JSONReader {
    @inline(never)
    mutating func read(_ name: StaticString, _ value: inout Date?) { readMember(name, &value) }

    @inline(never)
    mutating func readIfPresent(_ name: StaticString, _ value: inout Date?) { readMemberIfPresent(name, &value) }
}

nonisolated extension JSONWriter {
    @inline(never)
    mutating func write(_ name: StaticString, _ value: Date) { writeMember(name, value) }

    @inline(never)
    mutating func writeIfPresent(_ name: StaticString, _ value: Date?) { writeMemberIfPresent(name, value) }
}
