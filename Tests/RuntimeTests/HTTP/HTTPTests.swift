import HTTPTypes
import Testing

@testable import Runtime

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("a-b._~9", "a-b._~9"), ("a b", "a%20b"), ("ü/?#&=+%", "%C3%BC%2F%3F%23%26%3D%2B%25"), ("", ""),
        ("\r\n\0", "%0D%0A%00"),
    ])
    func thereAndBack(_ text: String, _ encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
        #expect(PercentEncoding.decode(encoded) == text)
    }

    @Test(arguments: ["%", "%1", "%GG", "%FF", "%C3"])
    func whatIsBroken(_ text: String) {
        #expect(PercentEncoding.decode(text) == nil)
    }

    @Test func reservedCharactersMayStay() {
        #expect(PercentEncoding.encode("a/b?c d&e%41%4", keeping: .inQuery) == "a/b?c%20d%26e%41%254")
        #expect(PercentEncoding.encode("a/b;c,d", keeping: .inPath) == "a%2Fb;c,d")
        #expect(PercentEncoding.encode("a/b;c,d", keeping: .inCookie) == "a/b%3Bc%2Cd")
    }
}

@Suite struct TextBodyTests {
    /// Of a text, the content type says whether it is written as JSON.
    @Test(arguments: [
        ("text/plain", "\"a\"", "\"a\""), ("application/json", "\"a\"", "a"), ("application/json", "a", "a"),
        ("application/json", "{}", "{}"), ("", "a", "a"),
    ])
    func aTextMayBeJSON(_ contentType: String, _ bytes: String, _ text: String) async throws {
        let head = HTTPResponse(status: .ok, headerFields: contentType.isEmpty ? [:] : [.contentType: contentType])
        let response = ResponseReader(head: head, body: HTTPBody(bytes), bodyLimit: 1_000)
        #expect(try await response.whole().text() == text)
    }
}

@Suite struct MediaTypeNameTests {
    @Test func namesAndParameters() {
        #expect(MediaTypeName.essence(of: "Application/JSON ; charset=utf-8") == "application/json")
        #expect(MediaTypeName.isJSON("application/problem+json"))
        #expect(!MediaTypeName.isJSON("text/html"))
        for name in ["application/x-amz-json-1.1", "application/x-json", "application/json-2"] {
            #expect(MediaTypeName.isJSON(name))
        }
        for name in ["application/json-seq", "application/x-ndjson", "application/vnd.a+json-seq", "1.1", "json"] {
            #expect(!MediaTypeName.isJSON(name))
        }
        #expect(MediaTypeName.parameter("boundary", of: "multipart/form-data; boundary=\"a b\"") == "a b")
        #expect(MediaTypeName.parameter("boundary", of: "multipart/form-data") == nil)
    }

    @Test(arguments: [
        ("application/json", true), ("application/*", true), ("*/*", true), ("text/html", false),
        ("*/*, application/json;q=0", false), ("text/html, application/json;q=0.1", true), ("", false),
        ("application/json; q=x", false), ("application/json;v=1;q=0.001", true),
    ])
    func accepted(_ accept: String, _ isAccepted: Bool) {
        #expect(MediaTypeName.isAccepted("application/json", by: accept) == isAccepted)
    }
}

extension MediaTypeNameTests {
    @Test(
        arguments: [
            ("a/b, c/d", "a/b"), ("c/d, a/b;q=0.9", "c/d"), ("*/*;q=0.1, c/*", "c/d"), ("c/d;q=0, */*", "a/b"),
            ("x/y", nil),
        ] as [(String, String?)]
    )
    func preferred(_ accept: String, _ best: String?) {
        #expect(MediaTypeName.preferred(of: ["a/b", "c/d"], by: accept) == best)
    }

    @Test(arguments: [
        ("image/png", "image/png"), ("image/gif", "image/*"), ("text/plain", "*/*"), ("", "*/*"),
    ])
    func theNarrowestRangeFits(_ essence: String, _ range: String) {
        #expect(MediaTypeName.match(essence, among: ["*/*", "image/*", "image/png"]) == range)
        #expect(MediaTypeName.match("a/b", among: ["image/*", "a/c"]) == nil)
    }

    @Test(
        arguments: [
            ("text/plain", [0xC3, 0xA9], "é"), ("text/plain; charset=ISO-8859-1", [0xE9], "é"),
            ("text/plain", [0xE9], nil),
            ("text/plain; charset=utf-16", [0x61, 0], nil), ("text/plain; charset=\"UTF-8\"", [0x61], "a"),
        ] as [(String, [UInt8], String?)]
    )
    func texts(_ type: String, _ bytes: [UInt8], _ text: String?) {
        #expect(MediaTypeName.text(bytes, contentType: type) == text)
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=a", "a"), ("multipart/form-data; boundary=\"a:b c\"", "a:b c"),
        ("multipart/form-data", "the content type names no boundary"),
        ("multipart/form-data; boundary=\"\"", "'' is no boundary"),
        ("multipart/form-data; boundary=\"a \"", "'a ' is no boundary"), ("x/y; boundary=a@b", "'a@b' is no boundary"),
    ])
    func boundaries(_ type: String, _ expected: String) {
        let boundary = Result { try MediaTypeName.boundary(of: type) }
        switch boundary {
        case .success(let boundary): #expect(boundary == expected)
        case .failure(let error): #expect("\(error)" == expected)
        }
    }
}

@Suite struct HeaderParametersTests {
    @Test(
        arguments: [
            ("form-data; name=a", "a"), ("form-data;name=\"a;b\" ; x=y", "a;b"),
            ("Form-Data; NAME=\"a\\\"b\\\\c\\d\"", "a\"b\\c\\d"),
            ("form-data; name=\">\\\"", ">\\"), ("form-data; name=\"\\\" ; x=y", "\\"),
            ("form-data; name=\"a", nil), ("form-data; name", nil), ("form-data; name=a; name=b", nil),
            ("form-data;", nil),
            ("form-data; name=\"a\"b", nil), ("form-data; name=\"a\"\u{301}; x=\"b\"", nil), ("form-data; =a", nil),
        ] as [(String, String?)]
    )
    func names(_ text: String, _ name: String?) {
        #expect(HeaderParameters(text)?["name"] == name)
    }
}

@Suite struct FormTests {
    private struct Model: JSONCodable, Hashable {
        var text: String
        var numbers: [Int]
        var more: [String: JSONValue]

        init(text: String, numbers: [Int], more: [String: JSONValue]) {
            (self.text, self.numbers, self.more) = (text, numbers, more)
        }

        init(json: inout JSONReader) throws(JSONError) {
            let object = try [String: JSONValue](json: &json)
            text = if case .string(let text)? = object["text"] { text } else { "" }
            numbers = try [Int](json: (object["numbers"] ?? .array([])).jsonBytes())
            more = try [String: JSONValue](json: (object["more"] ?? .object(JSONObject([]))).jsonBytes())
        }

        func write(to json: inout JSONWriter) {
            json.beginObject()
            json.key("text")
            text.write(to: &json)
            json.key("numbers")
            numbers.write(to: &json)
            json.key("more")
            more.write(to: &json)
            json.endObject()
        }

        static let fields = FormFields(["text": .string, "numbers": .array(.literal), "more": .json])
    }

    private static let model = Model(text: "a&b=ü \r\n\"", numbers: [1, 2], more: ["x": .bool(true)])

    @Test func urlEncodedThereAndBack() throws {
        let text = try URLEncodedForm.encode(Self.model)
        #expect(text == "text=a%26b%3D%C3%BC%20%0D%0A%22&numbers=1&numbers=2&more=%7B%22x%22%3Atrue%7D")
        #expect(try Model(json: Model.fields.object(from: URLEncodedForm.decode(text)).jsonBytes()) == Self.model)
    }
}

@Suite struct ValidationTests {
    @Test func everyFaultHasItsPointer() {
        var validation = Validation()
        validation.length("a/b~c", "é", min: 2, max: 3)
        validation.range("n", 5, min: 6, max: nil)
        validation.range("x", 1.5, below: 1.5)
        validation.multiple("m", 7, of: 5)
        validation.count("items", 0, min: 1)
        validation.unique("u", [1, 1])
        validation.length("fine", "abc", min: 1, max: 3)
        validation.range("absent", nil as Int?, min: 1)
        #expect(
            validation.faults.map(\.description) == [
                "/a~1b~0c: must have at least 2 characters", "/n: must be at least 6", "/x: must be less than 1.5",
                "/m: must be a multiple of 5", "/items: must have at least 1 element",
                "/u: must not have equal elements",
            ]
        )
    }
}

@Suite struct ResponseReaderTests {
    @Test(arguments: [
        ("application/json; charset=utf-8", "application/json"),
        ("TEXT/PLAIN", "text/plain"),
        ("application/vnd.shop.v1+json", "application/vnd.shop.v1+json"),
        ("application/problem+json", "application/json"),
        ("", "application/json"),
        ("text/html", nil),
    ])
    func aBodyIsOfADocumentedType(_ contentType: String, _ expected: String?) {
        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = contentType.isEmpty ? nil : contentType
        let reader = ResponseReader(head: head, body: HTTPBody([]), bodyLimit: 1)
        let documented = ["text/plain", "application/json", "application/vnd.shop.v1+json"]
        #expect((try? reader.bodyType(documented[0], documented[1], documented[2])) == expected)
    }
}
