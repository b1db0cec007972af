import HTTPTypes
import Hummingbird
import Interop
import Streams
import Synchronization
import Testing

struct Backend: StreamsHandler {
    typealias Context = BasicRequestContext

    /// Called for each event that is made.
    var onEvent: @Sendable (Int) -> Void = { _ in }

    func watch(
        _ input: Watch.Input,
        context: OpenContext
    ) async throws -> Watch.Output {
        let onEvent = onEvent
        let numbers = AsyncStream { continuation in
            for number in 0..<input.count { continuation.yield(number) }
            continuation.finish()
        }
        let events = numbers.map { number in
            onEvent(number)
            return ServerSentEvent(event: "tick", data: Tick(number: number, text: "a\nb"), id: "\(number)")
        }
        return .ok(ItemStream(events))
    }

    func tell(_ input: Tell.Input, context: OpenContext) async throws -> Tell.Output {
        var texts: [String] = []
        for try await event in input.body { texts.append("\(event.event ?? "-") \(event.data)") }
        return .ok(texts)
    }

    func kinds(_ input: Kinds.Input, context: OpenContext) async throws -> Kinds.Output {
        let events: [ServerSentEvent<Kinds.OKEvent>] = [
            .init(data: .addString("a\nb")), .init(data: .addNumber(12), id: "1", retry: 5),
            .init(data: .addJSON(.init(foo: 3))), .init(data: .undocumented(event: "other", "?")),
            .init(data: .undocumented(event: nil, "{\"foo\":4}")),
        ]
        return .ok(ItemStream(events))
    }

    func tellKinds(_ input: TellKinds.Input, context: OpenContext) async throws -> TellKinds.Output {
        var texts: [String] = []
        for try await event in input.body { texts.append("\(event.data)") }
        return .ok(texts)
    }

    func numbers(_ input: Numbers.Input, context: OpenContext) async throws -> Numbers.Output {
        var sum = 0
        switch input.body {
        case .jsonl(let numbers): for try await number in numbers { sum += number }
        case .jsonSeq(let lists): for try await list in lists { sum += list?.count ?? 100 }
        case .eventStream(let events): for try await event in events { sum += event.data.count }
        }
        return .ok(sum)
    }

    func sum(_ input: Sum.Input, context: OpenContext) async throws -> Sum.Output {
        let body = input.body
        return .ok(ItemStream(body.map { Sum.OKBodyItem(sum: $0.number * 2) }))
    }

    func lines(_ input: Lines.Input, context: OpenContext) async throws -> Lines.Output {
        let ticks = [Tick(number: 1), Tick(number: 2)]
        switch context.preferred(of: "application/json", "application/jsonl", "application/json-seq") {
        case "application/jsonl": return .ok(.jsonl(ItemStream(ticks)))
        case "application/json-seq": return .ok(.jsonSeq(ItemStream(ticks)))
        default: return .ok(.json(ticks))
        }
    }
}

@Suite struct StreamTests {
    static func router<Handler: StreamsHandler>(
        _ backend: Handler = Backend(),
        limits: ServerLimits = ServerLimits()
    ) -> Router<BasicRequestContext> where Handler.Context == BasicRequestContext {
        let router = Router()
        backend.addRoutes(to: router, limits: limits)
        return router
    }

    private static func client(_ backend: Backend = Backend()) -> StreamsClient {
        StreamsClient(server: .init(url: "http://memory"), transport: InMemoryTransport(router: router(backend)))
    }

    private static func client(port: Int) -> StreamsClient {
        StreamsClient(server: .init(url: "http://127.0.0.1:\(port)"))
    }

    @Test func eventsAreTyped() async throws {
        try await withServer(Self.router()) { port in
            var events: [ServerSentEvent<Tick>] = []
            for try await event in try await Self.client(port: port).watch(count: 3) { events.append(event) }
            let expected = (0..<3).map { number in
                ServerSentEvent(event: "tick", data: Tick(number: number, text: "a\nb"), id: "\(number)")
            }
            #expect(events == expected)
        }
    }

    /// Who stops reading stops the server; and no events are made ahead of the reader beyond what a buffer holds.
    @Test func aReaderMayStop() async throws {
        let made = Mutex(0)
        let client = Self.client(Backend { number in made.withLock { $0 = number } })
        for try await event in try await client.watch(count: 100_000) where event.data.number == 10 { break }
        #expect(made.withLock(\.self) < 50_000)
    }

    @Test func eventsAreSent() async throws {
        let events: ItemStream<ServerSentEvent<String>> = [.init(event: "x", data: "1\r\n2"), .init(data: "")]
        try await withServer(Self.router()) { port in
            let texts = try await Self.client(port: port).tell(body: events)
            #expect(texts == ["x 1\n2", "- "])
        }
    }

    @Test func linesBothWays() async throws {
        let ticks = ItemStream((1...3).map { Tick(number: $0) })
        var sums: [Int] = []
        for try await item in try await Self.client().sum(body: ticks) { sums.append(item.sum) }
        #expect(sums == [2, 4, 6])
    }

    @Test func aFaultInTheMiddleSaysWhichElement() async throws {
        var sums: [Int] = []
        await #expect {
            let ticks = ItemStream([Tick(number: 1), Tick(number: 101), Tick(number: 2)])
            for try await item in try await Self.client().sum(body: ticks) { sums.append(item.sum) }
        } throws: {
            "\($0)".contains("/1/number")
        }
        #expect(sums == [2])
    }

    @Test(arguments: [
        ("application/jsonl", "{\"number\":1}\n{\"number\":2}\n"),
        ("application/json-seq", "\u{1E}{\"number\":1}\n\u{1E}{\"number\":2}\n"),
        ("*/*", "[{\"number\":1},{\"number\":2}]"),
    ])
    func theCallerChooses(_ accept: String, _ text: String) async throws {
        var request = HTTPRequest(method: .get, scheme: "http", authority: "memory", path: "/lines")
        request.headerFields[.accept] = accept
        let (_, body) = try await InMemoryTransport(router: Self.router()).send(request, body: nil)
        #expect(String(decoding: try await body.collect(), as: UTF8.self) == text)
    }

    @Test func theClientReadsWhatIsAnswered() async throws {
        let output = try await Self.client().lines(.init())
        guard case .ok(.json(let ticks)) = output else {
            Issue.record("\(output)")
            return
        }
        #expect(ticks.map(\.number) == [1, 2])
    }
}
