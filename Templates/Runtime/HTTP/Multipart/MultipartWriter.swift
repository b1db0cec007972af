import HTTPTypes

/// A part as it travels.
nonisolated struct EncodedPart: HeaderWriter, Sendable {
    var key: PartKey
    var filename: String?
    var contentType: String?
    var headers = HTTPFields()
    var body: HTTPBody

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func text(_ key: PartKey, _ value: some ParameterValue, as contentType: String? = nil) -> EncodedPart {
        EncodedPart(key: key, contentType: contentType, body: HTTPBody(value.parameterText))
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func json(
        _ key: PartKey,
        _ value: some JSONCodable,
        as contentType: String = "application/json"
    ) throws -> EncodedPart {
        EncodedPart(key: key, contentType: contentType, body: HTTPBody(try value.jsonBytes()))
    }

    /// A text, unless the value is an object or a list.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func textOrJSON(
        _ key: PartKey,
        _ value: some JSONCodable,
        as contentType: String? = nil
    ) throws -> EncodedPart {
        let value = try JSONValue(json: value.jsonBytes())
        switch value {
        case .object, .array: return try .json(key, value, as: contentType ?? "application/json")
        default: return .text(key, value, as: contentType)
        }
    }

    /// - Parameter contentType: of a file that does not say what it is.
    static func file(
        _ key: PartKey,
        _ file: FilePart,
        as contentType: String = "application/octet-stream"
    ) -> EncodedPart {
        EncodedPart(
            key: key,
            filename: file.filename,
            contentType: file.contentType ?? contentType,
            headers: file.headers,
            body: file.body
        )
    }

    /// The lines before the content.
    ///
    /// - Throws: ``FormError`` for a media type that no header can carry.
    func head() throws -> String {
        let disposition = disposition
        var head = disposition.map { "Content-Disposition: \($0)\r\n" } ?? ""
        if let contentType {
            guard HTTPField.isValidValue(contentType) else {
                throw FormError(reason: "'\(contentType)' is no media type", part: key.label)
            }
            head += "Content-Type: \(contentType)\r\n"
        }
        for field in headers where field.name != .contentType {
            if field.name == .contentDisposition, disposition != nil { continue }
            head += "\(field.name.rawName): \(field.value)\r\n"
        }
        return head + "\r\n"
    }

    /// What a form says of a part, and others of a file that has a name; nil where the headers of the part say it.
    private var disposition: String? {
        let file = filename.map { "; filename=\"\(Self.escaped($0))\"" }
        if case .name(let name) = key { return "form-data; name=\"\(Self.escaped(name))\"\(file ?? "")" }
        guard let own = headers[.contentDisposition] else { return file.map { "attachment" + $0 } }
        let named = HeaderParameters(own)
        guard let file, let named, named["filename"] == nil, named["filename*"] == nil else { return nil }
        return own + file
    }

    /// As browsers do it; other control characters are no part of any name.
    private static func escaped(_ name: String) -> String {
        var escaped = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": escaped += "%22"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case "\\": escaped += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "_"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// Puts parts together to a body.
nonisolated struct MultipartWriter: Sendable {
    private let boundary: String

    private let mediaType: String

    /// A boundary that is in no part: nobody guesses it, and no part can be searched that is still to come.
    init(_ mediaType: String = MultipartForm.formData, boundary: String = Self.randomBoundary()) {
        self.mediaType = mediaType
        self.boundary = boundary
    }

    private static func randomBoundary() -> String {
        let numbers = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
        return "form-" + numbers.joined(separator: "-")
    }

    var contentType: String { "\(mediaType); boundary=\(boundary)" }

    /// - Throws: ``FormError`` where a part is missing or there twice; for parts that are still to come, the body does.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func body<Part: MultipartPart>(_ parts: ItemStream<Part>) throws -> HTTPBody {
        if let items = parts.items {
            var progress = MultipartProgress(Part.form)
            let encoded = try items.map { try $0.encode() }
            for part in encoded { try progress.add(part.key) }
            try progress.finish()
            return try body(encoded)
        }
        let encoded = ItemStream<EncodedPart> {
            var iterator = parts.makeAsyncIterator()
            var progress = MultipartProgress(Part.form)
            return ItemStream<EncodedPart>.AsyncIterator {
                guard let part = try await iterator.next()?.encode() else {
                    try progress.finish()
                    return nil
                }
                try progress.add(part.key)
                return part
            }
        }
        return HTTPBody(stream: MultipartChunks(parts: encoded, boundary: boundary))
    }

    func body(_ parts: [EncodedPart]) throws -> HTTPBody {
        var length: Int? = MultipartChunks.end(boundary, isFirst: parts.isEmpty).count
        for (index, part) in parts.enumerated() {
            let head = try MultipartChunks.head(of: part, boundary, isFirst: index == 0)
            length = length.flatMap { length in part.body.length.map { length + head.count + $0 } }
        }
        return HTTPBody(stream: MultipartChunks(parts: ItemStream(parts), boundary: boundary), length: length)
    }
}

/// The bytes of a form, part by part.
private nonisolated struct MultipartChunks: AsyncSequence, Sendable {
    let parts: ItemStream<EncodedPart>
    let boundary: String

    static func head(of part: EncodedPart, _ boundary: String, isFirst: Bool) throws -> [UInt8] {
        Array("\(isFirst ? "" : "\r\n")--\(boundary)\r\n\(try part.head())".utf8)
    }

    static func end(_ boundary: String, isFirst: Bool) -> [UInt8] {
        Array("\(isFirst ? "" : "\r\n")--\(boundary)--\r\n".utf8)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        let boundary: String
        var parts: ItemStream<EncodedPart>.AsyncIterator
        var body: HTTPBody.AsyncIterator?
        var isFirst = true
        var isAtEnd = false

        mutating func next() async throws -> [UInt8]? {
            if let chunk = try await body?.next() { return chunk }
            body = nil
            if isAtEnd { return nil }
            defer { isFirst = false }
            guard let part = try await parts.next() else {
                isAtEnd = true
                return MultipartChunks.end(boundary, isFirst: isFirst)
            }
            body = part.body.makeAsyncIterator()
            return try MultipartChunks.head(of: part, boundary, isFirst: isFirst)
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(boundary: boundary, parts: parts.makeAsyncIterator())
    }
}
