/// A day and a time of it, with an offset from UTC or without: `2024-02-29T08:30:00`.
public nonisolated struct LocalDateTime: Hashable, Sendable {
    /// The day.
    public var date: LocalDate
    /// The time of the day, which says what a clock shows where nobody says how far it is from UTC.
    public var time: LocalTime

    public init(date: LocalDate, time: LocalTime) {
        (self.date, self.time) = (date, time)
    }
}

nonisolated extension LocalDateTime: LosslessStringConvertible, ParameterValue {
    public static var textKind: String { "a date with a time" }

    /// The day and time that `text` names; nil for anything but the forms of RFC 3339. The offset may be left out.
    public init?(_ text: String) {
        guard let dateTime = ASCIIScanner.scan(text, Self.scanned) else { return nil }
        self = dateTime
    }

    /// The day and time in the form `2024-02-29T08:30:00`.
    public var description: String { JSONWriter.text(append) }

    static func scanned(_ scanner: inout ASCIIScanner) -> LocalDateTime? {
        guard let date = LocalDate.scanned(&scanner), scanner.skip("T") || scanner.skip(" ") || scanner.skip("t"),
            let time = LocalTime.scanned(&scanner)
        else { return nil }
        return LocalDateTime(date: date, time: time)
    }

    /// Writes the text without quotes.
    func append(to json: inout JSONWriter) {
        date.append(to: &json)
        json.append("T")
        time.append(to: &json)
    }
}

nonisolated extension LocalDateTime: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readText("a date and time such as 2024-02-29T08:30:00", Self.scanned)
    }

    public func write(to json: inout JSONWriter) {
        json.quoted(append)
    }
}
