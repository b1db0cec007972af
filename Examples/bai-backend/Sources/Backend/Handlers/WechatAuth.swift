import BAIWeChat
import GRDB

extension Backend {
    func wechatLogin(
        _ input: WechatLogin.Input,
        context: OpenContext
    ) async throws -> WechatLogin.Output {
        let caller: Caller
        do {
            caller = Caller(openid: try await wechat.openid(forLogin: input.body.code))
        } catch is CodeRefused {
            throw WechatLogin.Failure.unauthorized(.codeRefused)
        } catch is CodesLimited {
            throw WechatLogin.Failure.tooManyRequests(.codesLimited, retryAfter: nil)
        }
        let known = try await store.read { try $0.account(of: caller) }
        let account = if let known { known } else { try await store.write { try $0.account(registering: caller) } }
        return .ok(
            AuthSuccessResponse(
                statusCode: 200,
                errMsg: known == nil ? "注册成功" : "登录成功",
                data: AuthSuccessData(
                    status: known == nil ? .registerSuccess : .loginSuccess,
                    isInfoComplete: account.isComplete,
                    user: account.info
                ),
                token: try await tokens.token(for: caller)
            )
        )
    }

    func updateWechatProfile(
        _ input: UpdateWechatProfile.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateWechatProfile.Output {
        let caller = context.identity
        let changes = try await changes(in: input.body)
        let (account, isChanged) = try await store.write { database in
            guard var user = try database.user(caller) else {
                throw UpdateWechatProfile.Failure.notFound(.userNotFound)
            }
            if let company = changes["company_id"]?.string, try database.company(company) == nil {
                throw UpdateWechatProfile.Failure.notFound(.companyNotFound)
            }
            let isChanged = changes.contains { user.json[$0.name] != $0.value }
            if isChanged {
                for change in changes { user.set(change.name, to: change.value) }
                if user.isComplete { user["users_type"] = "注册用户" }
                user.apply([:], of: .users)
                try database.replace(user, in: .users)
            }
            return (try database.account(of: user), isChanged)
        }
        return .ok(
            WechatProfileResponse(
                statusCode: 200,
                errMsg: isChanged ? "更新成功" : "没有需要更新的字段",
                data: WechatProfileResponseData(
                    status: isChanged ? .updateSuccess : .unchanged,
                    isInfoComplete: account.isComplete,
                    user: account.info
                )
            )
        )
    }

    /// The fields that the request has and that are not empty.
    private func changes(in request: WechatProfileRequest) async throws -> JSONObject {
        var changes = try JSONObject(json: request.jsonBytes())
        for member in changes where member.value == "" { changes[member.name] = nil }
        guard let code = changes["users_phone_code"]?.string else { return changes }
        changes["users_phone_code"] = nil
        do {
            let number = try await wechat.phoneNumber(for: code)
            changes["users_phone"] = .string(number)
            changes["users_phone_masked"] = .string(PhoneNumber.masked(number))
        } catch is CodeRefused {
            throw UpdateWechatProfile.Failure.badRequest(.phoneCodeRefused)
        } catch is CodesLimited {
            throw UpdateWechatProfile.Failure.tooManyRequests(.codesLimited, retryAfter: nil)
        }
        return changes
    }
}

/// A user as the API shows it.
private struct Account: Sendable {
    let info: UserInfo
    let isComplete: Bool
}

extension Database {
    fileprivate func account(of caller: Caller) throws -> Account? { try user(caller).map(account) }

    fileprivate func account(registering caller: Caller) throws -> Account { try account(of: register(caller)) }

    /// With the company that the user belongs to, and the phone number masked only.
    fileprivate func account(of user: Record) throws -> Account {
        var shown = user
        shown.remove("users_phone")
        let companyID = user["company_id"]
        if !companyID.isEmpty, let company = try company(companyID) { shown.set("company", to: .object(company.json)) }
        return Account(info: try UserInfo(json: shown.text()), isComplete: user.isComplete)
    }
}

enum PhoneNumber {
    /// `138****0000`.
    static func masked(_ number: String) -> String {
        guard number.count >= 7 else { return String(repeating: "*", count: number.count) }
        return number.prefix(3) + String(repeating: "*", count: number.count - 7) + number.suffix(4)
    }
}
