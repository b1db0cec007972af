#if Server
import HTTPTypes

/// How much of a body is taken, in bytes.
nonisolated struct BodyLimits: Sendable {
    /// Of a body, an element of a stream or a part of a form that is read as a whole.
    var whole: Int
    /// Of a body that is read while it arrives.
    var streamed: Int
    /// How a body may be encoded, in lower case: what has been undone before it is read.
    var contentCodings: Set<String> = []
}

nonisolated extension RequestReader {
    /// Turns a request down whose caller takes none of the media types that the operation answers with.
    ///
    /// - Throws: ``RequestRejection`` with 406.
    @inline(never)
    func produces(_ mediaTypes: String...) throws {
        guard let accept = headers[.accept], accept.contains(where: { $0 != " " }) else { return }
        guard mediaTypes.contains(where: { MediaTypeName.isAccepted($0, by: accept) }) else {
            let fault = Fault(pointer: "header Accept", message: "must take \(mediaTypes.joined(separator: " or "))")
            throw RequestRejection(status: .notAcceptable, faults: [fault])
        }
    }

    // MARK: The type of the body

    var contentType: String { headers[.contentType] ?? "" }

    /// True where the body is known to have no bytes.
    private var isEmpty: Bool {
        if case .bytes(let bytes) = whole { return bytes.isEmpty }
        return headers[.contentLength].map { Int($0) == 0 } ?? (headers[.transferEncoding] == nil)
    }

    /// Turns a request down whose body is encoded in a way that nobody has undone (RFC 9110 section 15.5.16).
    private func checkEncoding() throws(RequestRejection) {
        let known = limits.contentCodings.sorted() + ["identity"]
        let codings = (headers[.contentEncoding] ?? "").split(separator: ",")
        guard let coding = codings.map({ MediaTypeName.essence(of: String($0)) }).first(where: { !known.contains($0) })
        else { return }
        throw RequestRejection(
            status: .unsupportedMediaType,
            faults: [Fault(pointer: "header Content-Encoding", message: "'\(coding)' is not supported")],
            headers: [.acceptEncoding: known.joined(separator: ", ")]
        )
    }

    /// The media type of the body, which is one of those the operation takes.
    ///
    /// - Returns: nil where there is no body and none is needed.
    /// - Throws: ``RequestRejection`` with 415 for another type, with 400 where a body is missing, and ``BodyNeeded``
    ///   where it takes the body to tell.
    @discardableResult
    @inline(never)
    func bodyType(isRequired: Bool = true, _ accepted: String...) throws -> String? {
        let match = MediaTypeName.match(MediaTypeName.essence(of: contentType), among: accepted)
        // No JSON is empty, while a text, a file or a form may be.
        if isEmpty, headers[.contentType] == nil || match.map(MediaTypeName.isJSON) ?? false {
            guard isRequired else { return nil }
            throw RequestRejection(status: .badRequest, faults: [Fault(pointer: "", message: "a body is required")])
        }
        try checkEncoding()
        guard let match else {
            if headers[.contentType] == nil, whole == nil { throw BodyNeeded.bytes }
            let fault = Fault(
                pointer: "header Content-Type",
                message: "must be \(accepted.joined(separator: " or "))"
            )
            throw RequestRejection(status: .unsupportedMediaType, faults: [fault])
        }
        return match
    }

    // MARK: Bodies that are read as a whole

    /// - Throws: ``RequestRejection`` for a body that is too large.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func json<Value: JSONCodable>(_ type: Value.Type) throws -> Value? {
        let bytes = try bytes()
        let depthLimit = jsonDepth
        return read { try Value.checked(bytes, depthLimit: depthLimit) }
    }

    /// The text of the body; where it says that it is JSON and is a string there, that string.
    @inline(never)
    mutating func text() throws -> String? {
        let bytes = try bytes()
        let isJSON = MediaTypeName.isJSON(MediaTypeName.essence(of: contentType))
        if isJSON, let string = try? String(json: bytes) { return string }
        if let text = MediaTypeName.text(bytes, contentType: contentType) { return text }
        if let charset = MediaTypeName.unknownCharset(of: contentType) {
            let fault = Fault(pointer: "header Content-Type", message: "the charset '\(charset)' is not supported")
            throw RequestRejection(status: .unsupportedMediaType, faults: [fault])
        }
        ownFaults.append(Fault(pointer: "", message: "the body is not UTF-8"))
        return nil
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func text<Value: ParameterValue>(_ type: Value.Type) throws -> Value? {
        guard let text = try text() else { return nil }
        if let value = Value(parameterText: text) { return value }
        ownFaults.append(Fault(pointer: "", message: "the body is not \(Value.textKind)"))
        return nil
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func read<Value>(_ read: () throws -> (value: Value, faults: [Fault])) -> Value? {
        do {
            let (value, faults) = try read()
            ownFaults += faults
            return value
        } catch {
            ownFaults += Fault.faults(of: error) ?? [Fault(pointer: "", message: "\(error)")]
            return nil
        }
    }

    func bytes() throws -> [UInt8] {
        try reject(longerThan: limits.whole)
        guard case .bytes(let bytes) = whole else { throw BodyNeeded.bytes }
        return bytes
    }

    func reject(longerThan limit: Int) throws {
        let length = headers[.contentLength].flatMap { Int($0) } ?? 0
        if length > limit { throw RequestRejection(status: .contentTooLarge) }
    }

    // MARK: Bodies that are read while they arrive

    @inline(never)
    func stream() throws -> HTTPBody? {
        try reject(longerThan: limits.streamed)
        let chunks = body.limited(to: limits.streamed)
        let answering = ItemStream<[UInt8]> {
            var iterator = chunks.makeAsyncIterator()
            return ItemStream<[UInt8]>.AsyncIterator {
                do {
                    return try await iterator.next()
                } catch {
                    throw RequestRejection.standing(for: error)
                }
            }
        }
        return HTTPBody(stream: answering, length: body.length, mediaType: headers[.contentType])
    }
}
#endif
