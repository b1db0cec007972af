import Synchronization

/// Keeps how a body begins while it is read, to show it where it cannot be understood.
nonisolated final class BodyExcerpt: Sendable {
    private let limit: Int
    private let kept = Mutex<[UInt8]>([])

    /// - Parameter limit: in bytes.
    init(limit: Int) {
        self.limit = limit
    }

    var bytes: [UInt8] { kept.withLock { $0 } }

    /// The same body, which leaves its first bytes here.
    func recording(_ body: HTTPBody) -> HTTPBody {
        if let bytes = body.bytes {
            keep(bytes)
            return body
        }
        let chunks = body.map { chunk in
            self.keep(chunk)
            return chunk
        }
        return HTTPBody(stream: chunks, length: body.length)
    }

    /// Keeps how a body begins that nobody else reads.
    func read(_ body: HTTPBody) async {
        guard body.bytes == nil else { return }
        var chunks = body.makeAsyncIterator()
        while bytes.count < limit, let chunk = try? await chunks.next() { keep(chunk) }
    }

    private func keep(_ chunk: [UInt8]) {
        kept.withLock { $0 += chunk.prefix(limit - $0.count) }
    }
}
