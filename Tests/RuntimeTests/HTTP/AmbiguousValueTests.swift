import HTTPTypes
import Testing

@testable import Runtime

/// Values in which the delimiters of their style stand: they arrive as they are, or do not travel.
@Suite struct AmbiguousValueTests {
    private static let list = ["a,b", "c"]

    @Test(arguments: [(["a,b"], false), ([" a"], false), (["a\t"], false), (["a b", "c=d"], true)])
    func listsInHeaders(_ texts: [String], _ travels: Bool) {
        var request = RequestWriter()
        #expect(((try? request.write(texts, at: .header("X-List"))) != nil) == travels)
        var response = ResponseWriter()
        #expect(((try? response.header("X-List", array: texts)) != nil) == travels)
    }

    @Test(arguments: [
        (#"{"label":"a,y=9"}"#, true, false), (#"{"a=b":"c"}"#, true, false), (#"{"a":"b=c"}"#, true, true),
        (#"{"a":"b,c"}"#, false, false), (#"{"a=b":"c=d"}"#, false, true),
    ])
    func membersInHeaders(_ json: String, _ explode: Bool, _ travels: Bool) throws {
        let value = try JSONValue(json: json)
        var request = RequestWriter()
        let style = ParameterStyle.simple(explode: explode)
        let written: Void? = try? request.write(members: value, at: .header("X-Object"), style: style)
        #expect((written != nil) == travels)
    }

    @Test func listsInOneCookie() {
        var request = RequestWriter()
        #expect(throws: ParameterError.self) {
            try request.write(Self.list, at: .cookie("n"), style: .cookie(explode: false))
        }
        #expect(throws: Never.self) { try request.write(Self.list, at: .cookie("n"), style: .cookie()) }
    }

    /// What is reserved may stand in a value, but not where it separates values.
    @Test(
        arguments: [
            (.form(explode: false), "/?n=a%2Cb,c"), (.form(), "/?n=a,b&n=c"),
        ] as [(ParameterStyle, String)]
    )
    func reservedDelimiters(_ style: ParameterStyle, _ target: String) throws {
        var request = RequestWriter()
        request.path("/")
        try request.write(Self.list, at: .query("n"), style: style, allowReserved: true)
        #expect(request.target == target)
        let read = try ParameterText(query: target.dropFirst(2)).list("n", style)
        #expect(read == Self.list)
    }

    @Test(
        arguments: [
            ("-", "a-b", "c-d", "/a%2Db-c-d"), ("-", "a", "-c", "/a--c"), ("--", "a-", "b", "/a%2D--b"),
            (".", "1.2", "3", "/1%2E2.3"), ("6", "56", "7", nil), ("x", "axb", "c", "/a%78bxc"),
        ] as [(String, String, String, String?)]
    )
    func valuesInOneSegment(_ separator: String, _ from: String, _ to: String, _ path: String?) throws {
        var request = RequestWriter()
        request.path("/")
        try request.write(from, at: .path("from"))
        request.path(separator)
        let written: Void? = try? request.write(to, at: .path("to"))
        #expect(written == nil ? path == nil : request.path == path)
    }

    @Test func valuesInSegmentsOfTheirOwn() throws {
        var request = RequestWriter()
        request.path("/")
        try request.write("a-b", at: .path("from"))
        request.path("-/")
        try request.write("c-d", at: .path("to"))
        request.path("-.zip")
        #expect(request.path == "/a-b-/c-d-.zip")
    }

    @Test func membersAreNotCalledLikeOtherParameters() throws {
        var request = RequestWriter()
        let style = ParameterStyle.form()
        #expect(throws: ParameterError(name: "wide", text: "rl")) {
            try request.write(members: ["rl": "9"], at: .query("wide"), style: style, others: ["rl"])
        }
        try request.write(members: ["r": "9"], at: .query("wide"), style: style, others: ["rl"])
        #expect(request.target == "?r=9")
    }

    @Test(arguments: [
        ("/items/sp%65cial", "/items/special"), ("/%c3%bc/a%2fb", "/%C3%BC/a%2Fb"), ("/%/%2/%zz/ü", "/%/%2/%zz/ü"),
    ])
    func escapesAsTheyAreUsuallySpelt(_ path: String, _ usual: String) {
        #expect(PercentEncoding.normalized(path) == usual)
    }
}
