import Testing

@testable import Runtime

/// Fields whose names lead to a place in a value.
@Suite struct DeepFieldTests {
    private struct Item: FormCodable {
        static let formFields = FormFields(["sku": .string, "count": .literal, "next": .object(Item.self)])

        init(json: inout JSONReader) throws(JSONError) { try json.skipValue() }

        func write(to json: inout JSONWriter) {}
    }

    @Test(arguments: [
        (#"{"a":1,"b":{"c":"x"}}"#, "n[a]=1&n[b][c]=x"),
        (#"["x","y"]"#, "n[]=x&n[]=y"),
        (#"{"t":["x",2],"o":[{"k":true},null]}"#, "n[t][]=x&n[t][]=2&n[o][0][k]=true"),
        (#"[[1,2],[3]]"#, "n[0][]=1&n[0][]=2&n[1][]=3"),
        (#"{"a":null,"b":[],"c":{}}"#, ""),
    ])
    func spelling(json: String, fields: String) throws {
        let parts = try #require(try ParameterParts(deep: JSONValue(json: json)))
        #expect(ParameterStyle.deepObject.spell("n", parts) { $0 } == fields)
    }

    private static let either = FormFields.Kind.anyOf([.array(.string), .map(.string), .object(Item.self), .literal])

    @Test(arguments: [
        (
            "n[sku]=1&n[count]=2&n[next][sku]=x", FormFields.Kind.object(Item.self),
            #"{"sku":"1","count":2,"next":{"sku":"x"}}"#
        ),
        ("n[]=1&n[]=2", .array(.string), #"["1","2"]"#), ("n=1&n=2", .array(.literal), "[1,2]"),
        ("n[10][sku]=b&n[9][sku]=a", .array(.object(Item.self)), #"[{"sku":"a"},{"sku":"b"}]"#),
        ("n[a][b]=c", .map(.map(.string)), #"{"a":{"b":"c"}}"#), ("n[a]=1&n[b]=x", .json, #"{"a":1,"b":"x"}"#),
        ("n[a]=1&n[a]=2", .map(.string), #"{"a":["1","2"]}"#),
        ("n=5", either, "5"), ("n=x", either, #"["x"]"#), ("n[]=5", either, #"["5"]"#),
        ("n[sku]=5", either, #"{"sku":"5"}"#),
        ("n[other]=5", either, #"{"other":"5"}"#), ("n[a][b]=c", .object(Item.self), #"{"a":{"b":"c"}}"#),
        ("n[a=1&nb=2&m[a]=3&n[b]=4", .map(.string), #"{"b":"4"}"#),
    ])
    func reading(query: String, kind: FormFields.Kind, json: String) throws {
        let fields = try #require(try ParameterText(query: query[...]).deepFields("n"))
        #expect(try String(decoding: DeepFields.value(of: fields, as: kind).jsonBytes(), as: UTF8.self) == json)
    }

    @Test func hostileNamesEnd() throws {
        let deep = "n" + String(repeating: "[a]", count: 100_000) + "=1&n[99999999999999999999]=2&n[]=3"
        let fields = try #require(try ParameterText(query: deep[...]).deepFields("n"))
        #expect(fields.map(\.steps.count) == [101, 1, 1])
        let value = DeepFields.value(of: fields, as: .array(.json))
        guard case .array(let elements) = value else { throw FormError(reason: "no list") }
        #expect(elements.count == 3)
    }

    @Test func aTextThatMayBeOfSeveralKinds() {
        let kind = FormFields.Kind.anyOf([.string, .object(Item.self)])
        #expect(kind.value(of: "5") == .string("5"))
        #expect(kind.value(of: #"{"sku":"x"}"#) == .object(JSONObject([("sku", .string("x"))])))
        #expect(FormFields.Kind.anyOf([.string, .literal]).value(of: "true") == .bool(true))
    }
}
