#if Server
import HTTPTypes
import Hummingbird

/// Answers a request whose path parameters are known, still percent-encoded.
typealias Respond<Context: RequestContext> =
    @Sendable (Hummingbird.Request, Context, [String: String]) async throws -> Hummingbird.Response

/// Answers for all methods of the paths that may be meant by a request: `OPTIONS`, `HEAD` where there is `GET`, and
/// 405 with `Allow` for what none of them has (RFC 9110 sections 9.3.2, 9.3.7, 15.5.6).
nonisolated struct PathResponder<Context: RequestContext>: HTTPResponder {
    struct Path: Sendable {
        var template: RouteTemplate?
        /// Each with the template as the operation has it, for the names of its parameters.
        var operations: [HTTPRequest.Method: (template: RouteTemplate, respond: Respond<Context>)] = [:]

        var allow: String {
            let methods = Set(operations.keys).union(operations[.get] == nil ? [.options] : [.head, .options])
            return methods.map(\.rawValue).sorted().joined(separator: ", ")
        }
    }

    /// The most specific one first.
    let paths: [Path]
    let reject: Reject

    /// All methods that need an answer other than that of an unknown path.
    var methods: Set<HTTPRequest.Method> {
        Self.known.union(paths.flatMap(\.operations.keys))
    }

    /// Those of RFC 9110 section 9.3, PATCH (RFC 5789), and QUERY, which OpenAPI 3.2 has.
    static var known: Set<HTTPRequest.Method> {
        Set(["QUERY"].compactMap { HTTPRequest.Method($0) })
            .union([.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect])
    }

    func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
        let segments = (request.head.path ?? "").prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let path = paths.first(where: { $0.template?.parameters(of: segments) != nil }) else {
            return reject(RequestRejection(status: .notFound), request.head, nil)
        }
        let method = request.method
        if let operation = path.operations[method] {
            return try await operation.respond(request, context, operation.template.parameters(of: segments) ?? [:])
        }
        if method == .head, let get = path.operations[.get] {
            var response = try await get.respond(request, context, get.template.parameters(of: segments) ?? [:])
            let length = response.body.contentLength
            response.body = ResponseBody()
            if let length { response.headers[.contentLength] = String(length) }
            return response
        }
        if method == .options { return Hummingbird.Response(status: .noContent, headers: [.allow: path.allow]) }
        let rejection = RequestRejection(status: .methodNotAllowed, headers: [.allow: path.allow])
        return reject(rejection, request.head, nil)
    }
}

/// Says in the form of the other answers that nobody knows a path, or a method at all (501, RFC 9110 section 9.1). What
/// other routes answer stays as it is.
nonisolated struct UnknownPaths<Context: RequestContext>: RouterMiddleware {
    let reject: Reject

    func handle(
        _ request: Hummingbird.Request,
        context: Context,
        next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError where error.status == .notFound && context.isUnknown {
            let isKnown = PathResponder<Context>.known.contains(request.method)
            return reject(RequestRejection(status: isKnown ? .notFound : .notImplemented), request.head, nil)
        }
    }
}

nonisolated extension RequestContext {
    /// Where the framework says that no route was found.
    fileprivate var isUnknown: Bool { endpointPath == "NotFound" }
}
#endif
