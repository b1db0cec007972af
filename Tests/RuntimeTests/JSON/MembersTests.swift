import Testing

@testable import Runtime

/// Objects that are read into properties: the first fault ends the object, and is the one that is thrown.
@Suite struct MembersTests {
    @Test(arguments: [
        ("[]", "expected an object, found an array (byte 0)"),
        ("{}", "the required member 'kind' is missing (byte 0)"),
        (#"{"number":"1"}"#, "the required member 'kind' is missing (byte 0)"),
        (#" {"x":{"kind":"card"},"kind":"card"}"#, "the required member 'number' is missing (byte 1)"),
        (#"{"kind":null,"number":"1"}"#, "/kind: expected a string, found null (byte 8)"),
        (#"{"kind":1,"number":2}"#, "/kind: expected a string, found a number (byte 8)"),
        (#"{"kind":"card","number":2"#, "/number: expected a string, found a number (byte 24)"),
        (#"{"kind":"card","number":"2""#, "/number: expected ',' or '}', found the end (byte 27)"),
        (#"{"kind":"card","x":[1,],"number":"2"}"#, "/x/1: expected a value, found ']' (byte 22)"),
        (#"{"kind" "card"}"#, "expected ':', found '\"' (byte 8)"),
    ])
    func theFirstFaultIsTold(_ text: String, _ message: String) {
        let error = #expect(throws: JSONError.self) { try CardPayment(json: text) }
        #expect(error?.description == message)
    }

    @Test func aFaultInsideIsToldWithItsPlace() {
        let error = #expect(throws: JSONError.self) {
            try Category(json: #"{"name":"a","parent":{"name":"b","children":[{"name":"c"},{}]}}"#)
        }
        #expect(error?.description == "/parent/children/1: the required member 'name' is missing (byte 58)")
    }

    @Test func nullIsAbsentWhereItMayBe() throws {
        let category = try Category(json: #"{"parent":{"name":"b"},"name":"a","parent":null,"children":null}"#)
        #expect(category == Category(name: "a"))
    }

    @Test(arguments: [
        (#"{"name":"a","parent":null}"#, "/parent: expected an object, found null (byte 21)"),
        (
            #"{"name":"a","children":[{"name":"b","children":null}]}"#,
            "/children/0/children: expected an array, found null (byte 47)"
        ),
    ])
    func nullIsRefusedInRequests(_ text: String, _ message: String) throws {
        let error = #expect(throws: JSONError.self) { try Category.reading(Array(text.utf8)) }
        #expect(error?.description == message)
        #expect(throws: Never.self) { try Category(json: text) }
    }

    @Test func nullStaysWhereItIsAllowed() throws {
        let text =
            #"{"cart_id":"a","is_delete":0,"note":null,"quantities":[],"status":"open","#
            + #""created":"2022-01-01T10:00:00Z","discount":null}"#
        let cart = try CartRecord.reading(Array(text.utf8)).value
        #expect(cart.note == nil)
        #expect(cart.discount == .null)
    }

    @Test func membersComeInAnyOrderAndSpelling() throws {
        let card = try CardPayment(json: #"{"\u006eumber":"1","x":null,"\u006Bind":"a","kind":"card"}"#)
        #expect(card == CardPayment(kind: "card", number: "1"))
    }

    /// What has no place in this direction is neither kept nor refused, however it is spelt.
    @Test(arguments: [#"{"\u0069d":{"a":[1]},"name":"a","x":2}"#, #"{"x":2,"name":"a","id":null}"#])
    func membersWithoutAPlaceAreSkipped(_ text: String) throws {
        let (note, excluded) = try Note.reading(Array(text.utf8))
        #expect(note.name == "a")
        #expect(note.others == ["x": 2])
        #expect(excluded.isEmpty)
        let (closed, others) = try ClosedNote.reading(Array(text.utf8))
        #expect(closed.name == "a")
        #expect(others.count == 1)
    }

    /// What a variant could not read leaves nothing behind.
    @Test func afterAFaultTheNextVariantIsRead() throws {
        let text = #"[{"kind":"card","number":1,"amount":2},{"kind":"card","number":"1"},"text"]"#
        let receipts = try [Receipt](json: text)
        #expect(
            receipts == [
                .cash(CashPayment(kind: "card", amount: 2)), .card(CardPayment(kind: "card", number: "1")),
                .text("text"),
            ]
        )
    }

    @Test(arguments: [
        (#"{"a":[{"ok":2}],"ok":true}"#, "true"), (#"{"ok":false}"#, "false"), (#"{"ok":-1}"#, "-1"),
        (#"{"ok":"true"}"#, "true"), (#"{"ok":null}"#, nil), ("{}", nil),
    ])
    func whatTellsAVariantMayBeABoolean(_ text: String, _ value: String?) throws {
        let bytes = Array(text.utf8)
        let found = try bytes.withUnsafeBufferPointer { document in
            var json = JSONReader(document, depthLimit: 9)
            return try json.peekString("ok")
        }
        #expect(found == value)
    }

    @Test(
        arguments: [
            (["name": "a"], #"{"\"kind":"card","name":"a"}"#), ([:], #"{"\"kind":"card"}"#),
        ] as [(JSONValue, String)]
    )
    func whatTellsAVariantIsWrittenInFront(_ value: JSONValue, _ text: String) {
        var json = JSONWriter()
        json.write(value, #"\"kind"#, "card")
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }

    @Test func nestingIsBoundedInModelsToo() {
        let text = String(repeating: #"{"name":"a","parent":"#, count: 100_000)
        let error = #expect(throws: JSONError.self) { try Category(json: text) }
        #expect(error?.message == "arrays and objects are nested deeper than 128 levels")
    }
}

private struct Note: JSONCodable {
    var name: String?
    var others: [String: Int] = [:]

    init(json: inout JSONReader) throws(JSONError) {
        var members = json.beginMembers()
        while json.next(of: &members, others: &others) {
            json.readIfPresent("name", &name)
            json.skip("id")
        }
        guard json.isIntact else { throw json.fault(of: members, Self.self) }
    }

    func write(to json: inout JSONWriter) {}
}

private struct ClosedNote: JSONCodable {
    var name: String?

    init(json: inout JSONReader) throws(JSONError) {
        var members = json.beginMembers()
        while json.next(of: &members, isClosed: true) {
            json.readIfPresent("name", &name)
            json.skip("id")
        }
        guard json.isIntact else { throw json.fault(of: members, Self.self) }
    }

    func write(to json: inout JSONWriter) {}
}
