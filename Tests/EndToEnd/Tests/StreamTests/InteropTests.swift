import Foundation
import Hummingbird
import Interop
import Streams
import Testing

/// Programs of others understand what is sent, and are understood.
@Suite struct InteropTests {
    static let curl = Program("curl")
    static let python = Program("python3")

    @Test(.enabled(if: curl != nil)) func curlReadsEvents() async throws {
        let curl = try #require(Self.curl)
        try await withServer(StreamTests.router()) { port in
            let events = try await curl.run(["--silent", "--no-buffer", "http://127.0.0.1:\(port)/events?count=2"])
            let data = { (number: Int) in "data: {\"number\":\(number),\"text\":\"a\\nb\"}\n\n" }
            #expect(events == "event: tick\nid: 0\n\(data(0))event: tick\nid: 1\n\(data(1))")
        }
    }

    @Test(.enabled(if: curl != nil)) func curlSendsLines() async throws {
        let curl = try #require(Self.curl)
        try await withServer(StreamTests.router()) { port in
            let sums = try await curl.run(
                [
                    "--silent", "--header", "Content-Type: application/jsonl", "--header", "Transfer-Encoding: chunked",
                    "--upload-file", "-", "--request", "POST", "http://127.0.0.1:\(port)/lines",
                ],
                input: "{\"number\":1}\r\n\n{\"number\":2}"
            )
            #expect(sums == "{\"sum\":2}\n{\"sum\":4}\n")
        }
    }

    @Test(.enabled(if: python != nil)) func pythonSendsEventsAndLines() async throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "server.py")
        try await #require(Self.python).serve(script) { port in
            let client = StreamsClient(server: .init(url: "http://127.0.0.1:\(port)"))
            var events: [ServerSentEvent<Tick>] = []
            for try await event in try await client.watch(count: 1) { events.append(event) }
            #expect(
                events == [
                    ServerSentEvent(data: Tick(number: 1), retry: 50),
                    ServerSentEvent(event: "x", data: Tick(number: 2, text: "ü"), id: "i"),
                    ServerSentEvent(data: Tick(number: 3), id: "i"),
                ]
            )
            guard case .ok(.jsonl(let lines)) = try await client.lines(.init()) else { return }
            var numbers: [Int] = []
            await #expect {
                for try await line in lines { numbers.append(line.number) }
            } throws: {
                "\($0)" == "element 2: /number: expected a number, found '}' (byte 10)"
            }
            #expect(numbers == [1, 2])
        }
    }
}
