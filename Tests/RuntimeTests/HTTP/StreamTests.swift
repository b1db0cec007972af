import Testing

@testable import Runtime

@Suite struct ServerSentEventTests {
    private static func events(_ text: String, chunk: Int, limit: Int = 100) async throws -> [ServerSentEvent<String>] {
        let reading = StreamReading(limit: limit, isChecking: false) { $0 }
        return try await all(ItemStream(events: body(text, chunk: chunk), reading))
    }

    /// HTML standard, section 9.2.6, and what its parsing rules say.
    private static let samples: [(text: String, events: [ServerSentEvent<String>])] = [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [.init(data: "YHOO\n+2\n10")]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [
                .init(data: "first event", id: "1"), .init(data: "second event", id: ""),
                .init(data: " third event", id: ""),
            ]
        ),
        ("data\n\ndata\ndata\n\ndata:", [.init(data: ""), .init(data: "\n")]),
        ("data:test\n\ndata: test\n\n", [.init(data: "test"), .init(data: "test")]),
        ("\u{FEFF}data: a\r\n\r\ndata: b\r\rdata: c\n\r\n", [.init(data: "a"), .init(data: "b"), .init(data: "c")]),
        ("event: x\n\ndata: a\n\n", [.init(data: "a")]),
        ("retry: 10\nevent: x\ndata: a\n\n", [.init(event: "x", data: "a", retry: 10)]),
        ("retry: 1x\nid: a\u{0}\nother: x\ndata: a\n\n", [.init(data: "a")]), ("data: a\n", []),
    ]

    @Test(arguments: samples)
    func asBrowsersReadThem(_ text: String, _ expected: [ServerSentEvent<String>]) async throws {
        for size in [1, 2, 1_000] { #expect(try await Self.events(text, chunk: size) == expected) }
    }

    @Test func aStreamOfJSONEndsWhereItSaysThatItIsDone() async throws {
        let reading = StreamReading(limit: 100, isChecking: false) { $0 }
        let text = "data: 1\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n"
        let events = try await all(ItemStream<ServerSentEvent<Int>>(jsonEvents: body(text, chunk: 5), reading))
        #expect(events.map(\.data) == [1, 2])
    }

    @Test func theDataOfAnEventIsLimited() async throws {
        await #expect {
            try await Self.events("data: a\n\ndata: 12345\ndata: 12345\n\n", chunk: 5, limit: 10)
        } throws: {
            "\($0)" == "element 1: more than 10 bytes"
        }
    }

    @Test func anEventOfManyLines() async throws {
        let events = try await Self.events(String(repeating: "data:x\n", count: 20_000) + "\n", chunk: 7, limit: 40_000)
        #expect(events.map(\.data) == [String(repeating: "x\n", count: 19_999) + "x"])
    }

    @Test func whatIsWritten() throws {
        let event = ServerSentEvent(event: "x", data: "a\r\n\rb ", id: "1", retry: 5)
        #expect(
            String(decoding: try event.encoded(), as: UTF8.self)
                == "event: x\nid: 1\nretry: 5\ndata: a\ndata: \ndata: b \n\n"
        )
        #expect(throws: FormError(reason: "the 'id' of an event has several lines")) {
            try ServerSentEvent(data: "", id: "1\ndata: x").encoded()
        }
    }
}

@Suite struct JSONStreamTests {
    private static func read(_ text: String, _ framing: JSONFraming, chunk: Int) async throws -> [Int] {
        let reading = StreamReading(limit: 8, isChecking: true) { $0 }
        return try await all(ItemStream<Int>(body(text, chunk: chunk), framing, reading))
    }

    @Test(arguments: [
        (JSONFraming.lines, "1\n2\r\n\n \n3"), (.sequence, "\u{1E}1\n\u{1E}\u{1E}2\n\u{1E}3 "),
    ])
    func elements(_ framing: JSONFraming, _ text: String) async throws {
        for size in [1, 2, 100] { #expect(try await Self.read(text, framing, chunk: size) == [1, 2, 3]) }
    }

    @Test(arguments: [
        (JSONFraming.lines, "1\nx\n3", "element 1: expected a number, found 'x' (byte 0)"),
        (.lines, "1\n123456789", "element 1: more than 8 bytes"),
        (.sequence, "1\n", "element 0: no record separator stands before the first element"),
        (.sequence, "\u{1E}1\n\u{1E}2", "element 1: the element is cut off"),
    ])
    func faults(_ framing: JSONFraming, _ text: String, _ message: String) async throws {
        await #expect {
            try await Self.read(text, framing, chunk: 3)
        } throws: {
            "\($0)" == message
        }
    }

    @Test func whatIsWritten() async throws {
        let items: ItemStream<Int> = [1, 2]
        #expect(try await items.body(.lines).collect() == Array("1\n2\n".utf8))
        #expect(try await items.body(.sequence).collect() == Array("\u{1E}1\n\u{1E}2\n".utf8))
    }
}

@Suite struct BodyChannelTests {
    @Test func theWriterWaitsForTheReader() async throws {
        let channel = BodyChannel()
        let chunk = [UInt8](repeating: 1, count: 100_000)
        let writing = Task {
            for _ in 0..<20 { try await channel.write(chunk) }
            channel.finish()
        }
        var count = 0
        for try await chunk in channel.body { count += chunk.count }
        #expect(count == 2_000_000)
        try await writing.value
    }

    @Test func theWriterLearnsThatNobodyReads() async throws {
        let channel = BodyChannel()
        do { _ = channel.body }
        await #expect(throws: CancellationError.self) { try await channel.write([1]) }
    }

    @Test func theReaderMayBeCancelled() async throws {
        let body = BodyChannel().body
        let reading = Task { try await body.collect() }
        reading.cancel()
        await #expect(throws: CancellationError.self) { try await reading.value }
    }

    @Test func anErrorComesBehindWhatWasWritten() async throws {
        let channel = BodyChannel()
        let body = channel.body
        channel.offer([1])
        channel.finish(throwing: FormError(reason: "x"))
        var iterator = body.makeAsyncIterator()
        #expect(try await iterator.next() == [1])
        await #expect(throws: FormError.self) { try await iterator.next() }
    }
}

private func all<Element>(_ items: ItemStream<Element>) async throws -> [Element] {
    var all: [Element] = []
    for try await item in items { all.append(item) }
    return all
}
