#if Server
import HTTPTypes

/// Why a request is answered by the server itself: it never reached its handler, or the handler had no answer.
public nonisolated struct RequestRejection: Error, Hashable, Sendable {
    public var status: HTTPResponse.Status
    /// All that is wrong with the request, where that is the reason; of very many faults the first ones.
    public var faults: [Fault]
    /// Further headers of the answer, such as `Allow`.
    public var headers: HTTPFields

    public init(status: HTTPResponse.Status, faults: [Fault] = [], headers: HTTPFields = HTTPFields()) {
        self.status = status
        self.faults = faults
        self.headers = headers
    }

    /// What a request is answered when reading it throws `error`; an error that is not its fault stays what it is.
    static func standing(for error: any Error) -> any Error {
        let reason = (error as? StreamError)?.reason ?? error
        if reason is HTTPBody.TooLarge {
            return RequestRejection(status: .contentTooLarge)
        }
        // Not what the description may have another status for.
        if reason is BrokenBody { return RequestRejection(status: .badRequest) }
        return Fault.faults(of: error).map { RequestRejection(status: .badRequest, faults: $0) } ?? error
    }
}

/// A body that stops, or is not framed as HTTP wants it, before it is there as a whole.
nonisolated struct BrokenBody: Error, CustomStringConvertible {
    var description: String { "the body did not arrive as a whole" }
}

nonisolated extension HTTPBody {
    /// The same body, whose failure to arrive is its sender's.
    func blamingSender(but isOwn: @escaping @Sendable (any Error) -> Bool) -> HTTPBody {
        let chunks = self
        let blaming = ItemStream<[UInt8]> {
            var iterator = chunks.makeAsyncIterator()
            return ItemStream<[UInt8]>.AsyncIterator {
                do {
                    return try await iterator.next()
                } catch {
                    throw isOwn(error) ? error : BrokenBody()
                }
            }
        }
        return HTTPBody(stream: blaming, length: length, mediaType: mediaType)
    }
}
#endif
