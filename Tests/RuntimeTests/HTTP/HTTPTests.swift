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
        #expect(PercentEncoding.encode("a/b?c d", allowReserved: true) == "a/b?c%20d")
    }
}

@Suite struct MediaTypeNameTests {
    @Test func namesAndParameters() {
        #expect(MediaTypeName.essence(of: "Application/JSON ; charset=utf-8") == "application/json")
        #expect(MediaTypeName.isJSON("application/problem+json"))
        #expect(!MediaTypeName.isJSON("text/html"))
        #expect(MediaTypeName.parameter("boundary", of: "multipart/form-data; boundary=\"a b\"") == "a b")
        #expect(MediaTypeName.parameter("boundary", of: "multipart/form-data") == nil)
    }

    @Test(arguments: [
        ("application/json", true), ("application/*", true), ("*/*", true), ("text/html", false),
        ("*/*, application/json;q=0", false), ("text/html, application/json;q=0.1", true), ("", false),
    ])
    func accepted(_ accept: String, _ isAccepted: Bool) {
        #expect(MediaTypeName.isAccepted("application/json", by: accept) == isAccepted)
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

    @Test func multipartThereAndBack() throws {
        let form = try MultipartForm(encoding: Self.model)
        let boundary = try #require(MediaTypeName.parameter("boundary", of: form.contentType))
        let fields = try MultipartForm.decode(form.bytes, boundary: boundary)
        #expect(fields.map(\.name) == ["text", "numbers", "numbers", "more"])
        #expect(try Model(json: Model.fields.object(from: fields).jsonBytes()) == Self.model)
    }

    @Test(arguments: [
        ("", "the form has no closing boundary"),
        ("--B\r\n\r\n\r\nx\r\n--B--", "a part of the form has no name"),
        (
            "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx\r\n--B--\r\n",
            "part 'f' is a file"
        ),
        ("--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx", "the form has no closing boundary"),
    ])
    func brokenForms(_ body: String, _ message: String) {
        #expect {
            try MultipartForm.decode(Array(body.utf8), boundary: "B")
        } throws: {
            "\($0)" == message
        }
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
