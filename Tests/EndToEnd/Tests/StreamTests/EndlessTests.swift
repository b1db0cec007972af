import HTTPTypes
import Hummingbird
import Interop
import Streams
import Testing

/// Streams that only end because the other side does not want more.
@Suite(.timeLimit(.minutes(2))) struct EndlessTests {
    /// The same number again and again, until nobody asks or the task is cancelled.
    private struct Endless<Element: Sendable>: AsyncSequence, Sendable {
        let element: Element
        let onEnd: @Sendable () -> Void

        final class AsyncIterator: AsyncIteratorProtocol {
            private let endless: Endless

            init(_ endless: Endless) {
                self.endless = endless
            }

            deinit { endless.onEnd() }

            func next() async throws -> Element? {
                try Task.checkCancellation()
                await Task.yield()
                return endless.element
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
    }

    private struct EndlessBackend: StreamsHandler {
        typealias Context = BasicRequestContext

        let onEnd: @Sendable () -> Void

        func watch(_ input: Watch.Input, context: OpenContext) async throws -> Watch.Output {
            .ok(ItemStream(Endless(element: ServerSentEvent(data: Tick(number: 1)), onEnd: onEnd)))
        }

        /// Has enough after the first one.
        func numbers(_ input: Numbers.Input, context: OpenContext) async throws -> Numbers.Output {
            guard case .jsonl(let numbers) = input.body else { return .ok(0) }
            for try await number in numbers { return .ok(number) }
            return .ok(0)
        }
    }

    @Test func anAnswerEndsWithItsReader() async throws {
        let (ends, ended) = AsyncStream<Void>.makeStream()
        try await withServer(StreamTests.router(EndlessBackend { ended.yield() })) { port in
            let client = StreamsClient(server: .init(url: "http://127.0.0.1:\(port)"))
            var count = 0
            for try await event in try await client.watch(count: 1) {
                count += event.data.number
                if count == 3 { break }
            }
            for await _ in ends { break }
        }
    }

    @Test func aRequestEndsAtTheLimit() async throws {
        var limits = ServerLimits()
        limits.streamedBody = 1_000
        let transport = InMemoryTransport(router: StreamTests.router(limits: limits))
        let client = StreamsClient(server: .init(url: "http://memory"), transport: transport)
        let body = ItemStream(Endless(element: 1) {})
        let output = try await client.numbers(.init(body: .jsonl(body)))
        guard case .undocumented(.contentTooLarge, _, _) = output else {
            Issue.record("\(output)")
            return
        }
    }

    @Test func aRequestEndsWithItsAnswer() async throws {
        let (ends, ended) = AsyncStream<Void>.makeStream()
        let transport = InMemoryTransport(router: StreamTests.router(EndlessBackend {}))
        let client = StreamsClient(server: .init(url: "http://memory"), transport: transport)
        let body = ItemStream(Endless(element: 1) { ended.yield() })
        guard case .ok(1) = try await client.numbers(.init(body: .jsonl(body))) else {
            Issue.record("another answer")
            return
        }
        for await _ in ends { break }
    }
}
