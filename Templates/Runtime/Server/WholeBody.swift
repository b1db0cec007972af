#if Server
/// A body that has arrived, as it was needed.
nonisolated enum WholeBody: Sendable {
    case bytes([UInt8])
    case fields(Result<[(name: String, text: String)], any Error>)

    /// What `need` asks for.
    init(_ bytes: [UInt8], _ need: BodyNeeded) async {
        switch need {
        case .bytes: self = .bytes(bytes)
        case .fields(let texts):
            do {
                self = .fields(.success(try await texts(bytes)))
            } catch {
                self = .fields(.failure(error))
            }
        }
    }
}

nonisolated extension RequestReader {
    /// The same request, when what is needed of its body has arrived.
    ///
    /// - Throws: ``RequestRejection`` for a body that is too large.
    @inline(never)
    func fetching(_ need: BodyNeeded) async throws -> RequestReader {
        var reader = self
        do {
            reader.whole = await WholeBody(try await body.collect(upTo: limits.whole), need)
        } catch {
            throw RequestRejection.standing(for: error)
        }
        return reader
    }
}
#endif
