import Foundation
import Testing

@testable import Runtime

/// Days and times of the description as moments, and the other way round.
@Suite struct CalendarTests {
    private static func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

    @Test(arguments: [
        ("Europe/Berlin", "2024-02-29", "2024-02-28T23:00:00Z"), ("UTC", "1969-12-31", "1969-12-31T00:00:00Z"),
        ("Asia/Shanghai", "2024-01-01", "2023-12-31T16:00:00Z"), ("GMT+0530", "0001-01-01", "0000-12-31T18:30:00Z"),
        ("America/New_York", "2024-03-10", "2024-03-10T05:00:00Z"),
        // There was no midnight, as the clock was put forward, and there were two.
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
        ("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z"),
    ])
    func daysBegin(_ zone: String, _ day: String, _ moment: String) throws {
        let (zone, day) = (try Self.zone(zone), try #require(LocalDate(day)))
        let begin = Date(day, in: zone)
        #expect(begin.parameterText == moment)
        #expect(LocalDate(begin, in: zone) == day)
        #expect(LocalDate(begin.addingTimeInterval(-1), in: zone) == LocalDate(daysSince1970: day.daysSince1970 - 1))
        #expect(LocalDate(begin.addingTimeInterval(79_200), in: zone) == day)
    }

    @Test(arguments: [
        ("2024-05-01T10:00:00.25", "2024-05-01T08:00:00.250Z", "2024-05-01T10:00:00.25"),
        ("2024-03-31T02:30:00", "2024-03-31T01:30:00Z", "2024-03-31T03:30:00"),
        ("2024-10-27T02:30:00", "2024-10-27T00:30:00Z", "2024-10-27T02:30:00"),
        ("2024-10-27T03:00:00", "2024-10-27T02:00:00Z", "2024-10-27T03:00:00"),
        ("2024-05-01T10:00:00-01:00", "2024-05-01T11:00:00Z", "2024-05-01T13:00:00"),
    ])
    func clocks(_ local: String, _ moment: String, _ shown: String) throws {
        let zone = try Self.zone("Europe/Berlin")
        let date = Date(try #require(LocalDateTime(local)), in: zone)
        #expect(date.parameterText == moment)
        #expect(LocalDateTime(date, in: zone)?.description == shown)
    }

    @Test func momentsWithoutADay() throws {
        let zone = try Self.zone("UTC")
        for seconds in [Double.infinity, .nan, 1e300, 253_402_300_800 - 978_307_200] {
            let moment = Date(timeIntervalSinceReferenceDate: seconds)
            #expect(LocalDate(moment, in: zone) == nil)
            #expect(LocalDateTime(moment, in: zone) == nil)
        }
    }

    @Test func components() throws {
        let day = try #require(LocalDate("2024-02-29"))
        #expect(day.components == DateComponents(year: 2024, month: 2, day: 29))
        #expect(LocalDate(day.components) == day)
        #expect(LocalDate(DateComponents(year: 2023, month: 2, day: 29)) == nil)
        #expect(LocalDate(DateComponents(year: 2023, month: 2)) == nil)
    }
}

@Suite struct DecimalParameterTests {
    @Test(arguments: ["12abc", "1,5", "", " 5", "5 ", "0x10", "NaN", "1_000", "1e999", "٣"])
    func whatIsNoNumber(_ text: String) {
        #expect(Decimal(parameterText: text) == nil)
    }

    @Test(arguments: ["12", "-0.50", "1e3"])
    func numbers(_ text: String) {
        #expect(Decimal(parameterText: text) == Decimal(string: text))
    }
}
