import HTTPTypes
import Testing

@testable import Runtime

/// Parameters that are forms, and those that may be lists.
@Suite struct FormParameterTests {
    private static func reader(_ path: String, _ parameters: [String: String] = [:]) -> RequestReader {
        RequestReader(
            head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: path),
            pathParameters: parameters,
            body: HTTPBody(""),
            limits: BodyLimits(whole: 1_000, streamed: 1_000, contentCodings: [])
        )
    }

    // MARK: Forms

    private static let fields = FormFields(["ids": .array(.string), "range": .map(.literal)])
    private static let spelling = FormSpelling([
        "ids": FieldSpelling(.form(explode: false)), "range": FieldSpelling(.deepObject, as: .map(.literal)),
    ])
    private static let value = JSONValue.object(
        JSONObject([
            ("ids", .array([.string("a,"), .string("b")])), ("range", .object(JSONObject([("from", .bool(true))]))),
        ])
    )

    @Test(
        arguments: [
            (.querystring("f"), "ids=a%2C,b&range%5Bfrom%5D=true"),
            (.query("f"), "f=ids%3Da%252C%2Cb%26range%255Bfrom%255D%3Dtrue"),
        ] as [(ParameterPlace, String)]
    )
    func formsComeBack(_ place: ParameterPlace, _ query: String) throws {
        var writer = RequestWriter()
        try writer.write(form: Self.value, at: place, spelling: Self.spelling)
        #expect(writer.target == "?" + query)
        var request = Self.reader("/?" + query)
        let read = request.read(form: JSONValue.self, at: place, fields: Self.fields, spelling: Self.spelling)
        #expect(read == Self.value)
        #expect(request.faults.isEmpty)
    }

    @Test func queryStringsMayBeOneText() throws {
        let place = ParameterPlace.querystring("q")
        var writer = RequestWriter()
        try writer.write("$.a.b[1:1] + %", at: place)
        #expect(writer.target == "?%24.a.b%5B1%3A1%5D%20%2B%20%25")
        var request = Self.reader("/" + writer.target)
        #expect(request.read(String.self, at: place) == "$.a.b[1:1] + %")
        request = Self.reader("/?5")
        #expect(request.read(Int.self, at: place) == 5)
        #expect(request.faults.isEmpty)
    }

    @Test func withoutTextThereIsNoQueryString() throws {
        let place = ParameterPlace.querystring("q")
        var writer = RequestWriter()
        try writer.write(nil as String?, at: place)
        #expect(writer.target == "")
        #expect(throws: ParameterError(name: "q", text: "")) { try writer.write("", at: place) }
        for path in ["/", "/?"] {
            var request = Self.reader(path)
            #expect(request.read(String.self, at: place) == nil)
            #expect(request.read(json: JSONValue.self, at: place) == nil)
            #expect(request.faults.isEmpty)
        }
    }

    @Test func whatIsNotThereIsNoForm() throws {
        var writer = RequestWriter()
        try writer.write(form: nil as JSONValue?, at: .query("f"))
        #expect(writer.target == "")
        var request = Self.reader("/?g=1")
        #expect(request.read(form: JSONValue.self, at: .query("f"), fields: Self.fields) == nil)
        request = Self.reader("/")
        #expect(request.read(form: JSONValue.self, at: .querystring("f"), fields: Self.fields) == nil)
        #expect(request.faults.isEmpty)
    }

    // MARK: Choices

    private static let numbersOrTexts = FormFields.Kind.array(.anyOf([.literal, .string]))
    private static let oneOrMore = FormFields.Kind.anyOf([.string, .array(.string)])

    @Test(
        arguments: [
            ("n=1&n=x", nil, numbersOrTexts, #"[1,"x"]"#), ("n=1", nil, numbersOrTexts, "[1]"),
            ("n=1,x", .form(explode: false), numbersOrTexts, #"[1,"x"]"#),
            ("n=", .form(explode: false), numbersOrTexts, "[]"),
            ("n=1%7Cx", .pipeDelimited, numbersOrTexts, #"[1,"x"]"#),
            ("n=a", nil, oneOrMore, #""a""#), ("n=a&n=b", nil, oneOrMore, #"["a","b"]"#),
            ("n=a,b", nil, oneOrMore, #""a,b""#),
            ("n=a,b", .form(explode: false), oneOrMore, #"["a","b"]"#),
            ("n=", .form(explode: false), oneOrMore, #""""#),
            ("n=1&n=x", nil, .json, #"[1,"x"]"#), ("n=a,b", .form(explode: false), .json, #""a,b""#),
            ("m=1", nil, numbersOrTexts, nil),
        ] as [(String, ParameterStyle?, FormFields.Kind, String?)]
    )
    func lists(_ query: String, _ style: ParameterStyle?, _ kind: FormFields.Kind, _ json: String?) throws {
        var request = Self.reader("/?" + query)
        let value = request.read(anyOf: JSONValue.self, at: .query("n"), style: style, as: kind)
        #expect(try value.map { String(decoding: try $0.jsonBytes(), as: UTF8.self) } == json)
        #expect(request.faults.isEmpty)
    }

    @Test func aPathHasAList() {
        var request = Self.reader("/1,x", ["n": "1,x"])
        let value = request.read(anyOf: [JSONValue].self, at: .path("n"), as: Self.numbersOrTexts)
        #expect(value == [.number(1), .string("x")])
    }
}
