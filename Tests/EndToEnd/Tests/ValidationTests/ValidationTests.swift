import HTTPTypes
import Hummingbird
import Testing
import ValidationModel

/// Every constraint of the golden case, by the code that was generated for it.
@Suite struct ValidationTests {
    private static func faults<Model: JSONCodable & Validatable>(_ type: Model.Type, _ json: String) throws -> [String]
    {
        let model = try Model(json: json)
        do {
            try model.validate()
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func texts() throws {
        #expect(try Self.faults(Text.self, #"{"plain":"aa","x":1}"#) == [])
        #expect(try Self.faults(Text.self, #"{"perhaps":null,"choice":"low"}"#) == [])
        #expect(try Self.faults(Text.self, "{}") == ["must have at least 2 members"])
        let json = #"{"plain":"ab","both":"x!","password":"abcdefgh","perhaps":"123456","code":"ab","validation":"","#
        #expect(
            try Self.faults(Text.self, json + #""choice":"mid","quoted":"(x)"}"#) == [
                "/plain: must match the pattern '^a+$'", "/both: must have at least 3 characters",
                #"/both: must match the pattern '^\w+$'"#, #"/both: must match the pattern '\d'"#,
                #"/quoted: must match the pattern '"\(x\)/#\u{41}'"#,
                #"/password: must match the pattern '^(?=.*[A-Z])(?!.*\s).{8,}$'"#,
                "/perhaps: must have at most 5 characters", "/code: must match the pattern '^[A-Z]{3}$'",
                "/validation: must have at least 1 character", "/choice: must be one of 'low', 'high'",
                "must have at most 5 members",
            ]
        )
    }

    @Test(.timeLimit(.minutes(20))) func noTextTakesLong() throws {
        let evil = String(repeating: "a", count: 100_000) + "!"
        #expect(
            try Self.faults(Text.self, #"{"q":1,"evil":"\#(evil)"}"#) == ["/evil: must match the pattern '^(a+)+$'"]
        )
    }

    @Test func numbers() throws {
        let right = #"{"half":0.3,"whole":4,"step":5,"price":0.1,"merged":6,"listed":1.1,"fixed":true,"#
        #expect(
            try Self.faults(Numbers.self, right + #""mixed":[1.50,{"b":[]}],"huge":18446744073709551614}"#) == []
        )
        #expect(try Self.faults(Numbers.self, #"{"half":null}"#) == [])
        let wrong = #"{"half":0.305,"whole":1001,"step":3,"price":0.105,"merged":1,"listed":1,"fixed":false,"#
        #expect(
            try Self.faults(Numbers.self, wrong + #""mixed":[1.50,{"b":[1]}],"huge":18446744073709551615}"#) == [
                "/whole: must be less than 1000", "/whole: must be a multiple of 2", "/step: must be a multiple of 2.5",
                "/huge: must be at most 18446744073709551614", "/half: must be a multiple of 0.01",
                "/price: must be a multiple of 0.01", "/merged: must be at least 2.0",
                "/merged: must be a multiple of 3",
                "/merged: must be a multiple of 2", "/listed: must be one of '1.5', '2.0', '1.1'",
                "/fixed: must be one of the documented values", "/mixed: must be one of the documented values",
            ]
        )
    }

    @Test func lists() throws {
        let right = #"{"grid":[["x"]],"has":[1,10,11],"tuple":["a",1,true],"rest":["a",1],"open":"abc","#
        #expect(try Self.faults(Lists.self, right + #""several":"abc","more":"1234"}"#) == [])
        let wrong =
            #"{"grid":[["x",null],["a","b","c"]],"map":{},"names":{"A":"b"},"levels":["low","mid"],"levelMap":{"a":"x"},"#
            + #""shapes":[{"radius":0},"a",[1,-1]],"has":[1,10],"tuple":["a",1,true,false],"rest":["a",1,"b"],"open":"ab","#
        #expect(
            try Self.faults(Lists.self, wrong + #""several":3,"more":"12345"}"#) == [
                "/grid/1: must have at most 2 elements", "/grid/1/0: must match the pattern 'x'",
                "/grid/1/1: must match the pattern 'x'", "/grid/1/2: must match the pattern 'x'",
                "/map: must have at least 1 element", "/names/A: is not a name that is allowed here",
                "/levels/1: must be one of 'low', 'high'", "/levelMap/a: must be one of 'low', 'high'",
                "/shapes/0/radius: must be greater than 0.0", "/shapes/1: must have at least 2 characters",
                "/shapes/2/1: must be at least 0.0", "/has: must have at least 2 of the elements it has to contain",
                "/rest/2: must be integer, not a string",
                "/open: must have at least 3 characters", "/several: must be at least 5",
                "/more: must have at most 4 characters",
            ]
        )
    }

    @Test func conditions() throws {
        #expect(try Self.faults(Card.self, #"{"kind":"debit","number":"1","owner":"more than ten"}"#) == [])
        #expect(
            try Self.faults(Card.self, #"{"number":"1"}"#) == [
                "the member 'owner' is required where 'number' is present"
            ]
        )
        #expect(try Self.faults(Card.self, #"{"kind":"credit"}"#) == ["the member 'number' is required"])
        #expect(
            try Self.faults(Card.self, #"{"legacy":1,"owner":"more than ten"}"#) == [
                "must not be what the description excludes", "/owner: must have at most 10 characters",
            ]
        )
        #expect(try Self.faults(Either.self, #"{"a":"1"}"#) == [])
        #expect(
            try Self.faults(Either.self, #"{"a":"1","b":""}"#) == [
                "must fit exactly one of the documented alternatives, and fits 2"
            ]
        )
        #expect(
            try Self.faults(Headers.self, #"{"x-a":"1234","n-b":"1","y":1,"id":""}"#) == [
                "/n-b: must be integer, not a string", "/x-a: must have at most 3 characters", "/y: is not allowed",
            ]
        )
        #expect(try Self.faults(Named.self, #"{"same":"longer"}"#) == [])
        #expect(
            try Self.faults(Named.self, #"{"same":"lo ger"}"#) == ["/same: must fit one of the documented alternatives"]
        )
        #expect(
            try Self.faults(Tree.self, #"{"name":"a","children":[{"name":"b"}]}"#) == [
                "must not be what the description excludes"
            ]
        )
    }

    /// What matches no pattern may be anything, and is skipped like other unknown members.
    @Test func membersWithAPattern() throws {
        let value = try Extensions(json: #"{"other":"1","x-a":1,"id":"i","\u0078-b":2,"xx":[{}]}"#)
        #expect(value == Extensions(id: "i", additionalProperties: ["x-a": 1, "x-b": 2]))
        #expect(try Extensions(json: value.jsonBytes()) == value)
        #expect(throws: JSONError.self) { try Extensions(json: #"{"x-a":"1"}"#) }
        #expect(try Extensions(json: "{}") == Extensions())
    }

    // MARK: Requests

    private struct Backend: ValidationModelHandler {
        typealias Context = BasicRequestContext

        func saveThings(
            _ input: SaveThings.Input,
            context: OpenContext
        ) async throws -> SaveThings.Output { .noContent }

        func putThing(
            _ input: PutThing.Input,
            context: OpenContext
        ) async throws -> PutThing.Output { .noContent }
    }

    private static func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: HTTPFields,
        _ body: String
    ) async throws -> (status: Int, text: String) {
        let router = Router()
        Backend().addRoutes(to: router)
        let transport = InMemoryTransport(router: router)
        var request = HTTPRequest(method: method, scheme: "http", authority: "in-memory", path: path)
        request.headerFields = headers
        let (head, answer) = try await transport.send(request, body: HTTPBody(body))
        return (head.status.code, String(decoding: try await answer.collect(), as: UTF8.self))
    }

    /// A request hears of all of its faults at once.
    @Test func requests() async throws {
        let odd = try #require(HTTPField.Name("odd"))
        let right = try await Self.send(
            .post,
            "/things/abc?tags=ab&rate=0.75",
            [.contentType: "application/json", odd: "3"],
            #"[{"plain":"aa","code":"ABC"}]"#
        )
        #expect(right.status == 204)
        let wrong = try await Self.send(
            .post,
            "/things/ABCDEFGHI?tags=a&tags=bb&tags=cc&tags=dd&rate=0.3",
            [.contentType: "application/json", odd: "4"],
            #"[{"plain":"b","code":"abc"}]"#
        )
        #expect(wrong.status == 400)
        let faults = [
            ("path key", "must have at most 8 characters"), ("path key", "must match the pattern '^[a-z]+$'"),
            ("query tags", "must have at most 3 elements"), ("query tags/0", "must have at least 2 characters"),
            ("query rate", "must be a multiple of 0.25"), ("header odd", "must not be what the description excludes"),
            ("/0/plain", "must match the pattern '^a+$'"), ("/0/code", "must match the pattern '^[A-Z]{3}$'"),
        ]
        for (pointer, detail) in faults {
            #expect(wrong.text.contains(#"{"pointer":"\#(pointer)","detail":"\#(detail)"}"#), "\(wrong.text)")
        }
    }

    @Test func bodiesThatAreNoModels() async throws {
        let json: HTTPFields = [.contentType: "application/json"]
        let codes = try await Self.send(.put, "/things/a", json, #"["ABC","abc","ABC"]"#)
        #expect(codes.status == 400)
        #expect(
            codes.text.contains(
                #"{"pointer":"","detail":"must not have equal elements"},"#
                    + #"{"pointer":"/1","detail":"must match the pattern '^[A-Z]{3}$'"}"#
            )
        )
        let empty = try await Self.send(.post, "/things/a", json, "[]")
        #expect(empty.text.contains(#"{"pointer":"","detail":"must have at least 1 element"}"#))
    }

    @Test func membersThatAreExcluded() async throws {
        let body = #"{"inner":{"a":"","b/c":[1]},"more":{"a":1}}"#
        let closed = try await Self.send(.put, "/things/a", [.contentType: "application/vnd.closed+json"], body)
        #expect(closed.status == 400)
        #expect(
            closed.text.contains(
                #"{"pointer":"/inner/b~1c","detail":"is not allowed"},{"pointer":"/more","detail":"is not allowed"}"#
            )
        )
        // A client takes what a newer server may send.
        #expect(try Closed(json: body) == Closed(inner: Closed.Inner(a: "")))
    }

    @Test func knownTextsAmongOthers() throws {
        #expect(try Self.faults(Colors.self, #"{"color":"red"}"#) == [])
        #expect(try Self.faults(Colors.self, ##"{"color":"#00ff00"}"##) == [])
        #expect(
            try Self.faults(Colors.self, #"{"color":"green"}"#) == [
                "/color: must fit one of the documented alternatives"
            ]
        )
    }

    /// What a text may be besides is asked of it as well, in a union too.
    @Test func knownTextsAmongSome() throws {
        for json in [#""always""#, #""12""#, "7"] { #expect(try Self.faults(Period.self, json) == []) }
        #expect(try Self.faults(Period.self, #""never""#) == [#"must match the pattern '^\d+$'"#])
        #expect(try Self.faults(Period.self, "8") == ["must be one of '7', '30'"])
        #expect(
            try Self.faults(Options.self, #"{"words":["none",null,"ab","abc"]}"#) == [
                "/words/3: must fit one of the documented alternatives"
            ]
        )
    }

    /// Choices that only say which members there are, with and without properties.
    @Test func choicesOfMembers() throws {
        let right = #"{"email":"a","fax":null,"phone":{"kind":1,"home":2},"post":{"box":3},"#
        #expect(try Self.faults(Contact.self, right + #""use":{"from":"a","code":1}}"#) == [])
        let wrong = #"{"fax":1,"phone":{"home":1,"work":1},"post":{},"use":{"from":"a","to":"b","reason":"c"}}"#
        #expect(
            try Self.faults(Contact.self, wrong) == [
                "/fax: must be null, not a number", "/phone: the member 'kind' is required",
                "/phone: must fit exactly one of the documented alternatives, and fits 2",
                "/post: must fit one of the documented alternatives",
                "/use: must fit exactly one of the documented alternatives, and fits 2",
                "must fit one of the documented alternatives",
            ]
        )
        #expect(throws: JSONError.self) { try Contact(json: #"{"email":"a","use":{"from":"a"}}"#) }
        #expect(throws: JSONError.self) { try Contact(json: #"{"email":"a","phone":1}"#) }
    }

    @Test func membersThatAreUnevaluated() throws {
        let right = #"{"kind":"sized","size":1,"empty":{},"some":{"a":""},"marked":{"a":"","x-b":1},"open":{"a":1}}"#
        #expect(try Self.faults(Options.self, right) == [])
        // An object without members is a struct, and a client leaves out what it excludes.
        #expect(try Options(json: #"{"empty":{"a":1}}"#).empty == .init())
        #expect(
            try Self.faults(Options.self, #"{"kind":"a","size":1,"some":{"b":1},"marked":{"b":1}}"#)
                == ["/some: must have at least 1 member", "/marked/b: is not allowed", "/size: is not allowed"]
        )
    }
}
