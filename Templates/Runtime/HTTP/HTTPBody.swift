import Synchronization

/// The body of a request or a response: bytes at hand, or a stream of chunks.
///
/// What has been received is read while it arrives, once; who needs it twice keeps what ``collect(upTo:)`` gives.
public nonisolated struct HTTPBody: Sendable {
    private enum Storage: Sendable {
        case bytes([UInt8])
        case stream(@Sendable () -> AsyncIterator)
    }

    private let storage: Storage
    /// The number of bytes, where it is known before the body is read.
    public let length: Int?
    /// The media type of a body that has arrived, as its sender says it; what is sent has this one where the description
    /// leaves it open, such as `image/*`.
    public var mediaType: String?

    /// A body of these bytes.
    public init(_ bytes: [UInt8], mediaType: String? = nil) {
        storage = .bytes(bytes)
        length = bytes.count
        self.mediaType = mediaType
    }

    /// A body of this text in UTF-8.
    public init(_ text: String, mediaType: String? = nil) {
        self.init(Array(text.utf8), mediaType: mediaType)
    }

    /// A body that is read chunk by chunk; `length` in bytes, where it is known.
    public init<Chunks: AsyncSequence & Sendable>(
        stream chunks: Chunks,
        length: Int? = nil,
        mediaType: String? = nil
    ) where Chunks.Element == [UInt8] {
        storage = .stream {
            var iterator = chunks.makeAsyncIterator()
            return AsyncIterator { try await iterator.next() }
        }
        self.length = length
        self.mediaType = mediaType
    }

    /// A body that arrives: `chunks` are asked for the first time when reading begins, and never again.
    init<Chunks: AsyncSequence & Sendable>(received chunks: Chunks) where Chunks.Element == [UInt8] {
        let beginning = Beginning()
        let once = ItemStream<[UInt8]> {
            var iterator: Chunks.AsyncIterator?
            return ItemStream<[UInt8]>.AsyncIterator {
                if iterator == nil {
                    try beginning.take()
                    iterator = chunks.makeAsyncIterator()
                }
                return try await iterator?.next()
            }
        }
        self.init(stream: once)
    }

    /// The bytes, where they are at hand.
    var bytes: [UInt8]? {
        if case .bytes(let bytes) = storage { bytes } else { nil }
    }

    /// All bytes of the body.
    ///
    /// - Throws: ``TooLarge`` for more than `limit` bytes, ``AlreadyRead`` for what has been received and read before,
    ///   or what the stream throws.
    public func collect(upTo limit: Int = .max) async throws -> [UInt8] {
        if case .bytes(let bytes) = storage {
            guard bytes.count <= limit else { throw TooLarge(limit: limit) }
            return bytes
        }
        var collected: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - collected.count else { throw TooLarge(limit: limit) }
            collected += chunk
        }
        return collected
    }

    /// The same body, which throws ``TooLarge`` behind so many bytes.
    func limited(to limit: Int) -> HTTPBody {
        if let length, length <= limit { return self }
        let chunks = self
        let counted = ItemStream<[UInt8]> {
            var iterator = chunks.makeAsyncIterator()
            var rest = limit
            return ItemStream<[UInt8]>.AsyncIterator {
                guard let chunk = try await iterator.next() else { return nil }
                rest -= chunk.count
                guard rest >= 0 else { throw TooLarge(limit: limit) }
                return chunk
            }
        }
        return HTTPBody(stream: counted, length: length, mediaType: mediaType)
    }

    /// What lets one reader begin.
    private final class Beginning: Sendable {
        private let isTaken = Mutex(false)

        func take() throws(AlreadyRead) {
            let isLate = isTaken.withLock { isTaken in
                defer { isTaken = true }
                return isTaken
            }
            if isLate { throw AlreadyRead() }
        }
    }

    /// The body has been received and read before.
    public struct AlreadyRead: Error, Hashable, Sendable, CustomStringConvertible {
        public var description: String { "the body has been read already, and what is received can be read once" }
    }

    /// The body has more bytes than its reader takes.
    public struct TooLarge: Error, Hashable, Sendable, CustomStringConvertible {
        /// In bytes.
        public let limit: Int

        public var description: String { "more than \(limit) bytes" }
    }
}

nonisolated extension HTTPBody: AsyncSequence {
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var nextChunk: () async throws -> [UInt8]?

        init(_ nextChunk: @escaping () async throws -> [UInt8]?) {
            self.nextChunk = nextChunk
        }

        public mutating func next() async throws -> [UInt8]? {
            try await nextChunk()
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .stream(let makeIterator): return makeIterator()
        case .bytes(let bytes):
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        }
    }
}
