/// A day of the calendar without a time or a time zone: `2024-02-29` (RFC 3339 `full-date`).
public nonisolated struct LocalDate: Hashable, Sendable {
    /// The year, 0 to 9999, in the proleptic Gregorian calendar.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day with these numbers; nil where the calendar does not have it.
    public init?(year: Int, month: Int, day: Int) {
        guard 0...9999 ~= year, 1...12 ~= month, 1...Self.daysInMonth(month, of: year) ~= day else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that is `days` after 1970-01-01; nil outside the years 0 to 9999.
    init?(daysSince1970 days: Int) {
        guard -719_528...2_932_896 ~= days else { return nil }
        // Years that start in March have the leap day at their end; 400 of them have 146,097 days.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days after 1970-01-01 this is.
    var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

nonisolated extension LocalDate: Comparable {
    public static func < (left: LocalDate, right: LocalDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

nonisolated extension LocalDate: LosslessStringConvertible, ParameterValue {
    public static var textKind: String { "a date" }

    /// The day that `text` names in the form `2024-02-29`; nil for anything else.
    public init?(_ text: String) {
        guard let date = ASCIIScanner.scan(text, Self.scanned) else { return nil }
        self = date
    }

    /// The day in the form `2024-02-29`.
    public var description: String { JSONWriter.text(append) }

    static func scanned(_ scanner: inout ASCIIScanner) -> LocalDate? {
        guard let year = scanner.number(digits: 4), scanner.skip("-"),
            let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2)
        else { return nil }
        return LocalDate(year: year, month: month, day: day)
    }

    /// Writes the text without quotes.
    func append(to json: inout JSONWriter) {
        json.digits(year, 4)
        json.append("-")
        json.digits(month, 2)
        json.append("-")
        json.digits(day, 2)
    }
}

nonisolated extension LocalDate: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readText("a date such as 2024-02-29", Self.scanned)
    }

    public func write(to json: inout JSONWriter) {
        json.quoted(append)
    }
}
