import HTTPTypes

/// A type whose values are the parts of one form.
nonisolated protocol MultipartPart: Sendable {
    static var form: MultipartForm { get }

    /// The part as it travels.
    func encode() throws -> EncodedPart
    /// Reads a part that has arrived.
    static func decode(_ part: inout PartReader) async throws -> Self
}

/// What a form asks of its parts.
nonisolated struct MultipartForm: Sendable {
    /// The names of parts that have to be there.
    var required: [String] = []
    /// The names of parts that are there once at most.
    var single: Set<String> = []
}

/// What of a form has come or gone so far.
nonisolated struct MultipartProgress: Sendable {
    private let form: MultipartForm
    private var names: Set<String> = []

    init(_ form: MultipartForm) {
        self.form = form
    }

    /// - Throws: ``FormError`` for a second part where there can only be one.
    mutating func add(_ name: String) throws {
        guard names.insert(name).inserted || !form.single.contains(name) else {
            throw FormError(reason: "is there more than once", part: name)
        }
    }

    /// - Throws: ``FormError`` where a part is missing.
    func finish() throws {
        for name in form.required where !names.contains(name) {
            throw FormError(reason: "is required", part: name)
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
}

// MARK: Reading

nonisolated extension ItemStream where Element: MultipartPart {
    /// The parts of a form as they arrive.
    ///
    /// - Parameter failure: what is thrown for an error.
    init(
        parts body: HTTPBody,
        boundary: String,
        limits: MultipartLimits,
        failure: @escaping @Sendable (any Error) -> any Error
    ) {
        self.init {
            let scanner = Exclusive(MultipartScanner(body, boundary: boundary, limits: limits))
            var progress = MultipartProgress(Element.form)
            return AsyncIterator {
                do {
                    guard let head = try await scanner.use({ try await $0.nextHead() }) else {
                        try progress.finish()
                        return nil
                    }
                    try progress.add(head.name)
                    var reader = PartReader(head: head, scanner: scanner, limit: limits.part, failure: failure)
                    return try await Element.decode(&reader)
                } catch {
                    throw failure(error)
                }
            }
        }
    }
}

/// A part that is being read.
nonisolated struct PartReader: Sendable {
    let head: PartHead
    let scanner: Exclusive<MultipartScanner>
    /// In bytes, of a part that is read as a whole.
    let limit: Int
    let failure: @Sendable (any Error) -> any Error
    /// Collects what is wrong with the value.
    var constraints = Validation()

    var name: String { head.name }

    func text<Value: ParameterValue>(_ type: Value.Type) async throws -> Value {
        guard let text = String(validating: try await bytes(), as: UTF8.self) else {
            throw FormError(reason: "is not UTF-8", part: name)
        }
        guard let value = Value(parameterText: text) else {
            throw FormError(reason: "'\(text)' is not of the expected type", part: name)
        }
        return value
    }

    func json<Value: JSONCodable>(_ type: Value.Type) async throws -> Value {
        do {
            return try Value.checking(await bytes())
        } catch {
            let pointer = JSONPath.pointer(toMember: name)
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
            throw FormError(reason: "must be \(accepted.joined(separator: " or "))", part: name)
        }
        let chunks = PartChunks(scanner: scanner, number: head.number, failure: failure)
        return FilePart(
            filename: head.filename,
            contentType: head.contentType,
            headers: head.headers,
            body: HTTPBody(stream: chunks)
        )
    }

    /// The value, where nothing is wrong with it.
    func checked<Value>(_ value: Value) throws -> Value {
        guard constraints.faults.isEmpty else { throw ValidationError(faults: constraints.faults) }
        return value
    }

    private func bytes() async throws -> [UInt8] {
        try await HTTPBody(stream: PartChunks(scanner: scanner, number: head.number) { $0 }).collect(upTo: limit)
    }
}

/// The bytes of one part, as long as the next one has not been asked for.
private nonisolated struct PartChunks: AsyncSequence, Sendable {
    let scanner: Exclusive<MultipartScanner>
    let number: Int
    let failure: @Sendable (any Error) -> any Error

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: PartChunks

        mutating func next() async throws -> [UInt8]? {
            do {
                let number = chunks.number
                return try await chunks.scanner.use { try await $0.nextChunk(of: number) }
            } catch {
                throw chunks.failure(error)
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: self)
    }
}
