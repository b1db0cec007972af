#if Server
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

/// A transport that hands requests to routes in the same process, with no socket: for tests and previews.
public nonisolated struct InMemoryTransport<Context: RequestContext>: ClientTransport
where Context.Source == ApplicationRequestContextSource {
    private let responder: any HTTPResponder<Context>
    private let logger: Logger

    /// - Parameter router: with all its routes added.
    public init(router: Router<Context>, logger: Logger = Logger(label: "in-memory")) {
        responder = router.buildResponder()
        self.logger = logger
    }

    public func send(_ request: HTTPRequest, body: HTTPBody?) async throws -> (HTTPResponse, HTTPBody) {
        let buffer = ByteBuffer(bytes: try await body?.collect() ?? [])
        var logger = logger
        // Where the framework keeps what `context.id` gives.
        logger[metadataKey: "hb.request.id"] = "\(UInt64.random(in: .min ... .max))"
        let context = Context(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(
            to: Hummingbird.Request(head: request, body: RequestBody(buffer: buffer)),
            context: context
        )
        let collector = Collector()
        try await response.body.write(collector)
        return (response.head, HTTPBody(collector.bytes))
    }
}

private nonisolated final class Collector: ResponseBodyWriter {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws {
        bytes += buffer.readableBytesView
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
#endif
