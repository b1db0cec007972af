import BAIWeChat
import Hummingbird

/// The API's operations on a store. The handlers are in extensions, one for each group of operations.
struct Backend: BAIWeChatStrictHandler {
    typealias Context = BasicRequestContext
    typealias Identity = Caller

    let store: Store
    let tokens: Tokens
    let wechat: any CodeExchange

    var records: Records { Records(store: store) }
}

/// All routes of the API.
///
/// - Parameter wechat: turns the codes of logins into users.
public func makeRouter(store: Store, tokens: Tokens, wechat: any CodeExchange) -> Router<BasicRequestContext> {
    let router = Router()
    Backend(store: store, tokens: tokens, wechat: wechat).addRoutes(to: router)
    return router
}
