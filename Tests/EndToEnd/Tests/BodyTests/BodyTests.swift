import Bodies
import HTTPTypes
import Hummingbird
import Interop
import Testing

@Suite struct BodyTests {
    static func router(limits: ServerLimits = ServerLimits()) -> Router<BasicRequestContext> {
        let router = Router()
        Backend().addRoutes(to: router, limits: limits)
        return router
    }

    static func client(limits: ServerLimits = ServerLimits()) -> BodiesClient {
        BodiesClient(server: .init(url: "http://memory"), transport: InMemoryTransport(router: router(limits: limits)))
    }

    static func client(port: Int) -> BodiesClient {
        BodiesClient(server: .init(url: "http://127.0.0.1:\(port)"))
    }

    /// Sends bytes as they are.
    static func send(
        _ body: String,
        as type: String,
        to path: String = "/documents",
        accept: String? = nil,
        limits: ServerLimits = ServerLimits()
    ) async throws -> (status: Int, text: String) {
        var request = HTTPRequest(method: .post, scheme: "http", authority: "memory", path: path)
        request.headerFields[.contentType] = type
        request.headerFields[.accept] = accept
        let transport = InMemoryTransport(router: router(limits: limits))
        let (head, answer) = try await transport.send(request, body: HTTPBody(body))
        return (head.status.code, String(decoding: try await answer.collect(), as: UTF8.self))
    }

    // MARK: Forms with files

    private static let parts: [UploadDocument.Part] = [
        .title("Größe"), .count(7), .tags(.draft), .tags(.final), .notes("# a\r\n--b"), .note(Note(text: "n")),
        .sizes(.init(width: 3)), .cover(FilePart(filename: "c.png", contentType: "image/png", body: HTTPBody("PNG"))),
        .files(FilePart(filename: "a\"b\\c;.txt", contentType: "text/plain", body: HTTPBody("\r\n--form"))),
        .files(FilePart(body: HTTPBody(""))), .undocumented(name: "x", FilePart(body: HTTPBody("?"))),
    ]

    private static let words = [
        "title=Größe", "count=7", "tag=draft", "tag=final", "notes=# a\r\n--b", "note=n", "width=3",
        "cover c.png image/png 3 229", "file a\"b\\c;.txt text/plain 8 549", "file - application/octet-stream 0 0",
        "x? - application/octet-stream 1 63",
    ]

    @Test func aFormTravelsPartByPart() async throws {
        let body = ItemStream(Self.parts)
        let received = try await Self.client().uploadDocument(body: body)
        #expect(received.parts == Self.words)
        try await withServer(Self.router()) { port in
            let received = try await Self.client(port: port).uploadDocument(body: body)
            #expect(received.parts == Self.words)
        }
    }

    @Test func partsMayBeMadeWhileTheyAreSent() async throws {
        let body = ItemStream(
            AsyncStream { continuation in
                for part in Self.parts { continuation.yield(part) }
                continuation.finish()
            }
        )
        let received = try await Self.client().uploadDocument(body: body)
        #expect(received.parts == Self.words)
    }

    @Test func aFormIsAnAnswerToo() async throws {
        try await withServer(Self.router()) { port in
            var words: [String] = []
            for try await part in try await Self.client(port: port).downloadDocument() {
                switch part {
                case .title(let title): words.append(title)
                case .attachments(let file): words.append(try await Backend.words(file))
                case .undocumented(let name, _): words.append(name)
                }
            }
            #expect(words == ["Both", "ü\".pdf application/pdf 6 308"])
        }
    }

    @Test func aFormWithoutAPartIsNotSent() async throws {
        await #expect {
            try await Self.client().uploadDocument(body: [.title("t"), .note(Note(text: "n"))])
        } throws: {
            "\($0)".hasSuffix("the request cannot be written: part 'files': is required")
        }
    }

    @Test(arguments: [
        ("title", "x", "/note", "is required"), ("title", "", "/title", "must have at least 1 character"),
        ("count", "x", "/count", "'x' is not an integer of 64 bits"), ("count", "10", "/count", "must be at most 9"),
        ("note", "{}", "/note", "the required member 'text' is missing"),
        ("note", "{\"text\":1}", "/note/text", "expected a string"),
        ("tags", "x", "/tags", ""),
    ])
    func badPartsAreFaults(_ name: String, _ text: String, _ pointer: String, _ detail: String) async throws {
        let body = "--B\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n--B--\r\n"
        let (status, answer) = try await Self.send(body, as: "multipart/form-data; boundary=B")
        #expect(status == 400)
        #expect(answer.contains("\"pointer\":\"\(pointer)\",\"detail\":\"\(detail)"), "\(answer)")
    }

    @Test func formsThatAreTooLargeAreTurnedDown() async throws {
        var limits = ServerLimits()
        limits.streamedBody = 100
        let file = String(repeating: "x", count: 200)
        let body = "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"f\"\r\n\r\n\(file)\r\n--B--"
        #expect(try await Self.send(body, as: "multipart/form-data; boundary=B", limits: limits).status == 413)
        limits = ServerLimits()
        limits.body = 100
        let text = body.replacing("files", with: "title")
        #expect(try await Self.send(text, as: "multipart/form-data; boundary=B", limits: limits).status == 413)
        #expect(try await Self.send(text, as: "multipart/form-data").status == 400)
    }

    // MARK: Fields

    private static let fields = Fields(
        commas: ["a,b", "c"],
        pipes: [1, 2],
        deep: RangeModel(from: 1, to: 2),
        flat: .init(x: 3, y: "é&"),
        pair: .init(a: "x,y", b: true),
        link: "a/b?c=d&e",
        json: RangeModel(from: 5),
        usual: ["u", "v w"]
    )

    @Test func fieldsAreSpeltAsTheDescriptionSays() async throws {
        let sent = try await Self.client().sendFields(body: Self.fields)
        #expect(sent == Self.fields)
        let fields = [
            "commas=a%2Cb,c", "pipes=1%7C2", "deep%5Bfrom%5D=1", "deep%5Bto%5D=2", "x=3", "y=%C3%A9%26",
            "pair=a,x%2Cy,b,true", "link=a/b?c=d%26e", "json=%7B%22from%22%3A5%7D", "usual=u", "usual=v+w",
        ]
        let form = fields.joined(separator: "&")
        let (status, text) = try await Self.send(form, as: "application/x-www-form-urlencoded", to: "/fields")
        #expect(status == 200)
        #expect(try Fields(json: text) == Self.fields)
    }

    @Test(.enabled(if: InteropTests.curl != nil)) func curlSendsFields() async throws {
        let curl = try #require(InteropTests.curl)
        try await withServer(Self.router()) { port in
            let fields = ["commas=a,b", "deep[from]=1", "usual=1 + 1", "usual=ü"]
            let arguments = fields.flatMap { ["--data-urlencode", $0.replacing("[from]", with: "%5Bfrom%5D")] }
            let text = try await curl.run(["--silent"] + arguments + ["http://127.0.0.1:\(port)/fields"])
            #expect(text == "{\"commas\":[\"a,b\"],\"deep\":{\"from\":1},\"usual\":[\"1 + 1\",\"ü\"]}")
        }
    }

    // MARK: Headers and media types

    @Test func headersOfEveryShape() async throws {
        try await withServer(Self.router()) { port in
            let note = Note(text: "t", range: RangeModel(from: 1, to: 2))
            let output = try await Self.client(port: port).addNote(.init(body: .vndNoteJSON(note)))
            guard case .ok(.json(let body), let tags, let sizes, let range, let exploded, let copy, nil) = output else {
                Issue.record("\(output)")
                return
            }
            #expect(body == note)
            #expect(tags == ["a", "b"])
            #expect(sizes == [1, 2])
            #expect(range == note.range)
            #expect(exploded == RangeModel(from: 3, to: 4))
            #expect(copy == note)
        }
    }

    @Test(
        arguments: [
            ("text/plain; charset=utf-8", "é", nil, 200, "{\"text\":\"é\"}"),
            ("text/markdown", "x", "text/plain", 200, "x"),
            ("image/png", "abc", nil, 200, "{\"text\":\"png of 3\"}"),
            ("image/gif", "", nil, 200, "{\"text\":\"image/gif of 0\"}"),
            ("application/vnd.note+json; v=1", "{\"text\":\"a\"}", "*/*;q=0.1, text/plain", 200, "a"),
            ("text/plain", "x", "text/*;q=0.2, application/json;q=0.1", 200, "x"),
            ("application/json", "{}", nil, 415, "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\""),
            (
                "text/plain; charset=utf-16", "x", nil, 415,
                "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\""
            ),
        ] as [(String, String, String?, Int, String)]
    )
    func mediaTypes(_ type: String, _ body: String, _ accept: String?, _ status: Int, _ answer: String) async throws {
        let (code, text) = try await Self.send(body, as: type, to: "/notes", accept: accept)
        #expect(code == status)
        #expect(text.hasPrefix(answer), "\(text)")
    }

    @Test func bytesSayWhatTheyAre() async throws {
        try await withServer(Self.router()) { port in
            let picture = HTTPBody("abc", mediaType: "image/webp")
            let output = try await Self.client(port: port).addNote(.init(body: .image(picture)))
            guard case .ok(.json(let note), _, _, _, _, _, _) = output else {
                Issue.record("\(output)")
                return
            }
            #expect(note.text == "image/webp of 3")
        }
    }

    @Test func relativeServersAreBelowAnOrigin() {
        #expect(BodiesClient.Server.own(at: "https://a").url == "https://a/api")
        #expect(BodiesClient.Server.server2(at: "https://a", stage: "test").url == "https://a/v1/test")
    }

    @Test func textsHaveTypes() async throws {
        let client = Self.client()
        guard case .ok(1.5) = try await client.sendNumber(.init(body: 3)) else {
            Issue.record("another answer")
            return
        }
        guard case .noContent = try await client.sendNumber(.init(body: 9)) else {
            Issue.record("another answer")
            return
        }
    }

    @Test(arguments: [("2", "must be at least 3"), ("x", "the body is not an integer of 64 bits")])
    func wrongTextsAreFaults(_ text: String, _ detail: String) async throws {
        let (status, answer) = try await Self.send(text, as: "text/plain", to: "/texts")
        #expect(status == 400)
        #expect(answer.contains(#""detail":"\#(detail)""#), "\(answer)")
    }

    @Test func eachCookieHasALine() async throws {
        try await withServer(Self.router()) { port in
            guard case .ok(_, let cookies) = try await Self.client(port: port).others(.init(body: nil)) else {
                Issue.record("another answer")
                return
            }
            #expect(cookies == ["a=1; Expires=Wed, 09 Jun 2021 10:18:14 GMT", "b=2"])
        }
    }

    @Test func nothingFitsTheCaller() async throws {
        let (status, text) = try await Self.send("", as: "multipart/form-data; boundary=B", accept: "text/html")
        #expect(status == 406)
        #expect(text.contains("must take application/json"))
    }
}
