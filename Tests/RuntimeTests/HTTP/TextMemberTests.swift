import HTTPTypes
import Testing

@testable import Runtime

/// What the members of objects are where only texts travel.
@Suite struct TextMemberTests {
    // MARK: No members

    @Test(
        arguments: [
            ("", .simple(explode: true), true), ("", .simple(), true), (";", .matrix(explode: true), true),
            (".", .label(explode: true), true), ("", .matrix(explode: true), false), ("a", .label(explode: true), false),
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
    }
}
