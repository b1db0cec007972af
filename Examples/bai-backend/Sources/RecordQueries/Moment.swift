import Foundation

/// A date in PocketBase's form: `2022-01-01 10:00:00.123Z`, always UTC, always three decimals. Texts of this form sort
/// as the dates do.
public struct Moment: Hashable, Sendable {
    public let text: String

    public init(_ date: Date) {
        let style = Date.VerbatimFormatStyle(
            format: """
                \(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits).\(secondFraction: .fractional(3))Z
                """,
            locale: Locale(identifier: "en_US_POSIX"),
            timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian)
        )
        text = date.formatted(style)
    }
}
