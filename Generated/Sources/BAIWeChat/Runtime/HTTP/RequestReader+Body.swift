import HTTPTypes

/// How much of a body is taken, in bytes.
nonisolated struct BodyLimits: Sendable {
    /// Of a body, an element of a stream or a part of a form that is read as a whole.
    var whole: Int
    /// Of a body that is read while it arrives.
    var streamed: Int
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

    /// True where the request carries no body at all.
    private var hasNoBody: Bool {
        headers[.contentType] == nil && headers[.contentLength].map { $0 == "0" } ?? (headers[.transferEncoding] == nil)
    }

    /// The media type of the body, which is one of those the operation takes.
    ///
    /// - Returns: nil where there is no body and none is needed.
    /// - Throws: ``RequestRejection`` with 415 for another type, with 400 where a body is missing.
    @discardableResult
    @inline(never)
    func bodyType(isRequired: Bool = true, _ accepted: String...) throws -> String? {
        if hasNoBody {
            guard isRequired else { return nil }
            throw RequestRejection(status: .badRequest, faults: [Fault(pointer: "", message: "a body is required")])
        }
        guard let match = MediaTypeName.match(MediaTypeName.essence(of: contentType), among: accepted) else {
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

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func form<Value: FormCodable>(
        _ type: Value.Type,
        spelling: FormSpelling = FormSpelling()
    ) throws -> Value? {
        try form(type, fields: Value.formFields, spelling: spelling)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func form<Value: JSONCodable>(
        _ type: Value.Type,
        fields: FormFields,
        spelling: FormSpelling = FormSpelling()
    ) throws -> Value? {
        let text = String(decoding: try bytes(), as: UTF8.self)
        return read { try fields.read(type) { try URLEncodedForm.decode(text, $0, spelling) } }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multipart<Value: FormCodable>(_ type: Value.Type) throws -> Value? {
        try multipart(type, fields: Value.formFields)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func multipart<Value: JSONCodable>(_ type: Value.Type, fields kinds: FormFields) throws -> Value? {
        try reject(longerThan: limits.whole)
        guard case .fields(let result) = whole else { throw BodyNeeded.fields }
        do {
            let fields = try result.get()
            return read { try kinds.read(type) { $0.object(from: fields) } }
        } catch {
            ownFaults += Fault.faults(of: error) ?? []
            return nil
        }
    }

    @inline(never)
    mutating func text() throws -> String? {
        if let text = MediaTypeName.text(try bytes(), contentType: contentType) { return text }
        ownFaults.append(Fault(pointer: "", message: "the body is not UTF-8"))
        return nil
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    mutating func text<Value: ParameterValue>(_ type: Value.Type) throws -> Value? {
        guard let text = try text() else { return nil }
        if let value = Value(parameterText: text) { return value }
        ownFaults.append(Fault(pointer: "", message: "the body is not of the expected type"))
        return nil
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private mutating func read<Value>(_ read: () throws -> (value: Value, faults: [Fault])) -> Value? {
        do {
            let (value, faults) = try read()
            ownFaults += faults
            return value
        } catch {
            ownFaults += Fault.faults(of: error) ?? [Fault(pointer: "", message: "\(error)")]
            return nil
        }
    }

    private func bytes() throws -> [UInt8] {
        try reject(longerThan: limits.whole)
        guard case .bytes(let bytes) = whole else { throw BodyNeeded.bytes }
        return bytes
    }

    private func reject(longerThan limit: Int) throws {
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

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func parts<Part: MultipartPart>(_ type: Part.Type) throws -> ItemStream<Part>? {
        try reject(longerThan: limits.streamed)
        do {
            return ItemStream(
                parts: body.limited(to: limits.streamed),
                boundary: try MediaTypeName.boundary(of: contentType),
                limits: MultipartLimits(part: limits.whole, jsonDepth: jsonDepth),
                failure: RequestRejection.standing
            )
        } catch {
            throw RequestRejection.standing(for: error)
        }
    }

    /// - Parameter check: looks for faults of elements that are no models and do not check themselves.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonLines<Element: JSONCodable>(
        _ type: Element.Type,
        _ check: @escaping ElementCheck<Element> = { _, _ in }
    ) throws -> ItemStream<Element>? {
        ItemStream(try elements(), .lines, reading, check)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func jsonSequence<Element: JSONCodable>(
        _ type: Element.Type,
        _ check: @escaping ElementCheck<Element> = { _, _ in }
    ) throws -> ItemStream<Element>? {
        ItemStream(try elements(), .sequence, reading, check)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func events<Payload: JSONCodable>(
        _ type: Payload.Type,
        _ check: @escaping ElementCheck<Payload> = { _, _ in }
    ) throws -> ItemStream<ServerSentEvent<Payload>>? {
        ItemStream(jsonEvents: try elements(), reading, check)
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func events<Payload: ServerSentEventKind>(_ type: Payload.Type) throws -> ItemStream<ServerSentEvent<Payload>>? {
        ItemStream(typedEvents: try elements(), reading)
    }

    @inline(never)
    func events(
        _ check: @escaping ElementCheck<String> = { _, _ in }
    ) throws -> ItemStream<ServerSentEvent<String>>? {
        ItemStream(events: try elements(), reading, check)
    }

    private func elements() throws -> HTTPBody {
        try reject(longerThan: limits.streamed)
        return body.limited(to: limits.streamed)
    }

    private var reading: StreamReading {
        StreamReading(
            limit: limits.whole,
            jsonDepth: jsonDepth,
            isChecking: true,
            failure: RequestRejection.standing
        )
    }
}

nonisolated extension FormFields {
    /// Reads a form, and tells what of it is not allowed: by all fields and, should they not fit, by those of each variant.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    fileprivate func read<Value: JSONCodable>(
        _ type: Value.Type,
        _ object: (FormFields) throws -> JSONValue
    ) throws -> (value: Value, faults: [Fault]) {
        let first = Result { try Value.checked(object(self).jsonBytes()) }
        if case .success((_, [])) = first { return try first.get() }
        for variant in variants {
            if let read = try? variant.read(type, object), read.faults.isEmpty { return read }
        }
        return try first.get()
    }
}

nonisolated extension JSONCodable {
    /// Reads a whole document, and tells what of it is not allowed.
    @inline(never)
    static func checked(
        _ bytes: [UInt8],
        depthLimit: Int = JSONReader.defaultDepthLimit
    ) throws -> (value: Self, faults: [Fault]) {
        let (value, excluded) = try reading(bytes, depthLimit: depthLimit)
        var faults = excluded.map { Fault(pointer: $0, message: "is not allowed") }
        if let value = value as? any Validatable {
            var validation = Validation()
            value.validate(&validation)
            faults += validation.faults
        }
        return (value, faults)
    }

    /// Reads a whole document and checks it.
    ///
    /// - Throws: ``JSONError`` for what cannot be read, ``ValidationError`` for what is not allowed.
    @inline(never)
    static func checking(
        _ bytes: [UInt8],
        depthLimit: Int = JSONReader.defaultDepthLimit,
        _ check: ElementCheck<Self> = { _, _ in }
    ) throws -> Self {
        var (value, faults) = try checked(bytes, depthLimit: depthLimit)
        var validation = Validation()
        check(&validation, value)
        faults += validation.faults
        guard faults.isEmpty else { throw ValidationError(faults: faults) }
        return value
    }
}
