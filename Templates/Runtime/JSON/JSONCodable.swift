/// A type that reads itself from JSON and writes itself as JSON, without reflection and without intermediate values.
///
/// Every such type is `Codable` too, so that it works with all encoders and decoders; only this way is faster.
/// What follows for all of them is not specialised for each, which would take the compiler longer than their own code.
public nonisolated protocol JSONCodable: Codable, Sendable {
    /// Reads the value that starts at the reader's place and leaves the reader behind it.
    init(json: inout JSONReader) throws(JSONError)

    /// Writes the value.
    func write(to json: inout JSONWriter)
}

nonisolated extension JSONCodable {
    /// Reads a whole document: one value in UTF-8 with nothing but white space around it.
    ///
    /// - Throws: the first fault, with its byte offset and JSON pointer.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init(json bytes: some Collection<UInt8>) throws(JSONError) {
        let result =
            bytes.withContiguousStorageIfAvailable { Self.read($0) }
            ?? Array(bytes).withUnsafeBufferPointer { Self.read($0) }
        self = try result.get().value
    }

    /// Reads a whole document from text.
    ///
    /// - Throws: the first fault, with its offset in the text's UTF-8 and its JSON pointer.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init(json text: String) throws(JSONError) {
        try self.init(json: text.utf8)
    }

    /// The value as a JSON document in UTF-8, without insignificant white space.
    ///
    /// - Throws: for what JSON cannot express: numbers that are not finite, dates outside the years 0 to 9999.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public func jsonBytes() throws(JSONError) -> [UInt8] {
        var json = JSONWriter()
        write(to: &json)
        return try json.finish()
    }

    /// Reads a whole document as strictly as the description has it: null is refused where it is not allowed.
    ///
    /// Tells which members the document has that the description excludes (`additionalProperties: false`), by their JSON
    /// pointers: the first ones. Their values are left out in any case.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func reading(
        _ bytes: [UInt8],
        depthLimit: Int = JSONReader.defaultDepthLimit
    ) throws(JSONError) -> (value: Self, excluded: [String]) {
        try bytes.withUnsafeBufferPointer { Self.read($0, isStrict: true, depthLimit: depthLimit) }.get()
    }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    private static func read(
        _ document: UnsafeBufferPointer<UInt8>,
        isStrict: Bool = false,
        depthLimit: Int = JSONReader.defaultDepthLimit
    ) -> Result<(value: Self, excluded: [String]), JSONError> {
        var json = JSONReader(document, depthLimit: depthLimit)
        json.isStrict = isStrict
        do throws(JSONError) {
            json.skipWhiteSpace()
            let value = try Self(json: &json)
            try json.endDocument()
            let excluded = isStrict ? json.excludedMembers : []
            return .success((value, excluded.map { JSONPath.pointer(at: $0, in: document) }))
        } catch {
            return .failure(error.located(in: document))
        }
    }
}

nonisolated extension JSONCodable {
    /// Decodes by way of `JSONValue`; a fault becomes a `DecodingError` with the JSON pointer in its description.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do {
            try self.init(json: value.jsonBytes())
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(error)",
                    underlyingError: error
                )
            )
        }
    }

    /// Encodes by way of `JSONValue`, in the same form that `jsonBytes()` has.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public func encode(to encoder: any Encoder) throws {
        do {
            try JSONValue(json: jsonBytes()).encode(to: encoder)
        } catch let error as JSONError {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(
                    codingPath: encoder.codingPath,
                    debugDescription: "\(error)",
                    underlyingError: error
                )
            )
        }
    }
}
