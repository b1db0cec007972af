import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Runtime

@Suite struct RetryTests {
    private struct Offline: Error {}

    /// Gives one answer after the other, and counts.
    private final class Answers: Sendable {
        private let rest: Mutex<[(Int, String?)]>
        private let waits = Mutex<[Duration]>([])
        private let count = Mutex(0)

        init(_ answers: [(Int, String?)]) {
            rest = Mutex(answers)
        }

        var calls: Int { count.withLock { $0 } }
        var delays: [Duration] { waits.withLock { $0 } }

        /// Status 0 is no answer.
        func next() throws -> (HTTPResponse, HTTPBody) {
            count.withLock { $0 += 1 }
            let (status, retryAfter) = rest.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
            if status == 0 { throw Offline() }
            var head = HTTPResponse(status: .init(code: status))
            head.headerFields[.retryAfter] = retryAfter
            return (head, HTTPBody("\(status)"))
        }

        func wait(_ duration: Duration) {
            waits.withLock { $0.append(duration) }
        }
    }

    /// The status of the last answer, which is 0 for none.
    private static func status(
        of answers: Answers,
        _ method: HTTPRequest.Method = .get,
        body: HTTPBody? = nil,
        _ change: (inout RetryMiddleware) -> Void = { _ in }
    ) async throws -> Int {
        var middleware = RetryMiddleware()
        middleware.sleep = { answers.wait($0) }
        change(&middleware)
        let operation = OperationInfo(id: "x", method: method, path: "/")
        let request = HTTPRequest(method: method, scheme: "http", authority: "here", path: "/")
        do {
            let answer = try await middleware.intercept(request, body: body, operation: operation) { _, _ in
                try answers.next()
            }
            return answer.0.status.code
        } catch is Offline {
            return 0
        }
    }

    @Test(
        arguments: [
            ([(503, nil), (200, nil)], 200, 2), ([(0, nil), (0, nil), (200, nil)], 200, 3), ([(503, nil)], 503, 3),
            ([(0, nil)], 0, 3), ([(404, nil)], 404, 1), ([(429, "7"), (200, nil)], 200, 2), ([(429, "31")], 429, 1),
            ([(503, "soon"), (204, nil)], 204, 2),
        ] as [([(Int, String?)], Int, Int)]
    )
    func idempotentCallsAreMadeAgain(_ script: [(Int, String?)], _ status: Int, _ calls: Int) async throws {
        let answers = Answers(script)
        #expect(try await Self.status(of: answers) == status)
        #expect(answers.calls == calls)
    }

    @Test func theServerSaysHowLongToWait() async throws {
        let answers = Answers([(429, "7"), (503, nil), (200, nil)])
        _ = try await Self.status(of: answers)
        #expect(answers.delays.count == 2)
        #expect(answers.delays.first == .seconds(7))
        #expect(answers.delays.last.map { .zero ... .milliseconds(400) ~= $0 } == true)
    }

    @Test func waitsHaveABound() async throws {
        let answers = Answers([(503, nil)])
        _ = try await Self.status(of: answers) {
            $0.attempts = 40
            $0.longestDelay = .seconds(1)
        }
        #expect(answers.calls == 40)
        #expect(answers.delays.allSatisfy { .zero ... .seconds(1) ~= $0 })
    }

    @Test func otherCallsAreMadeOnce() async throws {
        let post = Answers([(503, nil)])
        _ = try await Self.status(of: post, .post)
        #expect(post.calls == 1)
        let named = Answers([(503, nil), (200, nil)])
        #expect(try await Self.status(of: named, .post, body: HTTPBody("x")) { $0.repeatable = ["x"] } == 200)
    }

    @Test func streamsAreSentOnce() async throws {
        let answers = Answers([(503, nil)])
        let stream = AsyncStream<[UInt8]> { $0.finish() }
        _ = try await Self.status(of: answers, .put, body: HTTPBody(stream: stream))
        #expect(answers.calls == 1)
    }

    @Test func aCancelledCallIsNotMadeAgain() async throws {
        let answers = Answers([(503, nil)])
        let task = Task {
            try await Self.status(of: answers) {
                $0.sleep = { try await Task.sleep(for: $0 + .seconds(86_400)) }
            }
        }
        while answers.calls == 0 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(answers.calls == 1)
    }

    @Test(arguments: [
        ("0", 0.0), ("120", 120), ("Sun, 06 Nov 1994 08:49:37 GMT", 37), ("Sun, 06 Nov 1994 08:48:00 GMT", 0),
        ("-1", nil), ("1.5", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
        ("Sun, 06 Nov 1994 25:49:37 GMT", nil), ("", nil), ("99999999999999999999", nil),
    ])
    func retryAfter(_ text: String, _ seconds: Double?) {
        let now = Date(timeIntervalSince1970: 784_111_740)
        #expect(RetryAfter.delay(text, now: now) == seconds.map { .seconds($0) })
    }
}

@Suite struct ServerAddressTests {
    @Test(arguments: [
        ("https://a.example/v1/", "https://a.example/v1", "https://a.example"),
        ("HTTP://user:secret@A.example:80", "http://A.example:80", "http://a.example"),
        ("https://a.example:80/x?y#z", "https://a.example:80/x", "https://a.example:80"),
        ("http://[::1]:8080/", "http://[::1]:8080", "http://[::1]:8080"),
        ("a.example/v1", "https://a.example/v1", "https://a.example"),
        ("//a.example/v1", "https://a.example/v1", "https://a.example"),
        ("https://a.example/.", "https://a.example", "https://a.example"),
        ("https://a.example/x/./y/../z/..", "https://a.example/x", "https://a.example"),
        ("https://a.example/../v2/.../..x", "https://a.example/v2/.../..x", "https://a.example"),
        ("https://a.example/x//../y//", "https://a.example/x/y", "https://a.example"),
    ])
    func parts(_ url: String, _ text: String, _ origin: String) {
        #expect(ServerAddress(url).text == text)
        #expect(ServerAddress(url).origin == origin)
    }

    @Test(arguments: [
        ("https://b.example/x/", "https://b.example/x"), ("//b.example", "https://b.example"),
        ("/v2", "https://a.example/v2"), ("more", "https://a.example/v1/more"), ("/", "https://a.example"),
        (".", "https://a.example/v1"), ("../up", "https://a.example/up"), ("./x/../y/", "https://a.example/v1/y"),
        ("/x/../y", "https://a.example/y"),
    ])
    func resolving(_ server: String, _ text: String) {
        #expect(ServerAddress("https://a.example/v1").resolving(server).text == text)
    }
}

@Suite struct TimeoutTests {
    @Test func whatIsSlowIsStopped() async throws {
        await #expect(throws: TimedOut.self) {
            try await withTimeout(.milliseconds(20)) { try await Task.sleep(for: .seconds(60)) }
        }
        #expect(try await withTimeout(.seconds(60)) { 1 } == 1)
        #expect(try await withTimeout(nil) { 1 } == 1)
    }
}
