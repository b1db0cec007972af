import BAIWeChat
import Hummingbird

// What the samples of the documents do not say: the values and types of whoever uses the package.

public let token = "secret"
public let client = BAIWeChatClient(server: .local)
public var router: Router<BasicRequestContext> { Router() }

public struct Session: Sendable {
    public let openID: String
}

public struct Sessions: Sendable {
    public func session(of token: String) async throws -> Session? { nil }
    public func currentToken() async throws -> String { token }
}

public let sessions = Sessions()

public struct Store: Sendable {
    public func cart(_ id: String, of openID: String) async throws -> CartRecord? { nil }
}

public let store = Store()

public struct Backend: BAIWeChatHandler {
    public typealias Context = BasicRequestContext
    public typealias Identity = Session

    public init() {}

    public func authenticate(bearerAuth credential: BearerToken, context: OpenContext) async throws -> Session? { nil }
}
