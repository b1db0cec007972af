import AsyncHTTPClient
import BAIWeChat
import Foundation
import NIOCore

/// Asks WeChat: `jscode2session` for logins, `getuserphonenumber` for phone numbers.
public struct WechatCodeExchange: CodeExchange {
    private let appID: String
    private let secret: String
    private let client: HTTPClient
    private let host: String
    private let timeout: Duration

    public init(
        appID: String,
        secret: String,
        client: HTTPClient = .shared,
        host: String = "https://api.weixin.qq.com",
        timeout: Duration = .seconds(10)
    ) {
        self.appID = appID
        self.secret = secret
        self.client = client
        self.host = host
        self.timeout = timeout
    }

    public func openid(forLogin code: String) async throws -> String {
        let query = [("appid", appID), ("secret", secret), ("js_code", code), ("grant_type", "authorization_code")]
        return try text(try await call("/sns/jscode2session", query), \.["openid"])
    }

    public func phoneNumber(for code: String) async throws -> String {
        // The stable token stays good when another process asks for one, so nobody has to keep it.
        let application: JSONValue = [
            "grant_type": "client_credential", "appid": .string(appID), "secret": .string(secret),
        ]
        let token = try text(try await call("/cgi-bin/stable_token", body: application), \.["access_token"])
        let path = "/wxa/business/getuserphonenumber"
        let answer = try await call(path, [("access_token", token)], body: ["code": .string(code)])
        return try text(answer, \.["phone_info"]?["purePhoneNumber"])
    }

    private func call(
        _ path: String,
        _ query: [(String, String)] = [],
        body: JSONValue? = nil
    ) async throws -> JSONValue {
        var components = URLComponents()
        components.queryItems = query.map { URLQueryItem(name: $0, value: $1) }
        // A plus would be read as a blank.
        let encoded = (components.percentEncodedQuery ?? "").replacing("+", with: "%2B")
        var request = HTTPClientRequest(url: host + path + "?" + encoded)
        if let body {
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: try body.jsonBytes()))
        }
        return try await inTime { [request] in try await answer(to: request) }
    }

    private func answer(to request: HTTPClientRequest) async throws -> JSONValue {
        let response = try await client.execute(request, deadline: .distantFuture)
        switch response.status {
        case .ok: break
        case .tooManyRequests: throw CodesLimited()
        default: throw WechatFailure.status(Int(response.status.code))
        }
        // What is JSON comes as text/plain.
        return try JSONValue(json: Array(try await response.body.collect(upTo: 64 << 10).readableBytesView))
    }

    /// Runs `body` until the time is up, wherever it waits; the client alone would bound what comes before an answer's body.
    private func inTime<Value: Sendable>(_ body: @Sendable @escaping () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { [timeout] group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() ?? nil else { throw WechatFailure.silent }
            return value
        }
    }

    /// The text of an answer that was asked for; an answer without it says why by its `errcode`.
    private func text(_ answer: JSONValue, _ member: (JSONValue) -> JSONValue?) throws -> String {
        if let text = member(answer)?.string, !text.isEmpty { return text }
        let code = answer["errcode"]?.int ?? 0
        switch code {
        // Wrong or too old, used, of a user whom WeChat holds for a danger.
        case 40029, 40163, 40226: throw CodeRefused()
        // Too many calls a day, a minute.
        case 45009, 45011: throw CodesLimited()
        default: throw WechatFailure.code(code)
        }
    }

    /// WeChat did not answer what was asked for, which is not the caller's fault.
    enum WechatFailure: Error, Hashable {
        /// The `errcode` of an answer, 0 for one that has none.
        case code(Int)
        /// The status of an answer that is no answer of the API.
        case status(Int)
        /// No answer, or none to its end, in time.
        case silent
    }
}
