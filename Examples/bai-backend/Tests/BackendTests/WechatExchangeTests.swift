import BAIWeChat
import Hummingbird
import Testing

@testable import Backend

/// The real exchange, before a stub of WeChat.
@Suite("WeChat's answers")
struct WechatExchangeTests {
    typealias Failure = WechatCodeExchange.WechatFailure

    @Test("A login asks jscode2session with the application's id and secret")
    func login() async throws {
        try await WechatStub.run({ _ in .wechat(#"{"session_key":"k","openid":"oBAI1"}"#) }) { exchange, stub in
            #expect(try await exchange.openid(forLogin: "a b&c=d+é") == "oBAI1")
            let call = try #require(stub.calls.first)
            #expect(call.path == "/sns/jscode2session")
            #expect(
                call.query == [
                    "appid": "wx1", "secret": "s+3", "js_code": "a b&c=d+é", "grant_type": "authorization_code",
                ]
            )
        }
    }

    @Test("A phone number takes a token and then the number")
    func phoneNumber() async throws {
        let answers: WechatStub.Answers = { call in
            call.path == "/cgi-bin/stable_token"
                ? .wechat(#"{"access_token":"t/1","expires_in":7200}"#)
                : .wechat(#"{"errcode":0,"errmsg":"ok","phone_info":{"purePhoneNumber":"13912345678"}}"#)
        }
        try await WechatStub.run(answers) { exchange, stub in
            #expect(try await exchange.phoneNumber(for: "code") == "13912345678")
            let calls = stub.calls
            try #require(calls.map(\.path) == ["/cgi-bin/stable_token", "/wxa/business/getuserphonenumber"])
            #expect(calls[0].body == ["grant_type": "client_credential", "appid": "wx1", "secret": "s+3"])
            #expect(calls[1].query == ["access_token": "t/1"])
            #expect(calls[1].body == ["code": "code"])
        }
    }

    @Test("A code that is wrong, used or of a dangerous user is refused", arguments: [40029, 40163, 40226])
    func refused(errcode: Int) async throws {
        try await WechatStub.run({ _ in .wechat(#"{"errcode":\#(errcode),"errmsg":"no"}"#) }) { exchange, _ in
            await #expect(throws: CodeRefused.self) { try await exchange.openid(forLogin: "code") }
            await #expect(throws: CodeRefused.self) { try await exchange.phoneNumber(for: "code") }
        }
    }

    @Test(
        "Too many calls are told, by WeChat or by what stands before it",
        arguments: [
            (HTTPResponse.Status.ok, #"{"errcode":45009}"#), (.ok, #"{"errcode":45011}"#),
            (.tooManyRequests, "<html>429</html>"),
        ]
    )
    func limited(status: HTTPResponse.Status, answer: String) async throws {
        try await WechatStub.run({ _ in .wechat(answer, status) }) { exchange, _ in
            await #expect(throws: CodesLimited.self) { try await exchange.openid(forLogin: "code") }
        }
    }

    @Test("Everything else is a failure with WeChat's own number")
    func failures() async throws {
        let answers: [(HTTPResponse.Status, String, Failure)] = [
            (.ok, #"{"errcode":-1,"errmsg":"system error"}"#, .code(-1)),
            (.ok, #"{"errcode":40125,"errmsg":"invalid appsecret"}"#, .code(40125)),
            (.ok, #"{"openid":""}"#, .code(0)), (.ok, #"{"openid":7}"#, .code(0)), (.ok, "[]", .code(0)),
            (.badGateway, "{}", .status(502)), (.internalServerError, #"{"openid":"oBAI1"}"#, .status(500)),
        ]
        for (status, answer, failure) in answers {
            try await WechatStub.run({ _ in .wechat(answer, status) }) { exchange, _ in
                await #expect(throws: failure) { try await exchange.openid(forLogin: "code") }
            }
        }
    }

    @Test("What is no JSON is a failure", arguments: ["", "<html>", #"{"openid":"o"#, "\u{FEFF}{}"])
    func malformed(answer: String) async throws {
        try await WechatStub.run({ _ in .wechat(answer) }) { exchange, _ in
            await #expect(throws: JSONError.self) { try await exchange.openid(forLogin: "code") }
        }
    }

    @Test("An answer that is too long is not read to its end")
    func long() async throws {
        let answer = #"{"openid":"\#(String(repeating: "o", count: 100 << 10))"}"#
        try await WechatStub.run({ _ in .wechat(answer) }) { exchange, _ in
            await #expect(throws: (any Error).self) { try await exchange.openid(forLogin: "code") }
        }
    }

    @Test("An answer that does not come, or does not end, is waited for a while only")
    func silence() async throws {
        let silence: WechatStub.Answers = { _ in
            try await Task.sleep(for: .seconds(3600))
            return .wechat("{}")
        }
        for answers: WechatStub.Answers in [silence, { _ in .endless }] {
            try await WechatStub.run(answers, timeout: .milliseconds(200)) { exchange, _ in
                await #expect(throws: Failure.silent) { try await exchange.openid(forLogin: "code") }
            }
        }
    }

    @Test("Nobody there is a failure")
    func absent() async throws {
        let exchange = WechatCodeExchange(appID: "a", secret: "b", host: "http://127.0.0.1:1", timeout: .seconds(5))
        await #expect(throws: (any Error).self) { try await exchange.openid(forLogin: "code") }
    }

    @Test(
        "The caller is told by status whose fault it was, and nothing of the secret",
        arguments: [
            (#"{"openid":"oBAI1"}"#, 200, 200), (#"{"errcode":40029}"#, 401, 400), (#"{"errcode":45011}"#, 429, 429),
            (#"{"errcode":-1}"#, 500, 500), ("<html>", 500, 500),
        ]
    )
    func answers(answer: String, login: Int, profile: Int) async throws {
        let phone = #"{"access_token":"t","phone_info":{"purePhoneNumber":"13912345678"}}"#
        let answers: WechatStub.Answers = { call in
            .wechat(login == 200 && call.path != "/sns/jscode2session" ? phone : answer)
        }
        try await WechatStub.run(answers) { exchange, _ in
            let harness = try await Harness(wechat: exchange)
            let answer = try await harness.send(.post, "/pb/api/wechat/login", body: #"{"code":"code"}"#)
            #expect(answer.status == login)
            #expect(answer.json["statusCode"]?.int == login)
            #expect(!answer.text.contains("s+3"))
            let user = try await harness.client(harness.tokens.token(for: Caller(openid: Samples.openid)))
            let body = WechatProfileRequest(usersPhoneCode: "code")
            #expect(await status { try await user.updateWechatProfile(body: body) } == profile)
        }
    }
}
