#if Server
import HTTPTypes
import Hummingbird
import NIOCore

/// The server's half of an operation.
nonisolated protocol ServerOperation: APIOperation {
    /// What a request with faults is answered with.
    static var faultStatus: HTTPResponse.Status { get }

    /// Reads the parameters and the body.
    ///
    /// - Throws: ``RequestRejection`` with everything that is wrong, and ``BodyNeeded`` where the body has to be there as a
    ///   whole, and is not.
    static func decode(_ request: inout RequestReader) throws -> Input
    static func encode(_ output: Output, into response: inout ResponseWriter) throws
}

nonisolated extension ServerOperation {
    static var faultStatus: HTTPResponse.Status { .badRequest }
}

/// Runs one operation: credentials, then input, then handler, then answer.
nonisolated struct OperationResponder<Operation: ServerOperation, Context: RequestContext, Identity: Sendable>:
    Sendable
{
    let limits: ServerLimits
    let identify: Identify<Context, Identity>
    let reject: Reject
    let handle: @Sendable (Operation.Input, HandlerContext<Context, Identity?>) async throws -> Operation.Output

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func respond(
        to request: Hummingbird.Request,
        context base: Context,
        pathParameters: [String: String]
    ) async throws -> Hummingbird.Response {
        let context = HandlerContext<Context, Identity?>(
            request: request.head,
            operation: Operation.info,
            identity: nil,
            base: base
        )
        do {
            if request.headers.count > limits.headers {
                throw RequestRejection(status: .requestHeaderFieldsTooLarge)
            }
            let identity = try await identify(context)
            let output = try await handle(input(of: request, pathParameters), context.identified(as: identity))
            return try response(output)
        } catch let failure as Operation.Output.Failure {
            return try response(.failure(failure))
        } catch let error as any HTTPResponseError {
            throw error
        } catch {
            return reject(rejection(for: error, base), request.head, Operation.info)
        }
    }

    /// What the caller is told; what only concerns the server goes into its log.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private func rejection(for error: any Error, _ context: Context) -> RequestRejection {
        switch error {
        case var rejection as RequestRejection:
            if rejection.status == .badRequest, !rejection.faults.isEmpty { rejection.status = Operation.faultStatus }
            return rejection
        case is Forbidden: return RequestRejection(status: .forbidden)
        case let unimplemented as NotImplemented:
            context.logger.debug("\(unimplemented.operation.id) is not implemented")
            return RequestRejection(status: .notImplemented)
        default:
            context.logger.error("\(Operation.info.id) failed: \(error)")
            return RequestRejection(status: .internalServerError)
        }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private func input(
        of request: Hummingbird.Request,
        _ pathParameters: [String: String]
    ) async throws -> Operation.Input {
        let body = HTTPBody(received: request.body.map { Array($0.readableBytesView) })
        var reader = RequestReader(
            head: request.head,
            pathParameters: pathParameters,
            // What middlewares throw, the end of the task and a second reading are no faults of the sender.
            body: body.blamingSender {
                $0 is any HTTPResponseError || $0 is CancellationError || $0 is HTTPBody.AlreadyRead
            },
            limits: BodyLimits(
                whole: limits.body,
                streamed: limits.streamedBody,
                contentCodings: Set(limits.contentCodings.map { $0.lowercased() })
            )
        )
        reader.jsonDepth = limits.jsonDepth
        do {
            var request = reader
            return try Operation.decode(&request)
        } catch let need as BodyNeeded {
            var request = try await reader.fetching(need)
            return try Operation.decode(&request)
        }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private func response(_ output: Operation.Output) throws -> Hummingbird.Response {
        var writer = ResponseWriter()
        try Operation.encode(output, into: &writer)
        let body = writer.body.map(ResponseBody.init(httpBody:)) ?? ResponseBody()
        return Hummingbird.Response(status: writer.status, headers: writer.headers, body: body)
    }
}

nonisolated extension ResponseBody {
    init(httpBody body: HTTPBody) {
        if let bytes = body.bytes {
            self.init(byteBuffer: ByteBuffer(bytes: bytes))
            return
        }
        self.init(contentLength: body.length) { writer in
            for try await chunk in body {
                try await writer.write(ByteBuffer(bytes: chunk))
            }
            try await writer.finish(nil)
        }
    }
}
#endif
