import Testing

@testable import Runtime

/// RFC 8259: what is JSON, and nothing else.
@Suite struct StrictnessTests {
    @Test(arguments: [
        "null", "true", " [ ] ", "{}", "[1,2]", "-0", "0.5", "1e5", "1E-2", "-12.5e+3", #""""#, #""\u0041\n\/""#,
        #""\ud83d\ude00""#, "\"\u{7F}\"", #"{"a":{"b":[null]}}"#, "\t[1]\r\n", #""é😀""#,
        "[123456789012345678901234567890]", "1e400",
    ])
    func acceptsJSON(_ text: String) throws {
        _ = try JSONValue(json: text)
    }

    @Test(arguments: [
        "", " ", "nul", "True", "[1,]", "[,1]", "[1 2]", "[1", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}",
        #"{'a':1}"#, "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "1_000", #"""#, "\"a\nb\"",
        "\"\t\"", #""\x""#, #""\u12""#, #""\ud83d""#, #""\ude00\ud83d""#, #""\ud83dx""#, "[1]]", "1 2", "// 1\n1",
        "[1]//", "\u{FEFF}1", "\u{A0}1", "\u{0}",
    ])
    func refusesAllElse(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue(json: text) }
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        ] as [[UInt8]]
    )
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try String(json: bytes) }
    }

    @Test func nestingIsBounded() throws {
        let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        _ = try JSONValue(json: deepest)
        #expect(throws: JSONError.self) { try JSONValue(json: "[" + deepest + "]") }
        #expect(throws: JSONError.self) { try JSONValue(json: String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONError.self) { try JSONValue(json: String(repeating: #"{"a":"#, count: 100_000)) }
    }

    @Test(arguments: [
        (#"{"items":[{"price":1},{"price":"x"}]}"#, "/items/1/price: expected a number, found a string (byte 31)"),
        (#"{"a/b":{"m~n":true}}"#, "/a~1b/m~0n: expected a number, found a boolean (byte 14)"),
    ])
    func faultsHaveTheirPlace(_ text: String, _ message: String) {
        let error = #expect(throws: JSONError.self) {
            if text.contains("items") {
                _ = try [String: [[String: Double]]](json: text)
            } else {
                _ = try [String: [String: Int]](json: text)
            }
        }
        #expect(error?.description == message)
    }
}

/// Numbers are exact, or refused.
@Suite struct NumberTests {
    @Test func integersKeepTheirLimits() throws {
        #expect(try Int64(json: "9223372036854775807") == .max)
        #expect(try Int64(json: "-9223372036854775808") == .min)
        #expect(try UInt64(json: "18446744073709551615") == .max)
        #expect(try Int8(json: "-128") == -128)
        for text in ["9223372036854775808", "-9223372036854775809", "1e19", "1.5", "99999999999999999999"] {
            #expect(throws: JSONError.self) { try Int64(json: text) }
        }
        #expect(throws: JSONError.self) { try Int8(json: "128") }
        #expect(throws: JSONError.self) { try UInt8(json: "-1") }
    }

    @Test(arguments: [("1.0", 1), ("1e2", 100), ("120e-1", 12), ("-0", 0), ("0e99", 0)])
    func integralNumbersAreIntegers(_ text: String, _ value: Int) throws {
        #expect(try Int(json: text) == value)
    }

    @Test(arguments: [
        0, -0.0, 1, 0.1, 1.0 / 3, .leastNonzeroMagnitude, 1.7976931348623157e308, 123456789.123456789,
        9_007_199_254_740_992, 1e22, 1e23,
        2.2250738585072014e-308, -12345.678e-20,
    ])
    func doublesComeBack(_ value: Double) throws {
        let bytes = try value.jsonBytes()
        #expect(try Double(json: bytes).bitPattern == value.bitPattern)
    }

    @Test(arguments: ["0.1", "123.456", "1e23", "9007199254740993", "1.7976931348623157e308", "2.5e-8"])
    func doublesAreReadAsTheLibraryReadsThem(_ text: String) throws {
        #expect(try Double(json: text) == Double(text))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func whatIsNoNumberCannotBeWritten(_ value: Double) {
        #expect(throws: JSONError.self) { try [value].jsonBytes() }
    }
}

/// Values with a format.
@Suite struct FormatTests {
    @Test(arguments: [
        ("2024-05-01T08:00:00Z", "2024-05-01T08:00:00Z"), ("2024-05-01 08:00:00.123Z", "2024-05-01T08:00:00.123Z"),
        ("2024-05-01t10:00:00.5+02:00", "2024-05-01T08:00:00.500Z"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ("2000-02-29T00:00:00-00:30", "2000-02-29T00:30:00Z"),
    ])
    func moments(_ text: String, _ written: String) throws {
        let value = try [JSONDate](json: "[\"\(text)\"]")
        #expect(String(decoding: try value.jsonBytes(), as: UTF8.self) == "[\"\(written)\"]")
        #expect(try [JSONDate](json: value.jsonBytes()) == value)
    }

    @Test(arguments: ["2024-02-30T00:00:00Z", "2024-05-01", "2024-05-01T25:00:00Z", "2024-05-01T00:00:00", "soon", ""])
    func whatIsNoMoment(_ text: String) {
        #expect(throws: JSONError.self) { try JSONDate(json: "\"\(text)\"") }
    }

    @Test(arguments: [
        ("2024-05-01T10:00:00", "2024-05-01T10:00:00", "2024-05-01T08:00:00Z"),
        ("2024-05-01 10:00:00.25", "2024-05-01T10:00:00.25", "2024-05-01T08:00:00.250Z"),
        ("2024-05-01T10:00", "2024-05-01T10:00:00", "2024-05-01T08:00:00Z"),
        ("2024-05-01T10:00:00-01:00", "2024-05-01T10:00:00-01:00", "2024-05-01T11:00:00Z"),
    ])
    func localTimesOfDays(_ text: String, _ written: String, _ moment: String) throws {
        let value = try LocalDateTime(json: "\"\(text)\"")
        #expect(String(decoding: try value.jsonBytes(), as: UTF8.self) == "\"\(written)\"")
        #expect(LocalDateTime(written) == value)
        #expect(JSONDate(value, offsetMinutes: 120).parameterText == moment)
    }

    @Test(arguments: ["2024-02-30T00:00:00", "2024-05-01", "2024-05-01T25:00:00", "10:00:00", ""])
    func whatIsNoLocalTimeOfADay(_ text: String) {
        #expect(throws: JSONError.self) { try LocalDateTime(json: "\"\(text)\"") }
    }

    @Test func daysTimesAndDurationsKeepTheirText() throws {
        for text in ["\"2024-02-29\"", "\"0001-01-01\""] {
            #expect(try String(decoding: LocalDate(json: text).jsonBytes(), as: UTF8.self) == text)
        }
        for text in ["\"P1Y2M3DT4H5M6S\"", "\"PT0.5S\"", "\"P2W\""] {
            #expect(try String(decoding: ISODuration(json: text).jsonBytes(), as: UTF8.self) == text)
        }
        #expect(throws: JSONError.self) { try LocalDate(json: "\"2023-02-29\"") }
        #expect(throws: JSONError.self) { try ISODuration(json: "\"P\"") }
    }
}
