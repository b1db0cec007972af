import Foundation
import Testing

@testable import Runtime

@Suite struct DecimalTextTests {
    @Test(arguments: ["1.50", "-0.10", "0", "1e3", "12345678901234567890.123456789"])
    func theTextStays(_ text: String) throws {
        let (number, _) = try DecimalText.reading(Array("\"\(text)\"".utf8))
        #expect(number.text == text)
        #expect(number.value == Decimal(string: text))
        #expect(try String(decoding: number.jsonBytes(), as: UTF8.self) == "\"\(text)\"")
        #expect(DecimalText(parameterText: text)?.parameterText == text)
    }

    @Test(arguments: [
        "", "+1.5", " 1", "01", "1.", ".5", "1,5", "NaN", "0x10", "1e999",
        "1.00000000000000000000000000000000000000001",
    ])
    func whatIsNoNumber(_ text: String) {
        #expect(DecimalText(text) == nil)
        #expect(throws: JSONError.self) { try DecimalText(json: "\"\(text)\"") }
    }

    /// A server takes what the description says, a client what it gets.
    @Test func numbersAndTexts() throws {
        #expect(throws: JSONError.self) { try DecimalText.reading(Array("1.5".utf8)) }
        #expect(throws: JSONError.self) { try Decimal.reading(Array("\"1.5\"".utf8)) }
        #expect(try DecimalText(json: "1.50").text == "1.50")
        #expect(try Decimal(json: "\"1.50\"") == 1.5)
    }

    @Test func values() {
        let numbers: [DecimalText] = ["10", 9, "1.50", DecimalText(Decimal(-2))]
        #expect(numbers.sorted().map(\.text) == ["-2", "1.50", "9", "10"])
        #expect(Set<DecimalText>(["1.5", "1.50"]).count == 1)
        #expect("\(DecimalText(Decimal(string: "1.50") ?? 0))" == "1.5")
        #expect(throws: (any Error).self) { try DecimalText(Decimal.nan).jsonBytes() }
    }
}
