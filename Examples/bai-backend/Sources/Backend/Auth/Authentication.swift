import BAIWeChat

extension Backend {
    /// Whom a token was made for.
    func authenticate(bearerAuth token: BearerToken, context: OpenContext) async throws -> Caller? {
        await tokens.caller(of: token.text)
    }
}
