import HTTPTypes

/// A type whose values are the parts of one multipart body.
nonisolated protocol MultipartPart: Sendable {
    static var form: MultipartForm { get }

    /// The part as it travels.
    func encode() throws -> EncodedPart
    /// Reads a part that has arrived.
    static func decode(_ part: inout PartReader) async throws -> Self
}

/// What a multipart body asks of its parts.
nonisolated struct MultipartForm: Sendable {
    static let formData = "multipart/form-data"

    /// The essence of the content type.
    var mediaType = Self.formData
    /// Whether parts are told apart by their names; else they are by their positions.
    var isNamed = true
    /// The names of parts that have to be there.
    var required: [String] = []
    /// The names of parts that are there once at most.
    var single: Set<String> = []
    /// How many parts have to be there.
    var count = 0
}

/// What of a body has come or gone so far.
nonisolated struct MultipartProgress: Sendable {
    private let form: MultipartForm
    private var names: Set<String> = []
    private var count = 0

    init(_ form: MultipartForm) {
        self.form = form
    }

    /// - Throws: ``FormError`` for a second part where there can only be one, and for one that is not in its place.
    mutating func add(_ key: PartKey) throws {
        switch key {
        case .name(let name):
            guard names.insert(name).inserted || !form.single.contains(name) else {
                throw FormError(reason: "is there more than once", part: name)
            }
        case .position(let index):
            guard index == count else {
                throw FormError(reason: "stands in the place of part \(count)", part: "\(index)")
            }
        case .rest: break
        }
        count += 1
    }

    /// - Throws: ``FormError`` where a part is missing.
    func finish() throws {
        for name in form.required where !names.contains(name) {
            throw FormError(reason: "is required", part: name)
        }
        guard count >= form.count else {
            throw FormError(reason: "must have at least \(form.count) part\(form.count == 1 ? "" : "s")")
        }
    }
}

/// How much of a multipart body is taken.
nonisolated struct MultipartLimits: Sendable {
    var parts = 1_000
    /// The header of one part, in bytes.
    var header = 16 << 10
    /// A part that is read as a whole, in bytes.
    var part: Int
    /// How deep the JSON of a part may be nested.
    var jsonDepth = JSONReader.defaultDepthLimit
}

// MARK: Reading

nonisolated extension ItemStream where Element: MultipartPart {
    /// The parts of a body as they arrive.
    ///
    /// - Parameter failure: what is thrown for an error.
    init(
        parts body: HTTPBody,
        boundary: String,
        limits: MultipartLimits,
        failure: @escaping @Sendable (any Error) -> any Error
    ) {
        self.init {
            let form = Element.form
            let scanner = Exclusive(
                MultipartScanner(body, boundary: boundary, limits: limits, isNamed: form.isNamed)
            )
            var progress = MultipartProgress(form)
            return AsyncIterator {
                do {
                    guard let head = try await scanner.use({ try await $0.nextHead() }) else {
                        try progress.finish()
                        return nil
                    }
                    try progress.add(form.isNamed ? .name(head.name) : .position(head.index))
                    var reader = PartReader(head: head, scanner: scanner, limits: limits, failure: failure)
                    return try await reader.read(Element.self)
                } catch {
                    throw failure(error)
                }
            }
        }
    }
}

/// A part that is being read.
nonisolated struct PartReader: HeaderReader, Sendable {
    let head: PartHead
    let scanner: Exclusive<MultipartScanner>
    let limits: MultipartLimits
    let failure: @Sendable (any Error) -> any Error
    /// Collects what is wrong with the value.
    var constraints = Validation()

    var name: String { head.name }
    /// From 0.
    var index: Int { head.index }
    /// What faults call the part.
    var label: String { head.label }
    var headers: HTTPFields { head.headers }
    /// What is thrown where there can be no such part.
    var isUnexpected: FormError { FormError(reason: "is not allowed", part: label) }

    /// What faults call one of its headers.
    func place(ofHeader name: String) -> String { "\(label) header \(name)" }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    fileprivate mutating func read<Part: MultipartPart>(_ type: Part.Type) async throws -> Part {
        do {
            return try await Part.decode(&self)
        } catch let error as HeaderError {
            throw FormError(reason: error.description, part: label)
        }
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func text<Value: ParameterValue>(_ type: Value.Type) async throws -> Value {
        let text = try await text()
        guard let value = Value(parameterText: text) else {
            throw FormError(reason: "'\(text)' is not \(Value.textKind)", part: label)
        }
        return value
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func json<Value: JSONCodable>(_ type: Value.Type) async throws -> Value {
        try json(type, await bytes())
    }

    /// A value that is JSON where it says so. Else it is a number and the like where that fits, or a string.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func textOrJSON<Value: JSONCodable>(_ type: Value.Type) async throws -> Value {
        if MediaTypeName.isJSON(MediaTypeName.essence(of: head.contentType ?? "")) { return try await json(type) }
        let text = try await text()
        let value = try? JSONValue(json: text)
        if let value, value.string == nil, let read = try? json(type, value.jsonBytes()) { return read }
        return try json(type, JSONValue.string(text).jsonBytes())
    }

    private func text() async throws -> String {
        guard let text = String(validating: try await bytes(), as: UTF8.self) else {
            throw FormError(reason: "is not UTF-8", part: label)
        }
        return text
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private func json<Value: JSONCodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        do {
            return try Value.checking(bytes, depthLimit: limits.jsonDepth)
        } catch {
            let pointer = JSONPath.pointer(toMember: label)
            throw Fault.faults(of: error, at: pointer).map(ValidationError.init(faults:)) ?? error
        }
    }

    /// The file, which is still to be read.
    ///
    /// - Parameter accepted: media types, with wildcards; none at all means any.
    /// - Throws: ``FormError`` for a file that says it is of another type.
    func file(_ accepted: String...) throws -> FilePart {
        let type = MediaTypeName.essence(of: head.contentType ?? "")
        guard accepted.isEmpty || type.isEmpty || MediaTypeName.match(type, among: accepted) != nil else {
            throw FormError(reason: "must be \(accepted.joined(separator: " or "))", part: label)
        }
        let chunks = PartChunks(scanner: scanner, index: head.index, failure: failure)
        return FilePart(
            filename: head.filename,
            contentType: head.contentType,
            headers: head.headers,
            body: HTTPBody(received: chunks)
        )
    }

    /// The value, where nothing is wrong with it.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    func checked<Value>(_ value: Value) throws -> Value {
        guard constraints.faults.isEmpty else { throw ValidationError(faults: constraints.faults) }
        return value
    }

    private func bytes() async throws -> [UInt8] {
        try await HTTPBody(stream: PartChunks(scanner: scanner, index: head.index) { $0 }).collect(upTo: limits.part)
    }
}

/// The bytes of one part, as long as the next one has not been asked for.
private nonisolated struct PartChunks: AsyncSequence, Sendable {
    let scanner: Exclusive<MultipartScanner>
    let index: Int
    let failure: @Sendable (any Error) -> any Error

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: PartChunks

        mutating func next() async throws -> [UInt8]? {
            do {
                let index = chunks.index
                return try await chunks.scanner.use { try await $0.nextChunk(of: index) }
            } catch {
                throw chunks.failure(error)
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: self)
    }
}
