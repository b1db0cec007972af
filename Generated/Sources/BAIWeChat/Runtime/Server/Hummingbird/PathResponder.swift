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
        let template: RouteTemplate
        /// What the router knows of the path.
        var road: RouteTable.Road = []
        /// Each with the template as the operation has it, for the names of its parameters.
        var operations: [HTTPRequest.Method: (template: RouteTemplate, respond: Respond<Context>)] = [:]

        var allow: String {
            let methods = Set(operations.keys).union(operations[.get] == nil ? [.options] : [.head, .options])
            return methods.map(\.rawValue).sorted().joined(separator: ", ")
        }

        func matches(_ segments: [Substring]) -> Bool {
            template.parameters(of: segments, on: road) != nil
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
        let response = try await answer(to: request, context)
        return request.method == .head ? response.withoutContent : response
    }

    private func answer(to request: Hummingbird.Request, _ context: Context) async throws -> Hummingbird.Response {
        let segments = request.segments
        guard let path = paths.first(where: { $0.matches(segments) }) else {
            return reject(RequestRejection(status: .notFound), request.head, nil)
        }
        let method = request.method
        if let operation = path.operations[method] ?? (method == .head ? path.operations[.get] : nil) {
            let parameters = operation.template.parameters(of: segments, on: path.road) ?? [:]
            return try await operation.respond(request, context, parameters)
        }
        if method == .options { return Hummingbird.Response(status: .noContent, headers: [.allow: path.allow]) }
        let rejection = RequestRejection(status: .methodNotAllowed, headers: [.allow: path.allow])
        return reject(rejection, request.head, nil)
    }

    /// Whether a path that the router does not know is known when its escapes are spelt as usual.
    func knowsEscaped(_ request: Hummingbird.Request) -> Bool {
        guard request.head.path?.contains("%") ?? false else { return false }
        let segments = request.segments
        return paths.contains { $0.template.segments.count == segments.count && $0.matches(segments) }
    }
}

nonisolated extension Hummingbird.Request {
    /// Those of the path, still percent-encoded.
    fileprivate var segments: [Substring] {
        (head.path ?? "").prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    }
}

nonisolated extension Hummingbird.Response {
    /// The answer to `HEAD`, which never has content (RFC 9110 section 9.3.2), and else is that to `GET`.
    ///
    /// Where nobody knows the length of the content, it says 0: without a length, the framework would write how a body in
    /// chunks ends, which the caller would take for the beginning of the next answer.
    fileprivate var withoutContent: Self {
        var response = self
        response.body = ResponseBody()
        if let length = headers[.contentLength] { response.headers[.contentLength] = length }
        return response
    }
}

/// Says in the form of the other answers that nobody knows a path, or a method at all (501, RFC 9110 section 9.1). What
/// other routes answer stays as it is.
nonisolated struct UnknownPaths<Context: RequestContext>: RouterMiddleware {
    /// Of all paths, none of which the router has compared.
    let responder: PathResponder<Context>

    func handle(
        _ request: Hummingbird.Request,
        context: Context,
        next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError where error.status == .notFound && context.isUnknown {
            let isKnown = PathResponder<Context>.known.contains(request.method)
            if isKnown, responder.knowsEscaped(request) {
                return try await responder.respond(to: request, context: context)
            }
            let rejection = RequestRejection(status: isKnown ? .notFound : .notImplemented)
            let response = responder.reject(rejection, request.head, nil)
            return request.method == .head ? response.withoutContent : response
        }
    }
}

nonisolated extension RequestContext {
    /// Where the framework says that no route was found.
    fileprivate var isUnknown: Bool { endpointPath == "NotFound" }
}
#endif
