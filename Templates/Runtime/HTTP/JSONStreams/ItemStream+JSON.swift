/// How a stream of JSON values is written.
nonisolated enum JSONFraming: Sendable {
    /// A line for each: `application/jsonl`, `application/x-ndjson`.
    case lines
    /// A record separator before each, a line feed behind it: `application/json-seq` (RFC 7464).
    case sequence
}

nonisolated extension ItemStream where Element: JSONCodable {
    /// The values as they arrive.
    @inline(never)
    init(
        _ body: HTTPBody,
        _ framing: JSONFraming,
        _ reading: StreamReading,
        _ check: @escaping ElementCheck<Element> = { _, _ in }
    ) {
        self.init {
            var texts = JSONTextReader(body, framing, limit: reading.limit)
            return .numbered(reading) {
                try await texts.next().map { try reading.value(of: $0, check) }
            }
        }
    }

    /// The values as they travel.
    @inline(never)
    func body(_ framing: JSONFraming) -> HTTPBody {
        let (start, end): ([UInt8], [UInt8]) = framing == .lines ? ([], [0x0A]) : ([0x1E], [0x0A])
        return HTTPBody(stream: map { try start + $0.jsonBytes() + end })
    }
}

/// Takes JSON texts out of a stream, one by one.
private nonisolated struct JSONTextReader {
    private var lines: LineReader
    private let framing: JSONFraming
    private var isAtStart = true

    @inline(never)
    init(_ body: HTTPBody, _ framing: JSONFraming, limit: Int) {
        lines = LineReader(body, ends: framing == .lines ? .lineFeeds : .records, limit: limit)
        self.framing = framing
    }

    /// The next text that is not blank; nil at the end.
    mutating func next() async throws -> [UInt8]? {
        while let text = try await lines.next() {
            defer { isAtStart = false }
            if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }) { continue }
            if framing == .sequence, isAtStart {
                throw FormError(reason: "no record separator stands before the first element")
            }
            if framing == .sequence, let last = text.last, Self.mayBeCut(last) {
                throw FormError(reason: "the element is cut off")
            }
            return text
        }
        return nil
    }

    /// A number or a name may have lost its end, unless white space stands behind it (RFC 7464 section 2.4).
    private static func mayBeCut(_ last: UInt8) -> Bool {
        switch last {
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""), 0x20, 0x09, 0x0A, 0x0D: false
        default: true
        }
    }
}
