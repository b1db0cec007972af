import Foundation

/// The moments that a filter can name. Days are those of UTC, as in PocketBase.
public struct FilterMacros: Sendable {
    private let now: Date

    public init(now: Date = Date()) {
        self.now = now
    }

    func value(of name: String) -> String? {
        let day = 86_400.0
        let seconds = now.timeIntervalSince1970
        let midnight = (seconds / day).rounded(.down) * day
        switch name {
        case "@now": return Moment(now).text
        case "@yesterday": return Moment(Date(timeIntervalSince1970: seconds - day)).text
        case "@tomorrow": return Moment(Date(timeIntervalSince1970: seconds + day)).text
        case "@todayStart": return Moment(Date(timeIntervalSince1970: midnight)).text
        case "@todayEnd": return Moment(Date(timeIntervalSince1970: midnight + day - 0.001)).text
        default: return nil
        }
    }
}
