import HTTPTypes
import Testing

@testable import Runtime

@Suite struct BodyTests {
    /// A body that has arrived in three chunks.
    private static var received: HTTPBody {
        let channel = BodyChannel()
        for byte in [1, 2, 3] as [UInt8] { channel.offer([byte]) }
        channel.finish()
        return channel.body
    }

    @Test func whatIsReceivedIsReadOnce() async throws {
        let body = Self.received
        #expect(try await body.collect() == [1, 2, 3])
        await #expect(throws: HTTPBody.AlreadyRead()) { try await body.collect() }
        await #expect(throws: HTTPBody.AlreadyRead()) { try await body.limited(to: 10).collect() }
    }

    @Test func aSecondReaderGetsNoRest() async throws {
        let body = Self.received
        var first = body.makeAsyncIterator()
        var second = body.makeAsyncIterator()
        #expect(try await first.next() == [1])
        await #expect(throws: HTTPBody.AlreadyRead()) { try await second.next() }
        #expect(try await first.next() == [2])
    }

    @Test func elementsOfAStreamAreReadOnceToo() async throws {
        let reading = StreamReading(limit: 10, isChecking: false) { $0 }
        let channel = BodyChannel()
        channel.offer(Array("data: a\n\n".utf8))
        channel.finish()
        let stream = ItemStream(events: channel.body, reading)
        var count = 0
        for try await _ in stream { count += 1 }
        #expect(count == 1)
        await #expect(throws: StreamError.self) { for try await _ in stream { count += 1 } }
        #expect(count == 1)
    }
}

@Suite struct LineEndTests {
    private struct Headers: HeaderWriter {
        var headers = HTTPFields()
    }

    /// Of one cookie, a line end made two.
    @Test(arguments: ["a=1\nadmin=1", "a=1\r\nadmin=1", "a=1\n", "\n", "a\u{301}\n\u{301}b"])
    func noValueOfAHeaderHasLines(_ text: String) {
        for name in ["Set-Cookie", "X-A"] {
            var writer = Headers()
            #expect(throws: ParameterError.self) { try writer.header(name, text) }
            #expect(throws: ParameterError.self) { try writer.header(name, array: ["x=1", text]) }
            #expect(throws: ParameterError.self) {
                try writer.header(name, .members([(name: "x", text: text)]), explode: true)
            }
            #expect(writer.headers.isEmpty)
        }
    }

    @Test func eachCookieHasItsLine() throws {
        var writer = Headers()
        try writer.header("Set-Cookie", array: ["a=1; Path=/", "b=2"])
        #expect(writer.headers[values: .setCookie] == ["a=1; Path=/", "b=2"])
    }
}
