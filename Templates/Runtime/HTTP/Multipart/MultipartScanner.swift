import HTTPTypes

/// Takes a multipart body apart while it arrives (RFC 2046 section 5.1.1, RFC 7578).
nonisolated struct MultipartScanner {
    private var window: ByteWindow
    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private let isNamed: Bool
    /// How many parts have begun.
    private var count = 0
    /// What stands before the first part is read like one.
    private var isInPart = true
    private var isAtEnd = false

    /// - Parameter isNamed: Parts without a name are refused.
    init(_ body: HTTPBody, boundary: String, limits: MultipartLimits, isNamed: Bool = true) {
        // The first delimiter may have no line end before it.
        window = ByteWindow(body, prefix: Array("\r\n".utf8))
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        self.isNamed = isNamed
    }

    /// The head of the next part, with what is left of this one skipped; nil behind the last.
    mutating func nextHead() async throws -> PartHead? {
        while try await nextChunk() != nil {}
        if isAtEnd { return nil }
        while window.unread.count < 2 { try await fill() }
        if window.unread.starts(with: "--".utf8) {
            isAtEnd = true
            return nil
        }
        let head = try await headerLines()
        guard count < limits.parts else { throw FormError(reason: "the form has more than \(limits.parts) parts") }
        defer { count += 1 }
        isInPart = true
        return try PartHead(head, index: count, isNamed: isNamed)
    }

    /// The next bytes of a part, unless a later one has been asked for; nil at its end.
    mutating func nextChunk(of index: Int) async throws -> [UInt8]? {
        guard index == count - 1 else { throw FormError(reason: "a part was to be read after the next one had begun") }
        return try await nextChunk()
    }

    /// All parts of a form that has no files.
    mutating func texts() async throws -> [(name: String, text: String)] {
        var texts: [(name: String, text: String)] = []
        while let head = try await nextHead() {
            guard head.filename == nil else { throw FormError(reason: "is a file", part: head.name) }
            var bytes: [UInt8] = []
            while let chunk = try await nextChunk() { bytes += chunk }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw FormError(reason: "is not UTF-8", part: head.name)
            }
            texts.append((head.name, text))
        }
        return texts
    }

    private mutating func nextChunk() async throws -> [UInt8]? {
        while isInPart {
            if let count = window.count(before: delimiter) {
                if count > 0 { return window.take(count) }
                window.skip(delimiter.count)
                isInPart = false
            } else {
                // The rest may be the beginning of a delimiter.
                let certain = window.unread.count - delimiter.count + 1
                if certain > 0 { return window.take(certain) }
                try await fill()
            }
        }
        return nil
    }

    /// The lines between a delimiter and a part's content.
    private mutating func headerLines() async throws -> [ArraySlice<UInt8>] {
        let end = Array("\r\n\r\n".utf8)
        var count = window.count(before: end)
        while count == nil, window.unread.count <= limits.header {
            try await fill()
            count = window.count(before: end)
        }
        guard let count, count <= limits.header else {
            throw FormError(reason: "the header of a part has more than \(limits.header) bytes")
        }
        let block = window.take(count)
        window.skip(end.count / 2)
        let lines = try Self.lines(of: block)
        // In a part without content, the empty line may be the one that its delimiter begins with.
        while window.unread.count < delimiter.count, delimiter.starts(with: window.unread) { try await fill() }
        if !window.unread.starts(with: delimiter) { window.skip(end.count / 2) }
        return lines
    }

    private static func lines(of block: [UInt8]) throws -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = block[...]
        while let end = rest.indices.dropLast().first(where: { rest[$0] == 0x0D && rest[$0 + 1] == 0x0A }) {
            lines.append(rest[..<end])
            rest = rest[(end + 2)...]
        }
        lines.append(rest)
        // Blanks may stand behind the boundary.
        guard lines[0].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            throw FormError(reason: "other text stands behind a boundary")
        }
        return Array(lines.dropFirst())
    }

    private mutating func fill() async throws {
        guard try await window.fill() else { throw FormError(reason: "the form has no closing boundary") }
    }
}

/// What stands before a part's content.
nonisolated struct PartHead: Sendable {
    /// From 0.
    let index: Int
    /// Empty where parts have none.
    let name: String
    /// What faults call the part.
    let label: String
    let filename: String?
    let contentType: String?
    /// All others.
    let headers: HTTPFields

    init(_ lines: [ArraySlice<UInt8>], index: Int, isNamed: Bool) throws {
        var fields = HTTPFields()
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)),
                let value = String(validating: Self.trimmed(line[(colon + 1)...]), as: UTF8.self),
                HTTPField.isValidValue(value)
            else { throw FormError(reason: "a line in the header of a part is malformed") }
            fields.append(HTTPField(name: name, value: value))
        }
        let disposition = HeaderParameters(fields[.contentDisposition] ?? "")
        let name = disposition?.value == "form-data" ? disposition?["name"] : nil
        guard fields[values: .contentDisposition].count <= 1, fields[values: .contentType].count <= 1,
            !isNamed || name != nil
        else { throw FormError(reason: "a part of the form has no name") }
        self.index = index
        self.name = name.map(Self.unescaped) ?? ""
        label = isNamed ? self.name : "\(index)"
        filename = disposition?["filename*"].flatMap(Self.extended) ?? disposition?["filename"].map(Self.unescaped)
        contentType = fields[.contentType]
        if isNamed { fields[.contentDisposition] = nil }
        fields[.contentType] = nil
        headers = fields
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        return text
    }

    /// A text with its character set and language before it (RFC 8187): `UTF-8''na%C3%AFve.txt`.
    private static func extended(_ text: String) -> String? {
        let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
        guard pieces.count == 3, pieces[0].lowercased() == "utf-8" else { return nil }
        return PercentEncoding.decode(pieces[2])
    }

    /// Browsers escape three characters in names, and no others (HTML standard, "multipart form data").
    private static func unescaped(_ name: String) -> String {
        name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}
