/// Takes lines, or records, out of a body while it arrives.
nonisolated struct LineReader {
    /// What ends a line.
    enum Ends: Sendable {
        /// Line feeds, with or without a carriage return before them.
        case lineFeeds
        /// These, and carriage returns alone.
        case any
        /// Record separators, which stand before records (RFC 7464).
        case records
    }

    private var window: ByteWindow
    private let ends: Ends
    /// In bytes, of one line.
    private let limit: Int
    /// A line feed right at the front belongs to the line end before it.
    private var skipsLineFeed = false
    private var isAtEnd = false

    init(_ body: HTTPBody, ends: Ends, limit: Int) {
        window = ByteWindow(body)
        self.ends = ends
        self.limit = limit
    }

    /// The next line without its end; nil behind the last one.
    ///
    /// - Throws: ``HTTPBody/TooLarge`` for one that is too long, or what the body throws.
    mutating func next() async throws -> [UInt8]? {
        while !isAtEnd {
            if skipsLineFeed, let first = window.unread.first {
                skipsLineFeed = false
                if first == 0x0A { window.skip(1) }
            }
            if let count = countOfLine() {
                guard count <= limit else { throw HTTPBody.TooLarge(limit: limit) }
                return line(count)
            }
            guard window.unread.count <= limit else { throw HTTPBody.TooLarge(limit: limit) }
            isAtEnd = try await !window.fill()
        }
        let rest = window.take(window.unread.count)
        return rest.isEmpty ? nil : rest
    }

    private mutating func countOfLine() -> Int? {
        switch ends {
        case .lineFeeds: window.count(before: [0x0A])
        case .records: window.count(before: [0x1E])
        case .any: window.count(beforeAny: 0x0A, 0x0D)
        }
    }

    private mutating func line(_ count: Int) -> [UInt8] {
        var line = window.take(count)
        skipsLineFeed = ends == .any && window.unread.first == 0x0D
        window.skip(1)
        if ends == .lineFeeds, line.last == 0x0D { line.removeLast() }
        return line
    }
}
