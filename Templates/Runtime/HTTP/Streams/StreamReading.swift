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

nonisolated extension ItemStream.AsyncIterator {
    /// Counts the elements, so that an error says which one it is about; nothing comes behind an error.
    static func numbered(
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

nonisolated extension ResponseReader {
    var reading: StreamReading {
        StreamReading(limit: bodyLimit, isChecking: false, failure: { $0 })
    }

    /// - Throws: ``UnexpectedContentType`` for an answer of another type.
    func expect(_ essences: String...) throws {
        guard essences.contains(mediaType) else { throw UnexpectedContentType(mediaType: mediaType) }
    }
}
