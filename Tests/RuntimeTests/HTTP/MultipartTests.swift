import HTTPTypes
import Testing

@testable import Runtime

/// A form with a title and any number of files.
enum SamplePart: MultipartPart {
    case title(String)
    case file(FilePart)
    case undocumented(name: String, FilePart)

    static let form = MultipartForm(required: ["title"], single: ["title"])

    func encode() throws -> EncodedPart {
        switch self {
        case .title(let value): .text("title", value)
        case .file(let value): .file("file", value)
        case .undocumented(let name, let file): .file(.name(name), file)
        }
    }

    static func decode(_ part: inout PartReader) async throws -> Self {
        switch part.name {
        case "title": return .title(try await part.text(String.self))
        case "file": return .file(try part.file("image/*", "text/plain"))
        default: return .undocumented(name: part.name, try part.file())
        }
    }
}

/// A body in chunks of a size.
func body(_ text: String, chunk size: Int) -> HTTPBody {
    let bytes = Array(text.utf8)
    let chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    return HTTPBody(stream: ItemStream(chunks))
}

@Suite struct MultipartTests {
    private static func read(_ body: HTTPBody, limits: MultipartLimits = MultipartLimits(part: 1_000)) async throws
        -> [String]
    {
        var words: [String] = []
        let parts = ItemStream<SamplePart>(parts: body, boundary: "B", limits: limits, failure: { $0 })
        for try await part in parts {
            switch part {
            case .title(let text): words.append("title \(text)")
            case .file(let file), .undocumented(_, let file):
                let text = String(decoding: try await file.body.collect(), as: UTF8.self)
                words.append("\(file.filename ?? "-") \(file.contentType ?? "-") \(text)")
            }
        }
        return words
    }

    /// What the headers of a part without a name say of it stays.
    @Test(
        arguments: [
            (.rest, nil, "inline; filename=\"a.txt\"", "inline; filename=\"a.txt\""),
            (.rest, "b.txt", "inline; filename=\"a.txt\"", "inline; filename=\"a.txt\""),
            (.rest, "b.txt", "inline", "inline; filename=\"b.txt\""),
            (.rest, "b.txt", nil, "attachment; filename=\"b.txt\""), (.rest, nil, nil, nil),
            (.name("n"), "b.txt", "inline", "form-data; name=\"n\"; filename=\"b.txt\""),
        ] as [(PartKey, String?, String?, String?)]
    )
    func dispositions(_ key: PartKey, _ filename: String?, _ own: String?, _ expected: String?) throws {
        var headers = HTTPFields()
        headers[.contentDisposition] = own
        let file = FilePart(filename: filename, contentType: "text/plain", headers: headers, body: HTTPBody("x"))
        let line = expected.map { "Content-Disposition: \($0)\r\n" } ?? ""
        let lines = [line, "Content-Type: text/plain\r\n"]
        // What its headers say stands among them.
        let heads = [lines, lines.reversed()].map { $0.joined() + "\r\n" }
        #expect(heads.contains(try EncodedPart.file(key, file).head()))
    }

    /// A value of several kinds is a text, unless it is an object or a list.
    @Test(
        arguments: [
            (.number(5), "5", nil), (.string("5 a"), "5 a", nil), (.bool(true), "true", nil), (.string(""), "", nil),
            (.object(["a": 1]), #"{"a":1}"#, "application/json"), (.array([1]), "[1]", "application/json"),
        ] as [(JSONValue, String, String?)]
    )
    func valuesOfSeveralKinds(_ value: JSONValue, _ text: String, _ contentType: String?) async throws {
        let part = try EncodedPart.textOrJSON("value", value)
        #expect(part.contentType == contentType)
        #expect(String(decoding: try await part.body.collect(), as: UTF8.self) == text)
        let type = contentType.map { "Content-Type: \($0)\r\n" } ?? ""
        let form = "--B\r\nContent-Disposition: form-data; name=value\r\n\(type)\r\n\(text)\r\n--B--"
        let parts = ItemStream<ValuePart>(
            parts: body(form, chunk: 7),
            boundary: "B",
            limits: MultipartLimits(part: 1_000),
            failure: { $0 }
        )
        for try await part in parts { #expect(part.value == value) }
    }

    /// A form with one value of any kind.
    private struct ValuePart: MultipartPart {
        static let form = MultipartForm(required: ["value"])
        let value: JSONValue

        func encode() throws -> EncodedPart { try .textOrJSON("value", value) }
        static func decode(_ part: inout PartReader) async throws -> Self {
            Self(value: try await part.textOrJSON(JSONValue.self))
        }
    }

    private static let sample = """
        before\r
        --B \t\r
        Content-Disposition: form-data; name="title"\r
        \r
        a\r
        -\r
        --\r
        --C\r
        --B\r
        content-type:image/png\r
        CONTENT-DISPOSITION: form-data; name=file; filename="x"; filename*=UTF-8'de'%C3%BC.png\r
        X-More: 1\r
        \r
        \r
        --B\r
        Content-Disposition: form-data; name="other%22"\r
        \r
        z\r
        --B--\r
        after
        """

    @Test(arguments: [1, 2, 3, 7, 1_000]) func chunksMayEndAnywhere(_ size: Int) async throws {
        let words = try await Self.read(body(Self.sample, chunk: size))
        #expect(words == ["title a\r\n-\r\n--\r\n--C", "ü.png image/png ", "- - z"])
    }

    /// RFC 2046 section 5.1.1: the empty line before a delimiter is its own where a part has no content.
    @Test(arguments: [1, 3, 1_000]) func emptyParts(_ size: Int) async throws {
        let name = "Content-Disposition: form-data; name="
        let empty = "--B\r\n\(name)title\r\n\r\n--B\r\n\(name)file\r\nContent-Type: image/png\r\n\r\n\r\n-\r\n--B--"
        #expect(try await Self.read(body(empty, chunk: size)) == ["title ", "- image/png \r\n-"])
    }

    private static let title = "--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\na\r\n"

    private static let long = String(repeating: "a", count: 20_000)

    private static let broken: [(text: String, message: String)] = [
        ("", "the form has no closing boundary"), ("--B", "the form has no closing boundary"),
        ("\(title)", "the form has no closing boundary"), ("\(title)--B", "the form has no closing boundary"),
        ("--B--", "part 'title': is required"), ("\(title)\(title)--B--", "part 'title': is there more than once"),
        ("--B\r\n\r\nx\r\n--B--", "a part of the form has no name"),
        ("--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--", "a part of the form has no name"),
        ("--B\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--B--", "a part of the form has no name"),
        ("--B\r\nContent Disposition: x\r\n\r\nx\r\n--B--", "a line in the header of a part is malformed"),
        ("--B\r\nA: b\r\n c\r\n\r\nx\r\n--B--", "a line in the header of a part is malformed"),
        ("--BB\r\nA: b\r\n\r\nx\r\n--BB--", "other text stands behind a boundary"),
        ("\(title)--B-", "the form has no closing boundary"),
        ("\(title)--Bx\r\n\r\n", "other text stands behind a boundary"),
        (
            "--B\r\nContent-Disposition: form-data; name=file\r\nContent-Type: a/b\r\n\r\n--B--",
            "part 'file': must be image/* or text/plain"
        ),
        ("\(title)".replacing("\r\na\r\n", with: "\r\n\(long)\r\n--B--"), "more than 1000 bytes"),
        ("--B\r\nA: \(long)", "the header of a part has more than 16384 bytes"),
    ]

    @Test(arguments: broken)
    func brokenForms(_ text: String, _ message: String) async throws {
        for size in [1, 1_000_000] {
            await #expect {
                try await Self.read(body(text, chunk: size))
            } throws: {
                "\($0)" == message
            }
        }
    }

    @Test(arguments: [(1, "must have at least 1 part"), (2, "must have at least 2 parts")])
    func thereAreEnoughParts(_ count: Int, _ reason: String) {
        #expect(throws: FormError(reason: reason)) { try MultipartProgress(MultipartForm(count: count)).finish() }
    }

    @Test func thereAreNotTooManyParts() async throws {
        let other = part("other")
        await #expect(throws: FormError(reason: "the form has more than 2 parts")) {
            try await Self.read(body(other + other + other, chunk: 100), limits: .init(parts: 2, part: 10))
        }
    }

    private func part(_ name: String) -> String { Self.title.replacing("title", with: name) }

    /// A file that has not been read is skipped; afterwards it is gone.
    @Test func filesAreReadInOrder() async throws {
        let text = part("file") + Self.title + "--B--"
        var files: [FilePart] = []
        let limits = MultipartLimits(part: 10)
        let parts = ItemStream<SamplePart>(parts: body(text, chunk: 10), boundary: "B", limits: limits) { $0 }
        for try await part in parts {
            if case .file(let file) = part { files.append(file) }
        }
        let file = try #require(files.first)
        await #expect(throws: FormError(reason: "a part was to be read after the next one had begun")) {
            try await file.body.collect()
        }
    }

    @Test func whatIsWrittenIsKnownByItsLength() async throws {
        let file = FilePart(filename: "a\"\r\n\\b\0ü", contentType: "text/plain", body: HTTPBody("x"))
        let body = try MultipartWriter(boundary: "B").body([SamplePart.title("t"), .file(file)] as ItemStream)
        let text = String(decoding: try await body.collect(), as: UTF8.self)
        let expected = """
            --B\r
            Content-Disposition: form-data; name="title"\r
            \r
            t\r
            --B\r
            Content-Disposition: form-data; name="file"; filename="a%22%0D%0A\\\\b_ü"\r
            Content-Type: text/plain\r
            \r
            x\r
            --B--\r

            """
        #expect(text == expected)
        #expect(body.length == expected.utf8.count)
    }

    @Test func nothingGetsIntoAHeader() throws {
        let file = FilePart(contentType: "a/b\r\nX: y", body: HTTPBody(""))
        #expect(throws: FormError(reason: "'a/b\r\nX: y' is no media type", part: "file")) {
            try MultipartWriter().body([.title("t"), .file(file)] as ItemStream<SamplePart>)
        }
    }

    @Test func aFileIsReadAsItIsSent() async throws {
        let path = "\(#filePath)"
        let file = try FilePart(file: path)
        #expect(file.filename == "MultipartTests.swift")
        var count = 0
        for try await chunk in file.body { count += chunk.count }
        #expect(count == file.body.length)
        #expect(throws: FileError(path: "/no/such", code: 2)) { try FilePart(file: "/no/such") }
    }
}
