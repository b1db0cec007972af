import BAIWeChat
import Backend
import Foundation
import Testing

@Suite("Tokens")
struct TokenTests {
    @Test("Without a token, exactly what asks for one is refused, in the shape of its errors", arguments: Call.all)
    func withoutToken(call: Call) async throws {
        let answer = try await Harness().send(call.info.method, call.path, body: call.body)
        guard call.needsToken else {
            #expect(answer.status == (call.info.id == "refreshToken" ? 401 : 200))
            return
        }
        #expect(answer.status == 401)
        #expect(answer.type == "application/json")
        if call.isNative {
            #expect(
                answer.text
                    == #"{"status":401,"message":"The request requires valid record authorization token.","data":{}}"#
            )
        } else {
            #expect(answer.text == #"{"statusCode":401,"errMsg":"登录状态已失效，请重新登录","data":{}}"#)
        }
    }

    @Test("Every operation is there, once")
    func everyOperation() {
        #expect(Set(Call.all.map(\.info)) == Set(OperationInfo.all))
        #expect(Call.all.count == 32)
    }

    @Test("A token that is forged, expired, of another secret or none at all is no token")
    func badTokens() async throws {
        let harness = try await Harness()
        let caller = Caller(openid: Samples.openid)
        let good = try await harness.tokens.token(for: caller)
        let parts = good.split(separator: ".").map(String.init)
        let foreign = try await Tokens(secret: "another secret that is long enough too").token(for: caller)
        let expired = try await harness.tokens.token(for: caller, now: Date(timeIntervalSinceNow: -8 * 86_400))
        let claims = #"{"sub":"oBAI5d8f0Kq2mZ7xW1","iss":"bai-backend","iat":1,"exp":9999999999,"jti":"1"}"#
        let bad = [
            foreign, expired,
            "\(base64(#"{"alg":"none"}"#)).\(base64(claims)).",
            "\(base64(#"{"alg":"none","typ":"JWT"}"#)).\(parts[1]).\(parts[2])",
            "\(parts[0]).\(base64(claims)).\(parts[2])",
            "\(parts[0]).\(parts[1])", "\(parts[0]).\(parts[1]).", good + "x", String(good.dropLast(4)), ".", "..", "",
            String(repeating: "a", count: 5000),
        ]
        for token in bad {
            let answer = try await harness.send(
                .post,
                "/pb/api/cart/list",
                authorization: "Bearer \(token)",
                body: "{}"
            )
            #expect(answer.status == 401, "\(token.prefix(80))")
        }
        let fine = try await harness.send(.post, "/pb/api/cart/list", authorization: "Bearer \(good)", body: "{}")
        #expect(fine.status == 200)
    }

    private func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    @Test("A secret that is too short is refused")
    func weakSecret() async {
        await #expect(throws: Tokens.WeakSecret.self) { try await Tokens(secret: "short") }
    }

    @Test("A token is refreshed by the header or by the body, and the header goes first")
    func refresh() async throws {
        let harness = try await Harness()
        let token = try await harness.tokens.token(for: Caller(openid: Samples.openid))
        let byHeader = try await harness.client(token).refreshToken(body: nil).token
        let byBody = try await harness.guest.refreshToken(body: SystemRefreshTokenRequest(token: token)).token
        #expect(Set([token, byHeader, byBody]).count == 3)
        #expect(await harness.tokens.caller(of: byBody) == Caller(openid: Samples.openid))
        let bad = SystemRefreshTokenRequest(token: "x")
        #expect(await status { try await harness.guest.refreshToken(body: bad) } == 401)
        let gone = try await harness.tokens.token(for: Caller(openid: "nobody"))
        #expect(await status { try await harness.client(gone).refreshToken(body: nil) } == 404)
    }
}
