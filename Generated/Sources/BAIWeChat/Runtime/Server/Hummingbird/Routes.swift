#if Server
import HTTPTypes
import Hummingbird

/// Finds out who calls, by what the operation asks for; nil where it can do without.
typealias Identify<Context: RequestContext, Identity: Sendable> =
    @Sendable (HandlerContext<Context, Identity?>) async throws -> Identity?

/// Adds operations to a router, and answers for the methods that a path does not have.
nonisolated final class Routes<Context: RequestContext, Identity: Sendable> {
    private let router: any RouterMethods<Context>
    private let limits: ServerLimits
    private let identify: Identify<Context, Identity>
    private let reject: Reject
    private var operations: [(template: RouteTemplate, method: HTTPRequest.Method, respond: Respond<Context>)] = []

    init(
        router: any RouterMethods<Context>,
        limits: ServerLimits,
        reject: @escaping Reject,
        identify: @escaping Identify<Context, Identity>
    ) {
        self.router = router
        self.limits = limits
        self.reject = reject
        self.identify = identify
    }

    /// Adds an operation that asks for credentials.
    ///
    /// - Parameter path: its template, percent-encoded.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func add<Operation: ServerOperation>(
        _ operation: Operation.Type,
        at path: String,
        handle:
            @escaping @Sendable (Operation.Input, HandlerContext<Context, Identity>) async throws ->
            Operation.Output
    ) {
        addOpen(operation, at: path) { input, context in
            guard let identity = context.identity else { throw RequestRejection(status: .unauthorized) }
            return try await handle(input, context.identified(as: identity))
        }
    }

    /// Adds an operation that can do without credentials.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func addOpen<Operation: ServerOperation>(
        _ operation: Operation.Type,
        at path: String,
        handle:
            @escaping @Sendable (Operation.Input, HandlerContext<Context, Identity?>) async throws ->
            Operation.Output
    ) {
        let responder = OperationResponder<Operation, Context, Identity>(
            limits: limits,
            identify: identify,
            reject: reject,
            handle: handle
        )
        operations.append((RouteTemplate(path), Operation.info.method, responder.respond))
    }

    /// What was added, path by path.
    private var paths: [PathResponder<Context>.Path] {
        var paths: [PathResponder<Context>.Path] = []
        var indices: [[RouteTemplate.Segment]: Int] = [:]
        for (template, method, respond) in operations {
            let index = indices[template.skeleton] ?? paths.count
            if index == paths.count { paths.append(.init(template: template)) }
            indices[template.skeleton] = index
            paths[index].operations[method] = (template, respond)
        }
        return paths
    }

    /// Puts everything that was added into the router.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func register() {
        let paths = paths
        let table = RouteTable(paths.map(\.template))
        for (path, road, templates) in table.paths {
            let found = templates.map { index in
                var path = paths[index]
                path.road = road
                return path
            }
            let responder = PathResponder(paths: found, reject: reject)
            for method in responder.methods { router.on(RouterPath(path), method: method, responder: responder) }
        }
    }

    /// Lets the router tell of paths that it does not know in the form of the other answers.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func answerUnknownPaths() {
        let paths = paths
        let found = RouteTable(paths.map(\.template)).bySpecificity.map { index in
            var path = paths[index]
            path.road = Array(repeating: nil, count: path.template.segments.count)
            return path
        }
        _ = router.add(middleware: UnknownPaths(responder: PathResponder(paths: found, reject: reject)))
    }
}
#endif
