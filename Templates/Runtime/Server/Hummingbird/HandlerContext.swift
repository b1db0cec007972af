#if Server
import HTTPTypes
import Hummingbird

/// What a handler knows beside its typed input: the request's head, who calls, and the members of the framework's
/// context (`context.logger`, and whatever your own context type holds).
@dynamicMemberLookup
public nonisolated struct HandlerContext<Base: RequestContext, Identity: Sendable>: Sendable {
    /// The head of the request: method, path and headers.
    public let request: HTTPRequest
    /// What is called, and what credentials it asks for.
    public let operation: OperationInfo
    /// Who calls, as the authenticator has found.
    public let identity: Identity
    public var base: Base

    public init(request: HTTPRequest, operation: OperationInfo, identity: Identity, base: Base) {
        self.request = request
        self.operation = operation
        self.identity = identity
        self.base = base
    }

    /// Which of these media types the caller likes best, the first one of equals; nil where it takes none of them.
    public func preferred(of mediaTypes: String...) -> String? {
        MediaTypeName.preferred(of: mediaTypes, by: request.headerFields[.accept] ?? "*/*")
    }

    public subscript<Value>(dynamicMember member: KeyPath<Base, Value>) -> Value {
        base[keyPath: member]
    }

    public subscript<Value>(dynamicMember member: WritableKeyPath<Base, Value>) -> Value {
        get { base[keyPath: member] }
        set { base[keyPath: member] = newValue }
    }

    /// The same call, made by somebody else.
    func identified<Other: Sendable>(as identity: Other) -> HandlerContext<Base, Other> {
        HandlerContext<Base, Other>(request: request, operation: operation, identity: identity, base: base)
    }
}

/// Bounds on what a request may bring.
public nonisolated struct ServerLimits: Sendable {
    /// The largest body that is read as a whole, in bytes; a larger one is answered with 413.
    public var body: Int
    /// The largest body that a handler reads while it arrives, in bytes: files, forms with files, streams.
    public var streamedBody: Int
    /// How deep arrays and objects of a JSON body may be nested; a deeper one is answered with 400.
    public var jsonDepth: Int
    /// The most header fields; a request with more is answered with 431.
    public var headers: Int
    /// What may stand in `Content-Encoding`, such as `gzip`: codings that a middleware before the routes undoes. A body in
    /// another one is answered with 415.
    public var contentCodings: Set<String>

    public init(
        body: Int = 2 << 20,
        streamedBody: Int = 1 << 30,
        jsonDepth: Int = JSONReader.defaultDepthLimit,
        headers: Int = 100,
        contentCodings: Set<String> = []
    ) {
        self.body = body
        self.streamedBody = streamedBody
        self.jsonDepth = jsonDepth
        self.headers = headers
        self.contentCodings = contentCodings
    }
}

/// An operation that the handler has not taken over yet; answered with 501.
public nonisolated struct NotImplemented: Error, Sendable {
    public let operation: OperationInfo

    public init(_ operation: OperationInfo) {
        self.operation = operation
    }
}

/// Thrown by an authenticator or a handler: the caller is known, but may not do this. Answered with 403.
public nonisolated struct Forbidden: Error, Hashable, Sendable {
    public init() {}
}

/// A handler with this conformance answers 501 to every operation that it does not implement.
public nonisolated protocol AnswersNotImplemented {}
#endif
