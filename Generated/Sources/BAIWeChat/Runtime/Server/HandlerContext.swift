#if Server
import HTTPTypes
import Hummingbird

/// What a handler knows beside its typed input: the request's head, and the members of the framework's context
/// (`context.logger`, and whatever your own context type holds, such as the caller's identity).
@dynamicMemberLookup
public nonisolated struct HandlerContext<Base: RequestContext>: Sendable {
    /// The head of the request: method, path and headers.
    public let request: HTTPRequest
    public var base: Base

    public init(request: HTTPRequest, base: Base) {
        self.request = request
        self.base = base
    }

    public subscript<Value>(dynamicMember member: KeyPath<Base, Value>) -> Value {
        base[keyPath: member]
    }

    public subscript<Value>(dynamicMember member: WritableKeyPath<Base, Value>) -> Value {
        get { base[keyPath: member] }
        set { base[keyPath: member] = newValue }
    }
}

/// Bounds on what a request may bring.
public nonisolated struct ServerLimits: Sendable {
    /// The largest body that is read as a whole, in bytes.
    public var body = 2 << 20

    public init() {}
}

/// An operation that the handler has not taken over yet; answered with 501.
public nonisolated struct NotImplemented: Error, Sendable {
    public let operation: OperationInfo

    public init(_ operation: OperationInfo) {
        self.operation = operation
    }
}

/// A handler with this conformance answers 501 to every operation that it does not implement.
public nonisolated protocol AnswersNotImplemented {}
#endif
