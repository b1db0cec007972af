#if Server
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization

/// A transport that hands requests to routes in the same process, with no socket: for tests and previews.
///
/// Bodies are streamed both ways, and no side runs far ahead of the other.
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
        var logger = logger
        // Where the framework keeps what `context.id` gives.
        logger[metadataKey: "hb.request.id"] = "\(UInt64.random(in: .min ... .max))"
        let context = Context(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(
            to: Hummingbird.Request(head: Self.head(request, body), body: Self.body(body)),
            context: context
        )
        let task = Mutex<Task<Void, Never>?>(nil)
        let channel = BodyChannel { demand in
            if demand == .stop { task.withLock { $0?.cancel() } }
        }
        let writing = Task {
            do {
                try await response.body.write(ChannelWriter(channel: channel))
                channel.finish()
            } catch {
                channel.finish(throwing: error)
            }
        }
        task.withLock { $0 = writing }
        return (response.head, channel.body)
    }

    /// With what a connection would say of the body.
    private static func head(_ request: HTTPRequest, _ body: HTTPBody?) -> HTTPRequest {
        var head = request
        if let length = body?.length {
            head.headerFields[.contentLength] = String(length)
        } else if body != nil {
            head.headerFields[.transferEncoding] = "chunked"
        }
        return head
    }

    private static func body(_ body: HTTPBody?) -> RequestBody {
        guard let body else { return RequestBody(buffer: ByteBuffer()) }
        if let bytes = body.bytes { return RequestBody(buffer: ByteBuffer(bytes: bytes)) }
        return RequestBody(asyncSequence: body.map { ByteBuffer(bytes: $0) })
    }
}

private nonisolated struct ChannelWriter: ResponseBodyWriter {
    let channel: BodyChannel

    mutating func write(_ buffer: ByteBuffer) async throws {
        try await channel.write(Array(buffer.readableBytesView))
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
#endif
