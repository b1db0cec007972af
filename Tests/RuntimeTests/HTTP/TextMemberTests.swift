import HTTPTypes
import Testing

@testable import Runtime

/// What the members of objects are where only texts travel.
@Suite struct TextMemberTests {
    private static let needs = FormFields(["a": .string, "b": .literal], nulls: ["a"])

    private struct Needs: FormCodable {
        static let formFields = needs

        init(json: inout JSONReader) throws(JSONError) { try json.skipValue() }

        func write(to json: inout JSONWriter) {}
    }

    private static func json(_ value: JSONValue) throws -> String {
        String(decoding: try value.jsonBytes(), as: UTF8.self)
    }

    // MARK: Null

    /// Nothing stands for null, so nothing is null where that may be and has to be there.
    @Test func nothingIsNull() throws {
        #expect(try Self.json(Self.needs.object(from: [("b", "1")])) == #"{"b":1,"a":null}"#)
        #expect(try Self.json(Self.needs.object(from: [("a", "x")])) == #"{"a":"x"}"#)
        let fields = try #require(try ParameterText(query: "n[m][b]=1").deepFields("n"))
        let deep = DeepFields.value(of: fields, as: .map(.object(Needs.self)))
        #expect(try Self.json(deep) == #"{"m":{"b":1,"a":null}}"#)
        let spelling = FormSpelling(["a": FieldSpelling(.form(explode: false), as: .map(.string))])
        #expect(try Self.json(URLEncodedForm.decode("a=x,y&b=1", Self.needs, spelling)) == #"{"a":{"x":"y"},"b":1}"#)
    }

    @Test func whatEveryVariantNeedsIsNull() throws {
        let other = FormFields(["a": .string, "c": .string], nulls: ["a", "c"])
        let either = FormFields(eitherOf: Self.needs, other)
        #expect(try Self.json(either.object(from: [])) == #"{"a":null}"#)
    }

    // MARK: No members

    @Test(
        arguments: [
            ("", .simple(explode: true), true), ("", .simple(), true), (";", .matrix(explode: true), true),
            (".", .label(explode: true), true), ("", .matrix(explode: true), false),
            ("a", .label(explode: true), false),
        ] as [(String, ParameterStyle, Bool)]
    )
    func anObjectWithoutMembers(_ text: String, _ style: ParameterStyle, _ isThere: Bool) throws {
        let text = ParameterText(segment: text, encoding: .percent)
        #expect(try text.members("n", style, ParameterText.Members())?.map(\.name) == (isThere ? [] : nil))
    }

    @Test func anEmptyHeaderIsAnEmptyObject() throws {
        var response = ResponseWriter()
        try response.header("X-E", members: [String: String](), explode: true)
        let head = HTTPResponse(status: .ok, headerFields: response.headers)
        let reader = ResponseReader(head: head, body: HTTPBody([]), bodyLimit: 1)
        let read = try reader.header("X-E", membersOf: [String: String].self, fields: .map(.string), explode: true)
        #expect(read == [:])
    }

    // MARK: Names

    @Test func namesWithBracketsOfOtherParameters() throws {
        let members = ParameterText.Members(excluded: ["ids[]", "filter[name]", "deep"])
        let query = "ids[]=1&filter[name]=2&filter[other]=3&deep[a]=4&x=5"
        let read = try ParameterText(query: query[...]).members("free", .form(), members)
        #expect(read?.map(\.text) == ["3", "5"])
    }

    @Test func reservedCharactersAreEncodedInNames() throws {
        var request = RequestWriter()
        try request.write("x=y", at: .query("f=g"), allowReserved: true)
        try request.write(deep: ["a": "b=c"], at: .query("d=e"), allowReserved: true)
        #expect(request.target == "?f%3Dg=x=y&d%3De%5Ba%5D=b%3Dc")
        let spelling = FormSpelling(["f=g": FieldSpelling(.form(), allowReserved: true)])
        #expect(try URLEncodedForm.encode(["f=g": "x=y"], spelling) == "f%3Dg=x=y")
    }

    // MARK: Cookies

    @Test(arguments: ["v ", " v", "\tv"])
    func blanksAroundValuesInCookies(_ text: String) {
        var request = RequestWriter()
        #expect(throws: ParameterError(name: "o", text: text)) {
            try request.write(members: ["a": text], at: .cookie("o"), style: .cookie())
        }
        #expect(throws: ParameterError(name: "o", text: text)) {
            try request.write([text, "w"], at: .cookie("o"), style: .cookie())
        }
        #expect(throws: ParameterError(name: "o", text: text)) {
            try request.write(text, at: .cookie("o"), style: .cookie())
        }
    }

    // MARK: Forms

    private static let jsonSpelling = FormSpelling(["id": .json, "day": .json, "tags": .json])
    private static let jsonFields = FormFields([
        "id": .string, "day": .anyOf([.string, .literal]), "tags": .array(.string),
    ])

    @Test(arguments: [
        (#"{"id":"a b"}"#, "id=%22a%20b%22"), (#"{"tags":["x","y"]}"#, "tags=%22x%22&tags=%22y%22"),
        (#"{"day":"5"}"#, "day=%225%22"), (#"{"day":5}"#, "day=5"), (#"{"other":"x"}"#, "other=x"),
    ])
    func fieldsThatAreJSON(_ json: String, _ form: String) throws {
        #expect(try URLEncodedForm.encode(JSONValue(json: json), Self.jsonSpelling) == form)
        #expect(try Self.json(URLEncodedForm.decode(form, Self.jsonFields, Self.jsonSpelling)) == json)
    }

    @Test func quotesMayBeLeftOut() throws {
        let form = "id=5&day=x&tags=y"
        let value = try URLEncodedForm.decode(form, Self.jsonFields, Self.jsonSpelling)
        #expect(try Self.json(value) == #"{"id":"5","day":"x","tags":["y"]}"#)
    }

    /// One text is a list where nothing else can be a text.
    @Test(
        arguments: [
            ([.literal, .array(.string)], "a", #"["a"]"#), ([.literal, .array(.string)], "5", "5"),
            ([.array(.string), .string], "a", #""a""#), ([.literal], "a", #""a""#),
            ([.literal, .anyOf([.array(.string), .map(.string)])], "a", #"["a"]"#),
        ] as [([FormFields.Kind], String, String)]
    )
    func listsOfOneText(_ kinds: [FormFields.Kind], _ text: String, _ json: String) throws {
        let value = FormFields(["u": .anyOf(kinds)]).object(from: [("u", text)])
        #expect(try Self.json(value) == #"{"u":\#(json)}"#)
    }
}
