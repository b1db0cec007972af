import BAIWeChat

extension Backend {
    func getUsersCount(
        _ input: GetUsersCount.Input,
        context: OpenContext
    ) async throws -> GetUsersCount.Output {
        let count = try await store.read { try $0.count(of: .users, where: .field("is_delete", is: 0)) }
        return .ok(
            UsersCountResponse(statusCode: 200, errMsg: "查询成功", data: UsersCountData(totalUsers: Int64(count)))
        )
    }

    /// The header goes before the body.
    func refreshToken(
        _ input: RefreshToken.Input,
        context: OpenContext
    ) async throws -> RefreshToken.Output {
        var caller = context.identity
        if caller == nil, let token = input.body?.token { caller = await tokens.caller(of: token) }
        guard let caller else { throw RefreshToken.Failure.unauthorized(.signedOut) }
        guard try await store.read({ try $0.user(caller) }) != nil else {
            throw RefreshToken.Failure.notFound(.userNotFound)
        }
        let token = try await tokens.token(for: caller)
        return .ok(RefreshTokenResponse(statusCode: 200, errMsg: "刷新成功", data: [:], token: token))
    }
}
