import BAIWeChat
import HTTPTypes
import Hummingbird
import Testing

/// Requests from outside that break the description, over a socket and in memory.
@Suite struct WrongRequestTests {
    private static let json: HTTPFields = [.contentType: "application/json"]
    private static let authorized: HTTPFields = [.authorization: "Bearer \(Backend.token)"]

    private static func authorizedJSON() -> HTTPFields {
        var headers = json
        headers[.authorization] = "Bearer \(Backend.token)"
        return headers
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var method = HTTPRequest.Method.post
        var path = "/pb/api/cart/create"
        var headers = WrongRequestTests.authorizedJSON()
        var body: String? = #"{"cart_product_id":"p","cart_at_price":1}"#
        let status: Int
        var text = ""
        /// Where a transport would mend the request, it goes another road.
        var roads = Road.allCases

        var testDescription: String { name }
    }

    private static let records = "/pb/api/collections/tbl_cart/records"
    private static let record = records + "/" + Samples.recordID

    static let cases: [Case] = [
        Case(name: "right", status: 200, text: #""errMsg":"OK""#),
        Case(
            name: "required member missing",
            body: #"{"cart_product_id":"p"}"#,
            status: 400,
            text: #"the required member 'cart_at_price' is missing"#
        ),
        Case(
            name: "wrong type",
            body: #"{"cart_product_id":"p","cart_at_price":"1"}"#,
            status: 400,
            text: #""pointer":"/cart_at_price","detail":"expected a number, found a string""#
        ),
        Case(
            name: "several constraints",
            body: #"{"cart_product_id":"","cart_product_quantity":0,"cart_at_price":-1}"#,
            status: 400,
            text: #"{"pointer":"/cart_product_id","detail":"must have at least 1 character"},"#
                + #"{"pointer":"/cart_product_quantity","detail":"must be at least 1"},"#
                + #"{"pointer":"/cart_at_price","detail":"must be at least 0.0"}"#
        ),
        Case(
            name: "several constraints in the query, and within a list",
            method: .get,
            path: records + "?perPage=0&sort=a,,b",
            headers: authorized,
            body: nil,
            status: 400,
            text: #"{"pointer":"query perPage","detail":"must be at least 1"},"#
                + #"{"pointer":"query sort/1","detail":"must have at least 1 character"}"#
        ),
        Case(
            name: "null where it is not allowed",
            body: #"{"cart_product_id":"p","cart_at_price":1,"cart_product_quantity":null}"#,
            status: 400,
            text: #"{"pointer":"/cart_product_quantity","detail":"expected a number, found null"}"#
        ),
        Case(
            name: "null where it is allowed",
            method: .patch,
            path: record,
            body: #"{"cart_remark":null}"#,
            status: 200
        ),
        Case(
            name: "broken JSON",
            body: #"{"cart_product_id":"#,
            status: 400,
            text: #""pointer":"/cart_product_id","detail":"expected a string, found the end""#
        ),
        Case(
            name: "deep JSON",
            body: String(repeating: "[", count: 100_000),
            status: 400,
            text: "expected an object"
        ),
        Case(name: "no body", headers: authorized, body: nil, status: 400, text: "a body is required"),
        Case(
            name: "wrong content type",
            headers: [.contentType: "text/plain", .authorization: "Bearer \(Backend.token)"],
            status: 415,
            text: "must be application/json"
        ),
        Case(
            name: "undocumented value",
            method: .patch,
            path: record,
            body: #"{"cart_status":"lost"}"#,
            status: 400,
            text: #""pointer":"/cart_status""#
        ),
        Case(
            name: "word for a number in the query",
            method: .get,
            path: records + "?page=abc",
            headers: authorized,
            body: nil,
            status: 400,
            text: #""pointer":"query page""#
        ),
        Case(
            name: "number out of range in the query",
            method: .get,
            path: records + "?perPage=0",
            headers: authorized,
            body: nil,
            status: 400,
            text: #"{"pointer":"query perPage","detail":"must be at least 1"}"#
        ),
        Case(
            name: "broken escape in the query",
            method: .get,
            path: records + "?filter=%ZZ",
            headers: authorized,
            body: nil,
            status: 400,
            text: "is not spelt as the description says",
            roads: [.inMemory]
        ),
        Case(
            name: "path parameter too short",
            method: .get,
            path: records + "/short",
            headers: authorized,
            body: nil,
            status: 400,
            text: #""pointer":"path recordId""#
        ),
        Case(name: "unknown path", path: "/pb/api/nothing", status: 404),
        Case(name: "no token", headers: json, status: 401, text: #""status":401"#),
        Case(
            name: "bad token",
            headers: [.contentType: "application/json", .authorization: "Bearer bad"],
            status: 401
        ),
        Case(
            name: "optional token",
            path: "/pb/api/system/refresh-token",
            headers: json,
            body: #"{"token":"old"}"#,
            status: 200
        ),
        Case(
            name: "optional body",
            path: "/pb/api/system/refresh-token",
            headers: authorized,
            body: nil,
            status: 200
        ),
        Case(
            name: "multipart",
            method: .patch,
            path: record,
            headers: [
                .contentType: "multipart/form-data; boundary=XX", .authorization: "Bearer \(Backend.token)",
            ],
            body: "--XX\r\nContent-Disposition: form-data; name=\"cart_product_quantity\"\r\n\r\n3\r\n--XX--\r\n",
            status: 200
        ),
        Case(
            name: "multipart with a wrong number",
            method: .patch,
            path: record,
            headers: [
                .contentType: "multipart/form-data; boundary=XX", .authorization: "Bearer \(Backend.token)",
            ],
            body: "--XX\r\nContent-Disposition: form-data; name=\"cart_product_quantity\"\r\n\r\nmany\r\n--XX--\r\n",
            status: 400,
            text: #""pointer":"/cart_product_quantity""#
        ),
    ]

    @Test(arguments: Road.allCases)
    func wrongRequestsAreAnswered(_ road: Road) async throws {
        try await withWire(road, backendRouter()) { wire in
            for item in Self.cases where item.roads.contains(road) {
                let (head, text) = try await wire.send(item.method, item.path, item.headers, body: item.body)
                #expect(head.status.code == item.status, "\(item.name): \(text)")
                #expect(
                    item.text.isEmpty || text.contains(item.text),
                    "\(item.name): \(text)"
                )
                if item.status == 400 || item.status == 415 {
                    #expect(head.headerFields[.contentType] == "application/problem+json", "\(item.name)")
                }
                if item.status == 401 { #expect(head.headerFields[.wwwAuthenticate] == "Bearer") }
            }
        }
    }

    @Test(arguments: Road.allCases)
    func otherMethodsAreAnswered(_ road: Road) async throws {
        try await withWire(road, backendRouter()) { wire in
            let put = try await wire.send(.put, Self.records)
            #expect(put.head.status == .methodNotAllowed)
            #expect(put.head.headerFields[.allow] == "GET, HEAD, OPTIONS, POST")
            let trace = try await wire.send(.trace, Self.records)
            #expect(trace.head.status == .methodNotAllowed)
            #expect(trace.head.headerFields[.allow] == "GET, HEAD, OPTIONS, POST")
            let options = try await wire.send(.options, Self.record)
            #expect(options.head.status == .noContent)
            #expect(options.head.headerFields[.allow] == "DELETE, GET, HEAD, OPTIONS, PATCH")
            let head = try await wire.send(.head, Self.records, Self.authorized)
            #expect(head.head.status == .ok)
            #expect(head.text.isEmpty)
        }
    }

    @Test(arguments: Road.allCases)
    func largeBodiesAreRefused(_ road: Road) async throws {
        var limits = ServerLimits()
        limits.body = 1_000
        try await withWire(road, backendRouter(limits: limits)) { wire in
            let body = #"{"cart_product_id":"\#(String(repeating: "p", count: 2_000))","cart_at_price":1}"#
            let (head, _) = try await wire.send(.post, "/pb/api/cart/create", Self.authorizedJSON(), body: body)
            #expect(head.status == .contentTooLarge)
        }
    }

    /// Nothing but the hook is implemented.
    private struct EmptyBackend: BAIWeChatHandler {
        typealias Context = BasicRequestContext

        struct Identity {}

        func authenticate(bearerAuth credential: BearerToken, context: OpenContext) async throws -> Identity? {
            Identity()
        }
    }

    @Test(arguments: Road.allCases)
    func missingOperationsAreNotImplemented(_ road: Road) async throws {
        let router = Router()
        EmptyBackend().addRoutes(to: router)
        try await withWire(road, router) { wire in
            let (head, text) = try await wire.send(.get, "/pb/api/system/users-count")
            #expect(head.status == .notImplemented)
            #expect(text == #"{"type":"about:blank","title":"Not Implemented","status":501}"#)
        }
    }
}
