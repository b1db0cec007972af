import AsyncHTTPClient
import BAIWeChat
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

/// A client before a server that does not do what the description says, over sockets.
@Suite struct WrongServerTests {
    private static let path: RouterPath = "pb/api/cart/list"
    private static let roads: [Road] = [.urlSession, .asyncHTTPClient]

    private static func router(
        _ answer: @escaping @Sendable (Request) async throws -> Response
    ) -> Router<BasicRequestContext> {
        let router = Router()
        router.post(path) { request, _ in try await answer(request) }
        return router
    }

    private static func response(
        _ status: HTTPResponse.Status,
        _ text: String,
        type: String = "application/json"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Int
        let text: String
        var type = "application/json"
        let message: String
        var pointer: String?

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a value of another type",
            status: 200,
            text: #"{"statusCode":"200"}"#,
            message: "expected a number",
            pointer: "/statusCode"
        ),
        Case(
            name: "half a document",
            status: 200,
            text: #"{"statusCode":200,"#,
            message: "expected a member's name",
            pointer: ""
        ),
        Case(name: "no document", status: 200, text: "", message: "expected an object", pointer: ""),
        Case(
            name: "another content type",
            status: 200,
            text: "<html>",
            type: "text/html",
            message: "unexpected content type 'text/html'"
        ),
        Case(
            name: "a failure that cannot be read",
            status: 401,
            text: "[]",
            message: "expected an object",
            pointer: ""
        ),
    ]

    @Test(arguments: roads, cases)
    func unreadableAnswers(_ road: Road, _ example: Case) async throws {
        let router = Self.router { _ in
            Self.response(HTTPResponse.Status(code: example.status), example.text, type: example.type)
        }
        try await withWire(road, router) { wire in
            let error = await #expect(throws: ClientError.self) {
                try await wire.client().listCarts(.init(body: .init()))
            }
            #expect(error?.status?.code == example.status)
            #expect(error?.pointer == example.pointer)
            #expect(String(decoding: error?.body ?? [], as: UTF8.self) == example.text)
            #expect("\(error.map { "\($0)" } ?? "")".contains(example.message), "\(String(describing: error))")
            #expect(
                "\(error.map { "\($0)" } ?? "")".hasPrefix("listCarts (POST http://\(wire.authority)/pb/api/cart/list)")
            )
        }
    }

    @Test(arguments: roads)
    func undocumentedStatuses(_ road: Road) async throws {
        try await withWire(road, Self.router { _ in Self.response(.conflict, "busy", type: "text/plain") }) { wire in
            guard case .undocumented(.conflict, _, let body) = try await wire.client().listCarts(.init(body: .init()))
            else {
                Issue.record("another answer")
                return
            }
            #expect(try await String(decoding: body.collect(), as: UTF8.self) == "busy")
        }
    }

    @Test(arguments: roads)
    func aBodyThatBreaksOff(_ road: Road) async throws {
        struct Broken: Error {}
        let router = Self.router { _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(contentLength: 1_000) { writer in
                    try await writer.write(ByteBuffer(string: #"{"statusCode":200,"#))
                    throw Broken()
                }
            )
        }
        try await withWire(road, router) { wire in
            await #expect(throws: ClientError.self) { try await wire.client().listCarts(.init(body: .init())) }
        }
    }

    /// The token must not follow to where the answer points.
    @Test(arguments: roads)
    func redirectsToAnotherHost(_ road: Road) async throws {
        let (requests, seen) = AsyncStream<HTTPFields>.makeStream()
        let elsewhere = Self.router { request in
            seen.yield(request.headers)
            return Self.response(.ok, "{}")
        }
        try await withWire(road, elsewhere) { other in
            let router = Self.router { _ in
                Response(
                    status: .temporaryRedirect,
                    headers: [.location: "http://\(other.authority)/pb/api/cart/list"]
                )
            }
            try await withWire(road, router) { wire in
                let output = try await wire.client().listCarts(.init(body: .init()))
                guard case .undocumented(.temporaryRedirect, _, _) = output else {
                    Issue.record("\(output)")
                    return
                }
            }
        }
        seen.finish()
        for await _ in requests { Issue.record("the redirect was followed") }
    }

    @Test(arguments: roads)
    func aBusyServerIsAskedAgain(_ road: Road) async throws {
        let calls = Counter()
        let router = Router()
        router.get("pb/api/system/users-count") { _, _ in
            guard await calls.next() > 1 else {
                return Response(status: .tooManyRequests, headers: [.retryAfter: "0"])
            }
            return Self.response(.ok, #"{"statusCode":200,"errMsg":"OK","data":{"total_users":7}}"#)
        }
        try await withWire(road, router) { wire in
            let answer = try await wire.client(middlewares: [RetryMiddleware()]).getUsersCount()
            #expect(answer.data.totalUsers == 7)
            #expect(await calls.count == 2)
        }
    }

    @Test(arguments: roads)
    func aSilentServerIsGivenUp(_ road: Road) async throws {
        let router = Self.router { _ in
            try await Task.sleep(for: .seconds(600))
            return Response(status: .ok)
        }
        try await withWire(road, router) { wire in
            let client = wire.client().timeout(.milliseconds(300))
            await #expect {
                try await client.listCarts(.init(body: .init()))
            } throws: {
                "\($0)" == "listCarts (POST http://\(wire.authority)/pb/api/cart/list): no answer within 0.3 seconds"
            }
        }
    }

    @Test(arguments: roads)
    func aCallCanBeCancelled(_ road: Road) async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let router = Self.router { _ in
            arrived.yield()
            try await Task.sleep(for: .seconds(600))
            return Response(status: .ok)
        }
        try await withWire(road, router) { wire in
            let call = Task { try await wire.client().listCarts(.init(body: .init())) }
            var iterator = arrivals.makeAsyncIterator()
            await iterator.next()
            call.cancel()
            await #expect {
                try await call.value
            } throws: {
                if case .cancelled? = ($0 as? ClientError)?.reason { true } else { false }
            }
        }
    }
}

private actor Counter {
    private(set) var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
