import Testing

@testable import Generator

@Suite struct ExactNumberTests {
    @Test(
        arguments: [
            ("1.5", 1, 2), ("-1.5", -2, -1), ("1e3", 1000, 1000), ("0.001", 0, 1), ("-0.0", 0, 0), ("2.000", 2, 2),
            ("120e-1", 12, 12), ("18446744073709551615", 18_446_744_073_709_551_615, 18_446_744_073_709_551_615),
            ("1e400", Int128.max, Int128.max), ("-1e400", Int128.min, Int128.min),
        ] as [(String, Int128, Int128)]
    )
    func integersAround(_ text: String, _ below: Int128, _ above: Int128) throws {
        let number = try #require(ExactNumber(text))
        #expect(number.integer(rounded: false) == below)
        #expect(number.integer(rounded: true) == above)
    }

    @Test func order() throws {
        let ordered = ["-1e9", "-2.5", "-2.25", "0", "1e-9", "0.3", "0.30000000000000001", "1", "9.9", "10", "1e30"]
        let numbers = try ordered.map { try #require(ExactNumber($0)) }
        #expect(numbers.shuffled().sorted() == numbers)
        #expect(ExactNumber("1.50") == ExactNumber("15e-1"))
    }

    @Test(arguments: ["", "-", "a", "1.2.3", "1e", "1e1e1", "1e99999999999999999999", ".inf"])
    func isNone(_ text: String) {
        #expect(ExactNumber(text).map(\.text) == nil || text == "-")
    }

    @Test(arguments: [("0.30", "3e-1"), ("-12000", "-12e3"), ("0e5", "0"), ("1.25e2", "125e0")])
    func text(_ source: String, _ text: String) {
        #expect(ExactNumber(source)?.text == text)
    }
}
