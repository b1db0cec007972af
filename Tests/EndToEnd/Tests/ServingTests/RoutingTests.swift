import HTTPTypes
import Hummingbird
import Serving
import Testing

/// Which operation a request reaches, and what it is told where it reaches none.
@Suite struct RoutingTests {
    private static let transport = InMemoryTransport(router: router())

    private static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("own/{thing}") { _, _ in "mine" }
        router.get("else/nothing") { _, _ -> String in throw HTTPError(.notFound, message: "mine too") }
        Backend().addRoutes(to: router)
        router.get("later") { _, _ in "later" }
        return router
    }

    private func send(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        to transport: any ClientTransport = transport
    ) async throws -> (head: HTTPResponse, text: String) {
        let request = HTTPRequest(method: method, scheme: "http", authority: "here", path: path)
        let (head, body) = try await transport.send(request, body: nil)
        return (head, String(decoding: try await body.collect(), as: UTF8.self))
    }

    @Test(arguments: [
        ("/files/readme", "readme"), ("/files/readme?x=1", "readme"), ("/files/notes.txt", "file notes.txt"),
        ("/files/notes.zip", "archive notes"), ("/files/a.zip.zip", "archive a.zip"), ("/files/.zip", "file .zip"),
        ("/files/a%2Fb", "file a/b"), ("/files/a%2Fb.zip", "archive a/b"), ("/files/%25", "file %"),
        ("/files/a+b", "file a+b"), ("/trips/here-there", "from here to there"),
        ("/trips/a-b-c", "from a to b-c"), ("/v1.20/notes", "notes 1 20"), ("/admin/users", "users"),
        ("/admin/carts", "carts of admin"), ("/us/carts", "carts of us"), ("/carts/mine", "cart mine"),
        ("/carts/yours", "cart yours"), ("/carts/mine/items", "own items"), ("/carts/carts", "cart carts"),
        ("/carts/mine/items/2", "item 2 of mine"), ("/carts/1/items/2", "item 2 of 1"),
        ("/%E5%95%86%E5%93%81/*", "goods"), ("/own/thing", "mine"), ("/later", "later"),
        ("/files/%72eadme", "readme"), ("/%66iles/readme", "readme"), ("/%e5%95%86%E5%93%81/*", "goods"),
        ("/%66iles/a%2Fb", "file a/b"), ("/trips/a%2Db-c", "from a-b to c"), ("/carts/m%69ne/items", "own items"),
    ])
    func requestsReachTheirOperation(_ path: String, _ text: String) async throws {
        let answer = try await send(path)
        #expect(answer.text == text)
        #expect(answer.head.status == .ok)
    }

    @Test(arguments: [
        "/", "/nowhere", "/files", "/trips/here", "/trips/-", "/v1/notes", "/dates/202411", "/carts/1/items",
        "/later/on", "/%E5%95%86%E5%93%81/others", "/%66iles",
    ])
    func unknownPathsAreProblems(_ path: String) async throws {
        let answer = try await send(path)
        #expect(answer.head.status == .notFound)
        #expect(answer.head.headerFields[.contentType] == "application/problem+json")
        #expect(answer.text == #"{"type":"about:blank","title":"Not Found","status":404}"#)
    }

    @Test func routesOfTheUserAnswerAsTheyLike() async throws {
        let answer = try await send("/else/nothing")
        #expect(answer.head.status == .notFound)
        #expect(answer.text.contains("mine too"))
    }

    @Test func brokenEscapesAreFaults() async throws {
        let answer = try await send("/files/a%2")
        #expect(answer.head.status == .badRequest)
        #expect(answer.text.contains(#""pointer":"path name""#))
    }

    @Test(arguments: [
        ("/sums/10", "1", 422), ("/sums/x", "1", 422), ("/sums/9", "-1", 422), ("/sums/9", "{", 422),
        ("/sums/9", "1", 200),
    ])
    func faultsHaveTheStatusOfTheDescription(_ path: String, _ body: String, _ status: Int) async throws {
        var request = HTTPRequest(method: .post, scheme: "http", authority: "here", path: path)
        request.headerFields[.contentType] = "application/json"
        let (head, answer) = try await Self.transport.send(request, body: HTTPBody(body))
        #expect(head.status.code == status)
        let text = String(decoding: try await answer.collect(), as: UTF8.self)
        #expect(status == 200 || text.contains(#""title":"Unprocessable Content","status":422,"errors":["#), "\(text)")
    }

    @Test(
        arguments: [
            ("/files/readme", HTTPRequest.Method.put, 405, "GET, HEAD, OPTIONS"),
            ("/carts/mine/items/2", .post, 405, "DELETE, GET, HEAD, OPTIONS"),
            ("/carts/mine/items", .delete, 405, "GET, HEAD, OPTIONS"),
            ("/files/readme", .trace, 405, "GET, HEAD, OPTIONS"), ("/nowhere", .trace, 404, nil),
            ("/files/readme", .init("QUERY") ?? .get, 405, "GET, HEAD, OPTIONS"),
            ("/files/readme", .init("BREW") ?? .get, 501, nil),
            ("/carts/1/items/2", .options, 204, "DELETE, GET, HEAD, OPTIONS"),
            ("/files/readme", .head, 200, nil), ("/carts/1/items/2", .delete, 501, nil),
        ] as [(String, HTTPRequest.Method, Int, String?)]
    )
    func methods(_ path: String, _ method: HTTPRequest.Method, _ status: Int, _ allow: String?) async throws {
        let answer = try await send(path, method)
        #expect(answer.head.status.code == status)
        #expect(answer.head.headerFields[.allow] == allow)
    }

    @Test func headHasTheLengthOfTheBody() async throws {
        let whole = try await send("/files/readme")
        let head = try await send("/files/readme", .head)
        #expect(head.head.headerFields[.contentLength] == String(whole.text.utf8.count))
        #expect(head.text.isEmpty)
    }

    /// RFC 9110 section 9.3.2: whoever answers, and whatever.
    @Test(arguments: [
        ("/nowhere", 404), ("/trips/here", 404), ("/sums/1", 405), ("/files/a%2", 400), ("/who/token", 401),
        ("/files/readme", 200),
    ])
    func headHasNoContent(_ path: String, _ status: Int) async throws {
        let answer = try await send(path, .head)
        #expect(answer.head.status.code == status)
        #expect(answer.text.isEmpty)
        #expect(answer.head.headerFields[.contentLength].flatMap { Int($0) } ?? 0 > 0)
    }

    /// A backend with a shape of its own for what it answers by itself.
    private struct Shaped: ServingHandler {
        typealias Context = BasicRequestContext
        typealias Identity = String

        func response(to rejection: RequestRejection, of request: HTTPRequest, operation: OperationInfo?) -> Response {
            let body: JSONObject = [
                "code": .number(JSONNumber(rejection.status.code)), "path": .string(request.path ?? ""),
                "operation": operation.map { .string($0.id) } ?? .null,
                "faults": .array(rejection.faults.map { .string("\($0)") }),
            ]
            return rejection.response(json: body, contentType: "application/vnd.own+json")
        }

        func authenticate(token credential: BearerToken, context: OpenContext) async throws -> String? { nil }
        func authenticate(password credential: BasicCredential, context: OpenContext) async throws -> String? { nil }
        func authenticate(headerKey credential: APIKey, context: OpenContext) async throws -> String? { nil }
        func authenticate(queryKey credential: APIKey, context: OpenContext) async throws -> String? { nil }
        func authenticate(cookieKey credential: APIKey, context: OpenContext) async throws -> String? { nil }
        func authenticate(grant credential: BearerToken, context: OpenContext) async throws -> String? { nil }
        func authenticate(openID credential: BearerToken, context: OpenContext) async throws -> String? { nil }
        func authenticate(certificate credential: HTTPRequest, context: OpenContext) async throws -> String? { nil }
    }

    @Test(
        arguments: [
            ("/nowhere", .get, #"{"code":404,"path":"/nowhere","operation":null,"faults":[]}"#),
            ("/files/x", .put, #"{"code":405,"path":"/files/x","operation":null,"faults":[]}"#),
            ("/files/x", .get, #"{"code":501,"path":"/files/x","operation":"getFile","faults":[]}"#),
            (
                "/files/a%2", .get,
                #"{"code":400,"path":"/files/a%2","operation":"getFile","#
                    + #""faults":["path name: is not spelt as the description says"]}"#
            ),
        ] as [(String, HTTPRequest.Method, String)]
    )
    func rejectionsHaveTheShapeOfTheBackend(_ path: String, _ method: HTTPRequest.Method, _ text: String) async throws {
        let router = Router()
        Shaped().addRoutes(to: router)
        let answer = try await send(path, method, to: InMemoryTransport(router: router))
        #expect(answer.text == text)
        #expect(answer.head.headerFields[.contentType] == "application/vnd.own+json")
        #expect((answer.head.headerFields[.allow] != nil) == (answer.head.status == .methodNotAllowed))
    }

    @Test func headersAreCounted() async throws {
        let router = Router()
        var limits = ServerLimits()
        limits.headers = 3
        Backend().addRoutes(to: router, limits: limits)
        var request = HTTPRequest(method: .get, scheme: "http", authority: "here", path: "/files/readme")
        for number in 1...3 { request.headerFields.append(HTTPField(name: .cookie, value: "a=\(number)")) }
        #expect(try await InMemoryTransport(router: router).send(request, body: nil).0.status == .ok)
        request.headerFields.append(HTTPField(name: .cookie, value: "a=4"))
        let (head, _) = try await InMemoryTransport(router: router).send(request, body: nil)
        #expect(head.status == .requestHeaderFieldsTooLarge)
    }

    @Test func aGroupOfTheRouterHasItsOwnPaths() async throws {
        let router = Router()
        Backend().addRoutes(to: router.group("api/v1"))
        let transport = InMemoryTransport(router: router)
        #expect(try await send("/api/v1/carts/mine", to: transport).text == "cart mine")
        #expect(try await send("/api/v1/trips/a-b", to: transport).text == "from a to b")
        #expect(try await send("/api/v1/files/x", .put, to: transport).head.status == .methodNotAllowed)
    }
}
