#if Server
import HTTPTypes
import Hummingbird

/// Checks the credentials of a request against what an operation asks for.
typealias Authenticate<Context: RequestContext> =
    @Sendable (OperationInfo, inout HandlerContext<Context>) async throws -> Void

/// Adds operations to a router, and answers for the methods that a path does not have.
nonisolated final class Routes<Context: RequestContext> {
    private struct Path {
        let path: RouterPath
        var responders: [HTTPRequest.Method: any HTTPResponder<Context>] = [:]
    }

    private let router: any RouterMethods<Context>
    private let limits: ServerLimits
    private let authenticate: Authenticate<Context>
    private var paths: [Path] = []

    init(
        router: any RouterMethods<Context>,
        limits: ServerLimits,
        authenticate: @escaping Authenticate<Context>
    ) {
        self.router = router
        self.limits = limits
        self.authenticate = authenticate
    }

    /// Adds one operation.
    ///
    /// - Parameter path: in the router's own words.
    func add<Operation: ServerOperation>(
        _ operation: Operation.Type,
        at path: RouterPath,
        handle: @escaping @Sendable (Operation.Input, HandlerContext<Context>) async throws -> Operation.Output
    ) {
        let responder = OperationResponder<Operation, Context>(
            limits: limits,
            authenticate: authenticate,
            handle: handle
        )
        router.on(path, method: Operation.info.method, responder: responder)
        let index = paths.firstIndex { $0.path == path } ?? paths.endIndex
        if index == paths.endIndex { paths.append(Path(path: path)) }
        paths[index].responders[Operation.info.method] = responder
    }

    /// Answers `HEAD` where there is `GET`, `OPTIONS`, and every other method with 405 and `Allow`.
    func addOtherMethods() {
        for path in paths {
            addHead(path)
            let documented = Set(path.responders.keys)
            let allowed = documented.union(documented.contains(.get) ? [.head, .options] : [.options])
            let allow = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            let common: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
            for method in common.subtracting(documented) where method != .head || !allowed.contains(.head) {
                router.on(path.path, method: method) { _, _ in
                    guard method == .options else {
                        let rejection = RequestRejection(status: .methodNotAllowed, headers: [.allow: allow])
                        return Hummingbird.Response(rejection: rejection)
                    }
                    return Hummingbird.Response(status: .noContent, headers: [.allow: allow])
                }
            }
        }
    }

    /// The answer of `GET` without its body (RFC 9110 section 9.3.2).
    private func addHead(_ path: Path) {
        guard path.responders[.head] == nil, let get = path.responders[.get] else { return }
        router.on(path.path, method: .head) { request, context in
            var response = try await get.respond(to: request, context: context)
            response.headers[.contentLength] = response.body.contentLength.map(String.init)
            response.body = ResponseBody()
            return response
        }
    }
}
#endif
