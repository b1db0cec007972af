#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

nonisolated extension LocalDate {
    /// The day that it is in `timeZone` at `moment`; nil outside the years 0 to 9999.
    public init?(_ moment: Date, in timeZone: TimeZone) {
        guard let day = moment.dayAndTime(ahead: timeZone.secondsFromGMT(for: moment))?.day else { return nil }
        self = day
    }

    /// The day with the year, the month and the day of `components`; nil where one is missing, or the calendar does not
    /// have the day.
    public init?(_ components: DateComponents) {
        guard let year = components.year, let month = components.month, let day = components.day else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day, of the Gregorian calendar.
    public var components: DateComponents { DateComponents(year: year, month: month, day: day) }
}

nonisolated extension Date {
    /// The moment at which `day` begins in `timeZone`.
    public init(_ day: LocalDate, in timeZone: TimeZone) {
        self.init(clock: Double(day.daysSince1970 * 86_400 - Self.secondsTo2001), in: timeZone)
    }

    /// The moment at which a clock in `timeZone` shows so many seconds since 2001-01-01.
    ///
    /// Where the clock is put back it is the first of two; where it is put forward over that time, it is as much later as
    /// the clock jumps.
    init(clock seconds: Double, in timeZone: TimeZone) {
        let shown = Date(timeIntervalSinceReferenceDate: seconds)
        // One day away, the clock has not been changed yet, or it has for certain.
        let before = timeZone.secondsFromGMT(for: shown - 86_400)
        let after = timeZone.secondsFromGMT(for: shown + 86_400)
        let (early, late) = (shown - Double(before), shown - Double(after))
        let isLate =
            timeZone.secondsFromGMT(for: early) != before && timeZone.secondsFromGMT(for: late) == after
        self = isLate ? late : early
    }

    /// The day, and the microseconds within it, by a clock that is so many seconds ahead of UTC.
    func dayAndTime(ahead seconds: Int) -> (day: LocalDate, time: Int)? {
        let interval = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
        guard let sinceReference = Int(exactly: interval), abs(sinceReference) < 1 << 62 else { return nil }
        let microseconds = sinceReference + (Self.secondsTo2001 + seconds) * 1_000_000
        let time = microseconds % 86_400_000_000
        let isBefore = time < 0
        let days = microseconds / 86_400_000_000 - (isBefore ? 1 : 0)
        return LocalDate(daysSince1970: days).map { ($0, isBefore ? time + 86_400_000_000 : time) }
    }

    /// From 1970-01-01 to 2001-01-01, from which `Date` counts.
    static let secondsTo2001 = 978_307_200
}
