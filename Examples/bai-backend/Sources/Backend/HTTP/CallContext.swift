import BAIWeChat
import Hummingbird

/// What is known of a call.
public struct CallContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Whose token came with the call.
    fileprivate(set) var caller: Caller?

    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

extension Backend {
    /// The context of operations that ask for a token.
    typealias AuthenticatedContext = HandlerContext<CallContext>
    /// The context of operations that can do without.
    typealias OpenContext = HandlerContext<CallContext>

    func authenticate(bearerAuth token: String, context: inout HandlerContext<CallContext>) async throws -> Bool {
        context.base.caller = await tokens.caller(of: token)
        return context.base.caller != nil
    }
}

extension HandlerContext where Base == CallContext {
    /// Who calls.
    var identity: Caller {
        get throws {
            guard let caller = base.caller else { throw HTTPError(.unauthorized) }
            return caller
        }
    }

    /// Who calls, where a good token came with the call.
    var possibleIdentity: Caller? { base.caller }
}
