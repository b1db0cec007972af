import HTTPTypes

/// What a decoder throws where it comes to a body that is read as a whole and is not there yet. It is asked again then.
///
/// So decoders need not wait for anything: an asynchronous function takes the compiler several times as long.
nonisolated enum BodyNeeded: Error {
    case bytes
    /// The fields of a multipart form, all of which are texts.
    case fields
}

/// A body that has arrived, as it was needed.
nonisolated enum WholeBody: Sendable {
    case bytes([UInt8])
    case fields(Result<[(name: String, text: String)], any Error>)
}

nonisolated extension RequestReader {
    /// The same request, when what is needed of its body has arrived.
    ///
    /// - Throws: ``RequestRejection`` for a body that is too large.
    @inline(never)
    func fetching(_ need: BodyNeeded) async throws -> RequestReader {
        var reader = self
        do {
            let bytes = try await body.collect(upTo: limits.whole)
            reader.whole = need == .bytes ? .bytes(bytes) : .fields(await fields(HTTPBody(bytes)))
        } catch {
            throw RequestRejection.standing(for: error)
        }
        return reader
    }

    private func fields(_ body: HTTPBody) async -> Result<[(name: String, text: String)], any Error> {
        do {
            let boundary = try MediaTypeName.boundary(of: contentType)
            var scanner = MultipartScanner(body, boundary: boundary, limits: MultipartLimits(part: limits.whole))
            return .success(try await scanner.texts())
        } catch {
            return .failure(error)
        }
    }
}
