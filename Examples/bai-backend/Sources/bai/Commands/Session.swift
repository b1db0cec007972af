import ArgumentParser
import BAIWeChat

struct Login: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Log in, or register, with a code of WeChat.")

    @Argument(help: "The code that wx.login() gave.")
    var code: String

    @OptionGroup var connection: Connection

    func run() async throws {
        let answer = try await connection.client.wechatLogin(body: WechatLoginRequest(code: code))
        try TokenFile().write(answer.token)
        let user = answer.data.user
        try connection.output.say(user, "logged in as \(user.usersName.isEmpty ? user.openid : user.usersName)")
    }
}

struct Logout: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forget the token.")

    func run() throws {
        try TokenFile().remove()
    }
}

struct Profile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Fill in who you are; what is not given stays as it is.")

    @Option(help: "Your name.")
    var name: String?

    @Option(help: "The code of WeChat's phone number button.")
    var phoneCode: String?

    @Option(help: "The business number of your company.")
    var company: String?

    @OptionGroup var connection: Connection

    func run() async throws {
        let request = WechatProfileRequest(usersName: name, usersPhoneCode: phoneCode, companyID: company)
        let user = try await connection.client.updateWechatProfile(body: request).data.user
        let header = ["NAME", "PHONE", "LEVEL", "COMPANY"]
        let row = [user.usersName, user.usersPhoneMasked, user.usersLevel.rawValue, user.company?.companyName ?? ""]
        try connection.output.show(user, header, [row])
    }
}
