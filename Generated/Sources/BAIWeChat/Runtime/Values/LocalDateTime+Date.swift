#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

nonisolated extension LocalDateTime {
    /// What calendar and clock show in `timeZone` at `moment`, to the microsecond; nil outside the years 0 to 9999.
    public init?(_ moment: Date, in timeZone: TimeZone) {
        guard let (day, microseconds) = moment.dayAndTime(ahead: timeZone.secondsFromGMT(for: moment)) else {
            return nil
        }
        let (minutes, seconds) = (microseconds / 60_000_000, microseconds / 1_000_000 % 60)
        let time = LocalTime(
            hour: minutes / 60,
            minute: minutes % 60,
            second: seconds,
            nanosecond: microseconds % 1_000_000 * 1000
        )
        guard let time else { return nil }
        self.init(date: day, time: time)
    }
}

nonisolated extension Date {
    /// The moment at which a clock in `timeZone` shows `local`, unless that has an offset itself: the first of two where
    /// the clock is put back; where it is put forward over that time, as much later as the clock jumps.
    public init(_ local: LocalDateTime, in timeZone: TimeZone) {
        let clock = Date(local, offsetMinutes: 0)
        guard local.time.offsetMinutes == nil else {
            self = clock
            return
        }
        self.init(clock: clock.timeIntervalSinceReferenceDate, in: timeZone)
    }

    /// The moment at which a clock that is so many minutes ahead of UTC shows `local`, unless that has an offset itself.
    public init(_ local: LocalDateTime, offsetMinutes: Int) {
        let (days, time) = (local.date.daysSince1970, local.time)
        let minutes = (days * 24 + time.hour) * 60 + time.minute - (time.offsetMinutes ?? offsetMinutes)
        let seconds = minutes * 60 + time.second - Self.secondsTo2001
        self.init(timeIntervalSinceReferenceDate: Double(seconds) + Double(time.nanosecond) / 1_000_000_000)
    }
}
