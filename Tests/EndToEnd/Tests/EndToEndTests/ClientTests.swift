import BAIWeChat
import HTTPTypes
import Hummingbird
import Testing

/// What the client does on its own: credentials, and answers that break the description.
@Suite struct ClientTests {
    /// Answers every request with the same answer, and remembers the requests.
    private final class Fixed: ClientTransport, @unchecked Sendable {
        let answer: (HTTPResponse, HTTPBody)
        private(set) var requests: [HTTPRequest] = []

        init(_ status: HTTPResponse.Status, _ headers: HTTPFields = [:], _ body: String = "") {
            answer = (HTTPResponse(status: status, headerFields: headers), HTTPBody(body))
        }

        func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
            requests.append(request)
            return answer
        }
    }

    private static func client(
        _ transport: any ClientTransport,
        token: String? = "secret"
    ) -> BAIWeChatClient {
        BAIWeChatClient(server: .production, credentials: .init(bearerAuth: token), transport: transport)
    }

    private static let json: HTTPFields = [.contentType: "application/json"]

    @Test func theTokenGoesWhereItIsAskedFor() async throws {
        let transport = Fixed(.internalServerError, Self.json, #"{"statusCode":500,"errMsg":"x"}"#)
        let client = Self.client(transport)
        _ = try await client.getUsersCount(.init())
        _ = try await client.wechatLogin(.init(body: .init(code: "c")))
        _ = try await client.refreshToken(.init())
        _ = try await client.listCarts(.init(body: .init()))
        #expect(
            transport.requests.map { $0.headerFields[.authorization] } == [nil, nil, "Bearer secret", "Bearer secret"]
        )
        #expect(transport.requests[0].authority == "bai-api.blv-oa.com")
    }

    @Test func missingCredentialsAreNoCall() async throws {
        let transport = Fixed(.ok)
        let client = Self.client(transport, token: nil)
        await #expect {
            try await client.listCarts(.init(body: .init()))
        } throws: {
            "\($0)" == "listCarts (POST /pb/api/cart/list): no credentials for BearerAuth"
        }
        #expect(transport.requests.isEmpty)
        _ = try? await client.refreshToken(.init())
        #expect(transport.requests.map { $0.headerFields[.authorization] } == [nil])
    }

    @Test func parametersAreEncoded() async throws {
        let transport = Fixed(.ok, Self.json, "{}")
        let client = Self.client(transport)
        _ = try? await client.getCartRecord(recordID: "a/b ?ü", expand: ["x", "y,z"])
        _ = try? await client.listCartRecords(filter: "a = 'b&c' && d ~ \"+\"")
        #expect(
            transport.requests.map(\.path) == [
                "/pb/api/collections/tbl_cart/records/a%2Fb%20%3F%C3%BC?expand=x,y%2Cz",
                "/pb/api/collections/tbl_cart/records?page=1&perPage=30"
                    + "&filter=a%20%3D%20%27b%26c%27%20%26%26%20d%20~%20%22%2B%22&skipTotal=false",
            ]
        )
        await #expect(throws: (any Error).self) { try await client.getCartRecord(recordID: "..") }
        #expect(transport.requests.count == 2)
    }

    @Test func undocumentedAnswersAreKept() async throws {
        let client = Self.client(Fixed(HTTPResponse.Status(code: 418), [:], "short and stout"))
        let error = await #expect(throws: OperationError<GetUsersCount.Failure>.self) {
            try await client.getUsersCount()
        }
        #expect(error?.status?.code == 418)
        #expect(
            error.map { "\($0)" }
                == "getUsersCount (GET /pb/api/system/users-count) answered 418, which the description does not name"
        )
        guard case .undocumented(let status, _, let body)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(status.code == 418)
        #expect(try await String(decoding: body.collect(), as: UTF8.self) == "short and stout")
    }

    @Test func documentedFailuresSayWhatTheServerSaid() async throws {
        let client = Self.client(Fixed(.notFound, [:], #"{"statusCode":404,"errMsg":"gone","data":{}}"#))
        let error = await #expect(throws: OperationError<GetCart.Failure>.self) {
            try await client.getCart(body: CartDetailRequest(cartID: "a"))
        }
        guard case .documented(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.status == .notFound)
        #expect(failure.body.errMsg == "gone")
        #expect(error?.status == .notFound)
        #expect(
            error.map { "\($0)" }
                == #"getCart (POST /pb/api/cart/detail) answered 404: {"statusCode":404,"errMsg":"gone","data":{}}"#
        )
    }

    @Test(arguments: [
        (#"{"statusCode":200,"errMsg":"OK","data":{"total_users":"many"}}"#, "application/json", "/data/total_users"),
        (#"{"statusCode":200"#, "application/json", "found the end"),
        ("<html>", "text/html", "unexpected content type 'text/html'"),
    ])
    func unreadableAnswersSayWhy(_ body: String, _ type: String, _ words: String) async throws {
        let client = Self.client(Fixed(.ok, [.contentType: type], body))
        await #expect {
            try await client.getUsersCount(.init())
        } throws: {
            "\($0)".contains(words)
                && "\($0)".hasPrefix(
                    "getUsersCount (GET https://bai-api.blv-oa.com/pb/api/system/users-count) answered 200"
                )
        }
    }

    @Test(arguments: Road.allCases)
    func redirectsAreLeftToTheCaller(_ road: Road) async throws {
        let router = Router()
        router.get("pb/api/system/users-count") { _, _ in
            Response(status: .found, headers: [.location: "http://127.0.0.1:1/elsewhere"])
        }
        try await withWire(road, router) { wire in
            let output = try await wire.client().getUsersCount(.init())
            guard case .undocumented(let status, _, _) = output else {
                Issue.record("\(output)")
                return
            }
            #expect(status == .found)
        }
    }

    @Test func aServerThatIsNotThereIsATransportError() async throws {
        let client = BAIWeChatClient(server: .init(url: "http://127.0.0.1:1"))
        await #expect {
            try await client.getUsersCount(.init())
        } throws: {
            if case .transport? = ($0 as? ClientError)?.reason { true } else { false }
        }
    }

    @Test func absentAndNullAreToldApart() throws {
        let absent = PocketBaseCartUpdateRequest()
        let null = PocketBaseCartUpdateRequest(cartRemark: .null)
        let value = PocketBaseCartUpdateRequest(cartRemark: .value("x"))
        #expect(try String(decoding: absent.jsonBytes(), as: UTF8.self) == "{}")
        #expect(try String(decoding: null.jsonBytes(), as: UTF8.self) == #"{"cart_remark":null}"#)
        #expect(try PocketBaseCartUpdateRequest(json: #"{"cart_remark":null}"#) == null)
        #expect(try PocketBaseCartUpdateRequest(json: value.jsonBytes()) == value)
    }

    @Test func unknownValuesSurvive() throws {
        let text = #"{"cart_status":"on the moon"}"#
        let request = try PocketBaseCartUpdateRequest(json: text)
        #expect(request.cartStatus == .undocumented("on the moon"))
        #expect(try String(decoding: request.jsonBytes(), as: UTF8.self) == text)
    }
}
