#if Server
import HTTPTypes
import Hummingbird
import NIOCore

/// The server's half of an operation.
nonisolated protocol ServerOperation: APIOperation {
    /// Reads the parameters and the body.
    ///
    /// - Throws: ``RequestRejection`` with everything that is wrong.
    static func decode(_ request: inout RequestReader) async throws -> Input
    static func encode(_ output: Output, into response: inout ResponseWriter) throws
}

/// Runs one operation: credentials, then input, then handler, then answer.
nonisolated struct OperationResponder<Operation: ServerOperation, Context: RequestContext>: HTTPResponder {
    let limits: ServerLimits
    let authenticate: Authenticate<Context>
    let handle: @Sendable (Operation.Input, HandlerContext<Context>) async throws -> Operation.Output

    func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
        var context = HandlerContext(request: request.head, base: context)
        do {
            try await authenticate(Operation.info, &context)
            let output = try await handle(input(of: request, context.base), context)
            return try response(output, accept: request.headers[.accept])
        } catch let failure as Operation.Output.Failure {
            return try response(.failure(failure), accept: request.headers[.accept])
        } catch let rejection as RequestRejection {
            return Hummingbird.Response(rejection: rejection)
        } catch let unimplemented as NotImplemented {
            context.logger.debug("\(unimplemented.operation.id) is not implemented")
            return Hummingbird.Response(rejection: RequestRejection(status: .notImplemented))
        } catch let error as any HTTPResponseError {
            throw error
        } catch {
            context.logger.error("\(Operation.info.id) failed: \(error)")
            return Hummingbird.Response(rejection: RequestRejection(status: .internalServerError))
        }
    }

    private func input(of request: Hummingbird.Request, _ context: Context) async throws -> Operation.Input {
        var pathParameters: [String: String] = [:]
        for (name, value) in context.parameters {
            pathParameters[String(name)] = String(value)
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.body {
            throw RequestRejection(status: .contentTooLarge)
        }
        let body = HTTPBody(stream: request.body.map { Array($0.readableBytesView) })
        var reader = RequestReader(
            head: request.head,
            pathParameters: pathParameters,
            body: body,
            bodyLimit: limits.body
        )
        return try await Operation.decode(&reader)
    }

    private func response(_ output: Operation.Output, accept: String?) throws -> Hummingbird.Response {
        var writer = ResponseWriter(accept: accept)
        try Operation.encode(output, into: &writer)
        let body = writer.body.map(ResponseBody.init(httpBody:)) ?? ResponseBody()
        return Hummingbird.Response(status: writer.status, headers: writer.headers, body: body)
    }
}

nonisolated extension Hummingbird.Response {
    /// The problem that stands for a rejected request.
    init(rejection: RequestRejection) {
        var headers = rejection.headers
        headers[.contentType] = Problem.mediaType
        let problem = Problem(status: rejection.status, faults: rejection.faults)
        self.init(
            status: rejection.status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: problem.text))
        )
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
