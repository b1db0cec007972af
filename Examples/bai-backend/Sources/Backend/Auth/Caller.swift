/// Who calls: the user whom a token was made for.
public struct Caller: Hashable, Sendable {
    public let openid: String

    public init(openid: String) {
        self.openid = openid
    }
}
