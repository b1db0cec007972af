import HTTPTypes
import Hummingbird
import Interop
import Streams
import Testing

/// Events of several kinds, and elements that are no models.
@Suite struct KindTests {
    private static func send(
        _ body: String,
        as type: String,
        to path: String,
        limits: ServerLimits = ServerLimits()
    ) async throws -> (Int, String) {
        var request = HTTPRequest(method: .post, scheme: "http", authority: "memory", path: path)
        request.headerFields[.contentType] = type
        let transport = InMemoryTransport(router: StreamTests.router(limits: limits))
        let (head, answer) = try await transport.send(request, body: HTTPBody(body))
        return (head.status.code, String(decoding: try await answer.collect(), as: UTF8.self))
    }

    @Test func theKindTellsTheType() async throws {
        try await withServer(StreamTests.router()) { port in
            let client = StreamsClient(server: .init(url: "http://127.0.0.1:\(port)"))
            var words: [String] = []
            for try await event in try await client.kinds() {
                switch event.data {
                case .addString(let text): words.append("text \(text)")
                case .addNumber(let number): words.append("number \(number) \(event.retry ?? 0)")
                case .addJSON(let value), .message(let value): words.append("\(event.event ?? "-") \(value.foo)")
                case .undocumented(let kind, let text): words.append("\(kind ?? "-")? \(text)")
                }
            }
            #expect(words == ["text a\nb", "number 12 5", "addJSON 3", "other? ?", "- 4"])
        }
    }

    @Test(arguments: [
        ("event: addString\ndata: abc\n\nevent: x\ndata: y\n\n", 200, "[\"addString(\\\"abc\\\")\",\"undocumented("),
        ("event: addString\ndata: abcd\n\n", 400, "\"pointer\":\"/0\",\"detail\":\"must have at most 3 characters\""),
        ("event: addNumber\ndata: 10\n\n", 400, "\"pointer\":\"/0\",\"detail\":\"must be at most 9\""),
        (
            "data: {\"foo\":1}\n\ndata: {\"foo\":-1}\n\n", 400,
            "\"pointer\":\"/1/foo\",\"detail\":\"must be at least 0\""
        ),
        ("event: addJSON\ndata: x\n\n", 400, "\"pointer\":\"/0\""),
    ])
    func whatIsToldIsChecked(_ events: String, _ status: Int, _ answer: String) async throws {
        let (code, text) = try await Self.send(events, as: "text/event-stream", to: "/kinds")
        #expect(code == status)
        #expect(text.contains(answer), "\(text)")
    }

    @Test(arguments: [
        ("application/jsonl", "1\n9\n", 200, "10"),
        ("application/jsonl", "1\n10\n", 400, "\"pointer\":\"/1\",\"detail\":\"must be at most 9\""),
        ("application/json-seq", "\u{1E}[\"a\",\"ab\"]\n\u{1E}null\n", 200, "102"),
        (
            "application/json-seq", "\u{1E}[]\n\u{1E}[\"a\",\"b\"]\n", 400,
            "\"pointer\":\"/1/1\",\"detail\":\"must match"
        ),
        ("text/event-stream", "data: abc\n\n", 200, "3"),
        (
            "text/event-stream", "data: abcd\n\n", 400,
            "\"pointer\":\"/0\",\"detail\":\"must have at most 3 characters\""
        ),
    ])
    func elementsAreChecked(_ type: String, _ body: String, _ status: Int, _ answer: String) async throws {
        let (code, text) = try await Self.send(body, as: type, to: "/numbers")
        #expect(code == status)
        #expect(text.contains(answer), "\(text)")
    }

    @Test func elementsAreNotNestedDeeperThanAllowed() async throws {
        var limits = ServerLimits()
        limits.jsonDepth = 3
        let deep = "data: {\"foo\":1,\"x\":[[[]]]}\n\n"
        let (status, text) = try await Self.send(deep, as: "text/event-stream", to: "/kinds", limits: limits)
        #expect(status == 400)
        #expect(text.contains("nested deeper than 3 levels"), "\(text)")
        #expect(try await Self.send(deep, as: "text/event-stream", to: "/kinds").0 == 200)
    }
}
