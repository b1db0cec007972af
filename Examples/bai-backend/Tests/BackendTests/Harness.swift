import BAIWeChat
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Testing

@testable import Backend

/// A backend with sample data in memory, and ways to call it.
struct Harness: Sendable {
    static let secret = "a secret for tests that is long enough"

    let store: Store
    let tokens: Tokens
    private let transport: InMemoryTransport<BasicRequestContext>

    init(wechat: any CodeExchange = DevelopmentCodeExchange()) async throws {
        store = try Store.inMemory()
        try await Samples.add(to: store)
        tokens = try await Tokens(secret: Self.secret)
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        let router = makeRouter(store: store, tokens: tokens, wechat: wechat)
        transport = InMemoryTransport(router: router, logger: logger)
    }

    /// A client of the user who logs in with a code.
    func user(_ code: String) async throws -> BAIWeChatClient {
        let token = try await guest.wechatLogin(body: WechatLoginRequest(code: code)).token
        return client(token)
    }

    var guest: BAIWeChatClient { client(nil) }

    func client(_ token: String?) -> BAIWeChatClient {
        BAIWeChatClient(server: .local, credentials: .init(bearerAuth: token), transport: transport)
    }

    /// Sends one request without a client.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        authorization: String? = nil,
        body: String? = nil
    ) async throws -> Answer {
        var headers = HTTPFields()
        headers[.authorization] = authorization
        if body != nil { headers[.contentType] = "application/json" }
        let request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "127.0.0.1",
            path: path,
            headerFields: headers
        )
        let (head, content) = try await transport.send(request, body: body.map { HTTPBody($0) })
        let bytes = try await content.collect()
        // Who waits for more than there is waits long.
        if let length = head.headerFields[.contentLength] { #expect(length == "\(bytes.count)") }
        return Answer(
            status: head.status.code,
            type: head.headerFields[.contentType],
            text: String(decoding: bytes, as: UTF8.self)
        )
    }

    /// The answer of a records list to the sample user.
    func list(_ collection: String, _ query: [String: String]) async throws -> Answer {
        var components = URLComponents()
        components.queryItems = query.sorted { $0.key < $1.key }.map { URLQueryItem(name: $0.key, value: $0.value) }
        return try await send(
            .get,
            "/pb/api/collections/\(collection)/records?\(components.percentEncodedQuery ?? "")",
            authorization: "Bearer \(tokens.token(for: Caller(openid: Samples.openid)))"
        )
    }
}

struct Answer: Sendable {
    let status: Int
    let type: String?
    let text: String

    var json: JSONValue { (try? JSONValue(json: text)) ?? .null }
    var ids: [String] { json["items"]?.array?.compactMap { $0["id"]?.string } ?? [] }
}

/// The status of the failure that a call ends with; 200 for none.
func status(of call: () async throws -> Any) async -> Int {
    do {
        _ = try await call()
        return 200
    } catch {
        return (error as? any Answered)?.status?.code ?? 0
    }
}

/// A failure of a call, whatever the operation.
private protocol Answered {
    var status: HTTPResponse.Status? { get }
}

extension OperationError: Answered {}
