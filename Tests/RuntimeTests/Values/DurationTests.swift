import Testing

@testable import Runtime

@Suite struct DurationTests {
    @Test(
        arguments: [
            (ISODuration(nanoseconds: 1_500_000_000), "PT1.5S"),
            (ISODuration(seconds: 1, nanoseconds: -5), "PT0.999999995S"),
            (ISODuration(seconds: -1, nanoseconds: 5), "-PT0.999999995S"), (ISODuration(seconds: -5), "-PT5S"),
            (ISODuration(nanoseconds: -500_000_000), "-PT0.5S"), (ISODuration(days: -1, hours: -2), "-P1DT2H"),
            (ISODuration(months: 1, days: -1), "P1M-1D"), (ISODuration(days: 1, nanoseconds: -1), "P1DT-0.000000001S"),
            (ISODuration(seconds: 1, nanoseconds: -1_000_000_000), "PT0S"),
            (ISODuration(seconds: .max, nanoseconds: .max), "PT9223372036854775807.854775807S"),
            (ISODuration(years: .min), "-P9223372036854775808Y"),
        ]
    )
    func everyDurationHasAText(_ duration: ISODuration, _ text: String) {
        #expect(duration.description == text)
        if !text.contains("922337203685477580") { #expect(ISODuration(text) == duration) }
    }

    @Test func nanosecondsAreCarried() {
        var duration = ISODuration(seconds: 59, nanoseconds: 999_999_999)
        duration.nanoseconds += 2
        #expect(duration == ISODuration(seconds: 60, nanoseconds: 1))
        duration.seconds = -1
        #expect(duration.seconds == 0)
        #expect(duration.nanoseconds == -999_999_999)
    }

    @Test(arguments: ["-", "-P", "P-", "--P1D", "P--1D", "P1D-", "P1-D", "PT1S-", "PT0.-5S", "+P1D", "P-T1S"])
    func whatIsNoDuration(_ text: String) {
        #expect(ISODuration(text) == nil)
    }

    @Test(arguments: [("-P-1D", "P1D"), ("-P1M-1D", "P-1M1D"), ("PT-0S", "PT0S"), ("-PT1.5S", "-PT1.5S")])
    func signs(_ text: String, _ written: String) {
        #expect(ISODuration(text)?.description == written)
    }
}
