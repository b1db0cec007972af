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
        guard let (day, time) = dayAndTime(ahead: 0) else {
            return json.fail("the date is not within the years 0 to 9999")
        }
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

    public static var textKind: String { "a date and time with an offset" }

    /// The date that `parameterText` names in the form of RFC 3339; nil for anything else.
    public init?(parameterText: String) {
        guard let date = ASCIIScanner.scan(parameterText, Self.scanned) else { return nil }
        self = date
    }

    private static func scanned(_ scanner: inout ASCIIScanner) -> Date? {
        guard let local = LocalDateTime.scanned(&scanner), let offset = local.time.offsetMinutes else { return nil }
        return Date(local, offsetMinutes: offset)
    }
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
