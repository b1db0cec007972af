#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The header `Retry-After` (RFC 9110 section 10.2.3).
nonisolated enum RetryAfter {
    /// How long to wait: for seconds or until a date; nil where the header is not there or says neither.
    static func delay(_ text: String?, now: Date = Date()) -> Duration? {
        guard let text else { return nil }
        if let seconds = Int(text), seconds >= 0 { return .seconds(seconds) }
        return date(text).map { .seconds(max(0, $0.timeIntervalSince(now))) }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// A date in the only form that senders may use: `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func date(_ text: String) -> Date? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
            let month = months.firstIndex(of: String(words[2])),
            let date = LocalDate(year: year, month: month + 1, day: day)
        else { return nil }
        let time = words[4].split(separator: ":").map { Int($0) ?? -1 }
        guard time.count == 3, 0..<24 ~= time[0], 0..<60 ~= time[1], 0...60 ~= time[2] else { return nil }
        let seconds = date.daysSince1970 * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2]
        return Date(timeIntervalSince1970: Double(seconds))
    }
}
