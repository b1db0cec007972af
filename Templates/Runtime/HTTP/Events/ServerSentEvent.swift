/// An event of `text/event-stream` (HTML standard, section 9.2).
public nonisolated struct ServerSentEvent<Payload: Sendable>: Sendable {
    /// The type of the event; nil for a `message`.
    public var event: String?
    public var data: Payload
    /// What the last event that has an id calls itself, to go on from there after an interruption.
    public var id: String?
    /// The time to wait before connecting again, in milliseconds.
    public var retry: Int?

    public init(event: String? = nil, data: Payload, id: String? = nil, retry: Int? = nil) {
        self.event = event
        self.data = data
        self.id = id
        self.retry = retry
    }
}

nonisolated extension ServerSentEvent: Equatable where Payload: Equatable {}
nonisolated extension ServerSentEvent: Hashable where Payload: Hashable {}

nonisolated extension ServerSentEvent {
    /// The same event with other data.
    func map<Other>(_ transform: (Payload) throws -> Other) rethrows -> ServerSentEvent<Other> {
        ServerSentEvent<Other>(event: event, data: try transform(data), id: id, retry: retry)
    }
}

nonisolated extension ServerSentEvent<String> {
    /// The event as it travels.
    ///
    /// - Throws: ``FormError`` for a type or an id of several lines, which none can be.
    func encoded() throws -> [UInt8] {
        var text = ""
        for (name, value) in [("event", event), ("id", id)] {
            guard let value else { continue }
            guard !value.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\n" || $0 == "\0" }) else {
                throw FormError(reason: "the '\(name)' of an event has several lines")
            }
            text += "\(name): \(value)\n"
        }
        if let retry { text += "retry: \(retry)\n" }
        for line in data.replacing("\r\n", with: "\n").replacing("\r", with: "\n").lines { text += "data: \(line)\n" }
        return Array((text + "\n").utf8)
    }
}

extension String {
    /// Without the line ends, which are line feeds.
    fileprivate nonisolated var lines: [String] {
        var lines = [""]
        for scalar in unicodeScalars {
            if scalar == "\n" { lines.append("") } else { lines[lines.count - 1].unicodeScalars.append(scalar) }
        }
        return lines
    }
}

/// Reads events while they arrive.
nonisolated struct EventReader {
    private var lines: LineReader
    /// In bytes, of the data of one event.
    private let limit: Int
    private var isAtStart = true
    private var lastID: String?
    private var retry: Int?

    init(_ body: HTTPBody, limit: Int) {
        lines = LineReader(body, ends: .any, limit: limit)
        self.limit = limit
    }

    /// Nil at the end; what stands behind the last empty line is no event.
    mutating func next() async throws -> ServerSentEvent<String>? {
        var event = ""
        var (data, hasData) = ([UInt8](), false)
        while let line = try await nextLine() {
            if line.isEmpty {
                if hasData {
                    defer { retry = nil }
                    return ServerSentEvent(
                        event: event.isEmpty ? nil : event,
                        data: String(decoding: data, as: UTF8.self),
                        id: lastID,
                        retry: retry
                    )
                }
                event = ""
                continue
            }
            let (name, value) = Self.field(line)
            switch name {
            case "event": event = String(decoding: value, as: UTF8.self)
            case "data":
                if hasData { data.append(0x0A) }
                data += value
                hasData = true
                guard data.count <= limit else { throw HTTPBody.TooLarge(limit: limit) }
            case "id" where !value.contains(0): lastID = String(decoding: value, as: UTF8.self)
            case "retry" where value.allSatisfy({ (0x30...0x39).contains($0) }):
                retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
            default: break
            }
        }
        return nil
    }

    /// Without the byte order mark at the very start.
    private mutating func nextLine() async throws -> [UInt8]? {
        let line = try await lines.next()
        defer { isAtStart = false }
        guard isAtStart, let line, line.starts(with: [0xEF, 0xBB, 0xBF]) else { return line }
        return Array(line.dropFirst(3))
    }

    /// A comment has the empty name.
    private static func field(_ line: [UInt8]) -> (name: String, value: ArraySlice<UInt8>) {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        let value = line[name.endIndex...].dropFirst()
        return (String(decoding: name, as: UTF8.self), value.first == 0x20 ? value.dropFirst() : value)
    }
}
