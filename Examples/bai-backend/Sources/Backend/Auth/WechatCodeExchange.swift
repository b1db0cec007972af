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

    public init(appID: String, secret: String, client: HTTPClient = .shared, host: String = "https://api.weixin.qq.com")
    {
        self.appID = appID
        self.secret = secret
        self.client = client
        self.host = host
    }

    public func openid(forLogin code: String) async throws -> String {
        let query = ["appid": appID, "secret": secret, "js_code": code, "grant_type": "authorization_code"]
        let answer = try await call("/sns/jscode2session", query)
        guard let openid = answer["openid"]?.string, !openid.isEmpty else { throw refusal(answer) }
        return openid
    }

    public func phoneNumber(for code: String) async throws -> String {
        let query = ["appid": appID, "secret": secret, "grant_type": "client_credential"]
        let session = try await call("/cgi-bin/token", query)
        guard let token = session["access_token"]?.string else { throw refusal(session) }
        let body: JSONValue = ["code": .string(code)]
        let answer = try await call("/wxa/business/getuserphonenumber", ["access_token": token], body: body)
        guard let number = answer["phone_info"]?["purePhoneNumber"]?.string else { throw refusal(answer) }
        return number
    }

    private func call(_ path: String, _ query: [String: String], body: JSONValue? = nil) async throws -> JSONValue {
        var components = URLComponents()
        components.queryItems = query.sorted { $0.key < $1.key }.map { URLQueryItem(name: $0.key, value: $0.value) }
        var request = HTTPClientRequest(url: host + path + "?" + (components.percentEncodedQuery ?? ""))
        if let body {
            request.method = .POST
            request.body = .bytes(ByteBuffer(bytes: try body.jsonBytes()))
        }
        let response = try await client.execute(request, timeout: .seconds(10))
        return try JSONValue(json: Array(try await response.body.collect(upTo: 64 << 10).readableBytesView))
    }

    /// 40029 and 40163 are codes that are wrong or used; everything else is not the caller's fault.
    private func refusal(_ answer: JSONValue) -> any Error {
        let code = answer["errcode"]?.int ?? 0
        return [40029, 40163, 40226].contains(code) ? CodeRefused() : WechatFailure(code: code)
    }

    /// WeChat did not answer what was asked for.
    struct WechatFailure: Error {
        let code: Int
    }
}
