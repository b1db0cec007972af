import HTTPTypes
import Testing

@testable import Runtime

/// What the server makes of requests, to the letter.
@Suite struct RequestReaderTests {
    private static func reader(
        _ path: String = "/",
        _ headers: HTTPFields = [:],
        body: String? = nil,
        parameters: [String: String] = [:]
    ) -> RequestReader {
        var reader = RequestReader(
            head: HTTPRequest(method: .post, scheme: nil, authority: nil, path: path, headerFields: headers),
            pathParameters: parameters,
            body: HTTPBody(body ?? ""),
            limits: BodyLimits(whole: 1_000, streamed: 1_000, contentCodings: ["br"])
        )
        reader.whole = body.map { .bytes(Array($0.utf8)) }
        return reader
    }

    private static func rejection(_ read: () throws -> Void) -> RequestRejection? {
        do {
            try read()
            return nil
        } catch {
            return error as? RequestRejection
        }
    }

    // MARK: Parameters

    @Test(arguments: [
        ("n=a&n=b", "query n: is given more than once"), ("n=%FF", "query n: is not UTF-8"),
        ("n=%zz", "query n: is not spelt as the description says"), ("n=a", nil), ("m=a&m=b", nil),
    ])
    func texts(_ query: String, _ fault: String?) {
        var request = Self.reader("/?" + query)
        _ = request.read(String.self, at: .query("n"))
        #expect(request.faults.first.map { "\($0)" } == fault)
    }

    @Test func listsInOneValueStandOnce() {
        var request = Self.reader("/?n=a,b&n=c&m=d&m=e")
        let list = request.read(arrayOf: String.self, at: .query("n"), style: .form(explode: false))
        #expect(list == nil)
        #expect(request.faults.map { "\($0)" } == ["query n: is given more than once"])
        #expect(request.read(arrayOf: String.self, at: .query("m")) == ["d", "e"])
    }

    @Test func emptyTextsMayBeAsGoodAsNothing() {
        var request = Self.reader("/?n=&l=&m=&m=1")
        #expect(request.read(Int.self, at: .query("n"), ignoringEmpty: true) == nil)
        #expect(request.read(String.self, at: .query("n"), ignoringEmpty: true) == nil)
        #expect(request.read(String.self, at: .query("n")) == "")
        #expect(request.read(arrayOf: Int.self, at: .query("l"), ignoringEmpty: true) == nil)
        #expect(request.faults.isEmpty)
        #expect(request.read(arrayOf: Int.self, at: .query("m"), ignoringEmpty: true) == nil)
        #expect(request.faults.map { "\($0)" } == ["query m: '' is not an integer of 64 bits"])
    }

    @Test func theFirstCookieCounts() {
        var request = Self.reader("/", [.cookie: "n=a; n=b"])
        #expect(request.read(String.self, at: .cookie("n")) == "a")
    }

    @Test func elementsOfHeadersHaveNoBlanks() throws {
        let name = try #require(HTTPField.Name("X-List"))
        var request = Self.reader("/", [name: "a\t, b ,c"])
        #expect(request.read(arrayOf: String.self, at: .header("X-List")) == ["a", "b", "c"])
    }

    @Test(
        arguments: [
            (#""q""#, .string(#""q""#)), ("5", .number(5)), ("true", .bool(true)), ("q", .string("q")),
        ] as [(String, JSONValue)]
    )
    func quotesBelongToTexts(_ text: String, _ value: JSONValue) {
        var request = Self.reader("/?n=" + PercentEncoding.encode(text))
        #expect(request.read(anyOf: JSONValue.self, at: .query("n")) == value)
    }

    @Test func faultsSayWhatIsExpected() {
        var request = Self.reader("/?a=&b=2&c=x&d=300")
        _ = request.read(Int.self, at: .query("a"))
        _ = request.read(Bool.self, at: .query("b"))
        _ = request.read(Double.self, at: .query("c"))
        _ = request.read(UInt8.self, at: .query("d"))
        #expect(
            request.faults.map { "\($0)" } == [
                "query a: '' is not an integer of 64 bits", "query b: '2' is not true or false",
                "query c: 'x' is not a number", "query d: '300' is not an integer of 8 bits without a sign",
            ]
        )
    }

    /// A combining mark makes another character of the delimiter before it, but no other text.
    @Test func delimitersAreBytes() throws {
        let mark = "\u{301}x"
        #expect(try ParameterText(query: "n=\(mark)&m=1").text("n", .form()) == mark)
        #expect(try ParameterText(query: "n=a,\(mark)").list("n", .form(explode: false)) == ["a", mark])
        #expect(try ParameterText(query: "n=a|\(mark)").list("n", .pipeDelimited) == ["a", mark])
        #expect(try ParameterText(segment: ".\(mark)", encoding: .percent).text("n", .label()) == mark)
        #expect(try ParameterText(segment: "a,\(mark)", encoding: .none).list("n", .simple()) == ["a", mark])
        #expect(try ParameterText(query: "n[\(mark)]=1").deepFields("n")?.map { "\($0.steps[0])" } == [mark])
        #expect(try URLEncodedForm.decode("n=\(mark)&\(mark)=1").map(\.text) == [mark, "1"])
    }

    // MARK: Bodies

    private static let json: HTTPFields = [.contentType: "application/json"]

    @Test func emptyBodiesAreNone() throws {
        var fields = Self.json
        fields[.contentLength] = "0"
        let empty = Self.reader("/", fields)
        #expect(try empty.bodyType(isRequired: false, "application/json") == nil)
        let rejection = Self.rejection { try empty.bodyType("application/json") }
        #expect(rejection?.faults.map(\.message) == ["a body is required"])
        fields[.contentType] = "text/plain"
        #expect(try Self.reader("/", fields).bodyType("text/plain") == "text/plain")
        let chunked: HTTPFields = [.transferEncoding: "chunked"]
        #expect(throws: BodyNeeded.self) { try Self.reader("/", chunked).bodyType("application/json") }
        #expect(try Self.reader("/", chunked, body: "").bodyType(isRequired: false, "application/json") == nil)
        let other = Self.rejection { try Self.reader("/", chunked, body: "x").bodyType("application/json") }
        #expect(other?.status == .unsupportedMediaType)
    }

    @Test(arguments: [("gzip", false), ("identity", true), ("br", true), ("BR, identity", true), ("br, gzip", false)])
    func codings(_ coding: String, _ isTaken: Bool) {
        var fields = Self.json
        fields[.contentEncoding] = coding
        let rejection = Self.rejection { try Self.reader("/", fields, body: "{}").bodyType("application/json") }
        #expect(rejection?.status == (isTaken ? nil : .unsupportedMediaType))
        #expect(rejection?.headers[.acceptEncoding] == (isTaken ? nil : "br, identity"))
    }

    @Test func unknownCharsets() throws {
        var request = Self.reader("/", [.contentType: "text/plain; charset=UTF-16"], body: "a")
        let rejection = Self.rejection { _ = try request.text() }
        #expect(rejection?.status == .unsupportedMediaType)
        #expect(rejection?.faults.map(\.message) == ["the charset 'utf-16' is not supported"])
        var ascii = Self.reader("/", [.contentType: "text/plain; charset=ascii"], body: "a")
        #expect(try ascii.text() == "a")
    }

    @Test(
        arguments: [
            ([0x61, 0x3D, 0xFF], "/a: is not UTF-8"), (Array("a=%FF".utf8), "/a: is not UTF-8"),
            (Array("a=%F".utf8), "/a: has a broken percent escape"),
            (Array("%FF=1".utf8), ": the name '%FF' is not UTF-8"),
            (Array("a=1&a=2".utf8), "/a: expected a string, found an array"), (Array("a=ü".utf8), nil),
        ] as [([UInt8], String?)]
    )
    func forms(_ bytes: [UInt8], _ fault: String?) throws {
        var request = Self.reader("/", [.contentType: "application/x-www-form-urlencoded"])
        request.whole = .bytes(bytes)
        let value = try request.form([String: String].self, fields: FormFields(["a": .string]))
        #expect(request.faults.first.map { "\($0.pointer): \($0.message)" } == fault)
        #expect(value == (fault == nil ? ["a": "ü"] : nil))
    }

    @Test func brokenBodiesAreTheirSendersFault() async throws {
        struct Reset: Error {}
        let chunks = ItemStream<[UInt8]> { ItemStream<[UInt8]>.AsyncIterator { throw Reset() } }
        let own = HTTPBody(stream: chunks).blamingSender { $0 is Reset }
        await #expect(throws: Reset.self) { _ = try await own.collect() }
        let body = HTTPBody(stream: chunks).blamingSender { _ in false }
        do {
            _ = try await body.collect()
            Issue.record("a broken body was read")
        } catch {
            let rejection = RequestRejection.standing(for: error) as? RequestRejection
            #expect(rejection == RequestRejection(status: .badRequest))
        }
    }
}
