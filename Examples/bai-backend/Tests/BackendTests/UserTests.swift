import BAIWeChat
import Backend
import Testing

@Suite("Users")
struct UserTests {
    @Test("The first login registers, the next one logs in")
    func login() async throws {
        let harness = try await Harness()
        let first = try await harness.guest.wechatLogin(body: WechatLoginRequest(code: "new"))
        #expect(first.data.status == .registerSuccess)
        #expect(!first.data.isInfoComplete)
        #expect(first.data.user.usersType == .游客)
        let second = try await harness.guest.wechatLogin(body: WechatLoginRequest(code: "new"))
        #expect(second.data.status == .loginSuccess)
        #expect(second.data.user == first.data.user)
        #expect(try await harness.guest.getUsersCount().data.totalUsers == 2)
    }

    @Test("The code of the description's example is the sample user")
    func sampleUser() async throws {
        let answer = try await Harness().guest.wechatLogin(body: WechatLoginRequest(code: Samples.code))
        #expect(answer.data.user.usersName == "张三")
        #expect(answer.data.user.usersPhoneMasked == "138****0000")
        #expect(answer.data.user.company?.companyName == "惠州宝来威智能有限公司")
        #expect(answer.data.isInfoComplete)
    }

    @Test("The whole phone number stays in the database")
    func phoneNumber() async throws {
        let body = "{\"code\":\"\(Samples.code)\"}"
        let answer = try await Harness().send(.post, "/pb/api/wechat/login", body: body)
        #expect(answer.json["data"]?["user"]?["users_phone_masked"] == "138****0000")
        #expect(!answer.text.contains("13800000000"))
    }

    @Test("A code that WeChat refuses is answered 401")
    func refusedCode() async throws {
        let harness = try await Harness()
        #expect(await status { try await harness.guest.wechatLogin(body: WechatLoginRequest(code: "expired")) } == 401)
        #expect(try await harness.guest.getUsersCount().data.totalUsers == 1)
    }

    @Test("Logins at the same time register one user")
    func sameTime() async throws {
        let harness = try await Harness()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask { _ = try await harness.user("same") }
            }
            try await group.waitForAll()
        }
        #expect(try await harness.guest.getUsersCount().data.totalUsers == 2)
    }

    @Test("Only fields that are not empty change")
    func profile() async throws {
        let user = try await Harness().user("new")
        let named = try await user.updateWechatProfile(body: WechatProfileRequest(usersName: "李四"))
        #expect(named.data.status == .updateSuccess)
        #expect(named.data.user.usersName == "李四")
        let empty = try await user.updateWechatProfile(body: WechatProfileRequest(usersName: "", companyID: ""))
        #expect(empty.data.status == .unchanged)
        #expect(empty.data.user == named.data.user)
        let phone = try await user.updateWechatProfile(
            body: WechatProfileRequest(usersPhoneCode: "13912345678", companyID: "C202201010001")
        )
        #expect(phone.data.user.usersName == "李四")
        #expect(phone.data.user.usersPhoneMasked == "139****5678")
        #expect(phone.data.user.company?.companyID == "C202201010001")
        #expect(phone.data.user.usersType == .注册用户)
        #expect(phone.data.isInfoComplete)
    }

    @Test("A company that is not there, and a phone code that is refused, change nothing")
    func refusedProfile() async throws {
        let user = try await Harness().user("new")
        #expect(
            await status {
                try await user.updateWechatProfile(body: WechatProfileRequest(usersName: "a", companyID: "none"))
            } == 404
        )
        #expect(
            await status {
                try await user.updateWechatProfile(
                    body: WechatProfileRequest(usersName: "a", usersPhoneCode: "expired")
                )
            } == 400
        )
        let answer = try await user.updateWechatProfile(body: WechatProfileRequest())
        #expect(answer.data.user.usersName.isEmpty)
    }
}
