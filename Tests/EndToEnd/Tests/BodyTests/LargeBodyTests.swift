import Bodies
import HTTPTypes
import Hummingbird
import Interop
import Synchronization
import Testing

/// Bodies of 200 MB: no side runs far ahead of the other, so nobody holds them.
@Suite(.serialized) struct LargeBodyTests {
    private static let size = 200 << 20
    private static let chunk = [UInt8](repeating: 7, count: 1 << 20)

    /// Counts what has been made but not read.
    private final class Gauge: Sendable {
        private let counts = Mutex((made: 0, read: 0, ahead: 0))

        /// The most that was ever on its way.
        var ahead: Int { counts.withLock(\.ahead) }

        func make(_ count: Int) {
            counts.withLock {
                $0.made += count
                $0.ahead = max($0.ahead, $0.made - $0.read)
            }
        }

        func read(_ count: Int) {
            counts.withLock { $0.read += count }
        }
    }

    private static func body(_ gauge: Gauge) -> HTTPBody {
        HTTPBody(stream: Chunks(gauge: gauge, count: size / chunk.count), length: size)
    }

    private struct Chunks: AsyncSequence, Sendable {
        let gauge: Gauge
        let count: Int

        struct AsyncIterator: AsyncIteratorProtocol {
            let gauge: Gauge
            var rest: Int

            mutating func next() async throws -> [UInt8]? {
                if rest == 0 { return nil }
                rest -= 1
                gauge.make(LargeBodyTests.chunk.count)
                return LargeBodyTests.chunk
            }
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(gauge: gauge, rest: count) }
    }

    @Test func thereAndBackInMemory() async throws {
        var limits = ServerLimits()
        limits.streamedBody = Self.size
        let gauge = Gauge()
        var count = 0
        for try await chunk in try await BodyTests.client(limits: limits).echo(body: Self.body(gauge)) {
            count += chunk.count
            gauge.read(chunk.count)
        }
        #expect(count == Self.size)
        #expect(gauge.ahead <= 8 << 20)
    }

    @Test func aFileInAForm() async throws {
        let gauge = Gauge()
        let file = FilePart(filename: "large", body: Self.body(gauge))
        let read = try await BodyTests.client().uploadDocument(
            body: [.title("t"), .note(Note(text: "n")), .files(file)]
        )
        #expect(read.parts.last == "file large application/octet-stream \(Self.size) 0")
    }

    /// An answer comes while it is read. (Foundation on Linux does not let a slow reader hold up a server.)
    @Test func anAnswerOverASocket() async throws {
        let gauge = Gauge()
        let router = Router()
        router.get("/large") { _, _ in
            Response(status: .ok, body: ResponseBody(asyncSequence: Self.body(gauge).map { ByteBuffer(bytes: $0) }))
        }
        try await withServer(router) { port in
            let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/large")
            let (_, body) = try await URLSessionTransport().send(request, body: nil)
            var (count, chunks) = (0, 0)
            for try await chunk in body {
                count += chunk.count
                chunks += 1
            }
            #expect(count == Self.size)
            #expect(chunks > 100)
        }
    }

    @Test func aRedirectIsLeftToTheCaller() async throws {
        let router = Router()
        router.get("/old") { _, _ in
            Response(
                status: .found,
                headers: [.location: "/new"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "moved"))
            )
        }
        try await withServer(router) { port in
            let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/old")
            let (head, body) = try await URLSessionTransport().send(request, body: nil)
            #expect(head.status == .found)
            #expect(head.headerFields[.location] == "/new")
            let text = String(decoding: try await body.collect(), as: UTF8.self)
            #expect(text == "moved")
        }
    }
}
