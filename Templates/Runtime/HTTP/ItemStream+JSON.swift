/// How a stream of JSON values is written.
nonisolated enum JSONFraming: Sendable {
    /// A line for each: `application/jsonl`, `application/x-ndjson`.
    case lines
    /// A record separator before each, a line feed behind it: `application/json-seq` (RFC 7464).
    case sequence
}

/// What a reader of a stream wants to know.
nonisolated struct StreamReading: Sendable {
    /// In bytes, of one element.
    let limit: Int
    /// How deep an element may be nested.
    var jsonDepth = JSONReader.defaultDepthLimit
    /// Whether elements are checked against their description.
    let isChecking: Bool
    /// What is thrown for an error.
    let failure: @Sendable (any Error) -> any Error
}

/// Looks for faults of a value that comes piece by piece.
typealias ElementCheck<Value> = @Sendable (inout Validation, Value) -> Void

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

nonisolated extension ItemStream {
    /// The events as they arrive, their data being JSON; `[DONE]`, with which many services end their streams, is none.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    init<Payload: JSONCodable>(
        jsonEvents body: HTTPBody,
        _ reading: StreamReading,
        _ check: @escaping ElementCheck<Payload> = { _, _ in }
    ) where Element == ServerSentEvent<Payload> {
        self.init {
            var events = EventReader(body, limit: reading.limit)
            return .numbered(reading) {
                guard let event = try await events.next(), event.data != "[DONE]" else { return nil }
                return try event.map { try reading.value(of: Array($0.utf8), check) }
            }
        }
    }

    /// The events as they arrive, their kinds telling what their data is.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    init<Payload: ServerSentEventKind>(typedEvents body: HTTPBody, _ reading: StreamReading)
    where Element == ServerSentEvent<Payload> {
        self.init {
            var events = EventReader(body, limit: reading.limit)
            return .numbered(reading) {
                guard let event = try await events.next() else { return nil }
                var data = EventData(name: event.event, data: event.data, reading: reading)
                return try event.map { _ in try Payload.decode(&data) }
            }
        }
    }

    /// The events as they travel, their data telling what kind they are of.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func typedEventBody<Payload: ServerSentEventKind>() -> HTTPBody where Element == ServerSentEvent<Payload> {
        HTTPBody(
            stream: map { event in
                var encoded = try event.data.encode()
                (encoded.id, encoded.retry) = (event.id, event.retry)
                return try encoded.encoded()
            }
        )
    }

    /// The events as they travel, their data being JSON.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonEventBody<Payload: JSONCodable>() -> HTTPBody where Element == ServerSentEvent<Payload> {
        HTTPBody(stream: map { try $0.map { String(decoding: try $0.jsonBytes(), as: UTF8.self) }.encoded() })
    }
}

nonisolated extension ItemStream<ServerSentEvent<String>> {
    /// The events as they arrive.
    @inline(never)
    init(
        events body: HTTPBody,
        _ reading: StreamReading,
        _ check: @escaping ElementCheck<String> = { _, _ in }
    ) {
        self.init {
            var events = EventReader(body, limit: reading.limit)
            return .numbered(reading) {
                let event = try await events.next()
                var validation = Validation()
                if let event { check(&validation, event.data) }
                guard validation.faults.isEmpty else { throw ValidationError(faults: validation.faults) }
                return event
            }
        }
    }

    /// The events as they travel.
    var eventBody: HTTPBody { HTTPBody(stream: map { try $0.encoded() }) }
}

nonisolated extension ItemStream.AsyncIterator {
    /// Counts the elements, so that an error says which one it is about; nothing comes behind an error.
    fileprivate static func numbered(
        _ reading: StreamReading,
        _ nextItem: @escaping () async throws -> Element?
    ) -> Self {
        var index = 0
        var isAtEnd = false
        return Self {
            if isAtEnd { return nil }
            do {
                let item = try await nextItem()
                index += 1
                isAtEnd = item == nil
                return item
            } catch let error as CancellationError {
                throw error
            } catch {
                isAtEnd = true
                throw reading.failure(StreamError(index: index, reason: error))
            }
        }
    }
}

nonisolated extension StreamReading {
    /// - Parameter check: is only asked where values are checked at all.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func value<Value: JSONCodable>(
        of bytes: [UInt8],
        _ check: ElementCheck<Value> = { _, _ in }
    ) throws -> Value {
        isChecking ? try Value.checking(bytes, depthLimit: jsonDepth, check) : try Value(json: bytes)
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
