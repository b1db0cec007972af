/// What a decoder throws where it comes to a body that is read as a whole and is not there yet. It is asked again then.
///
/// So decoders need not wait for anything: an asynchronous function takes the compiler several times as long.
nonisolated enum BodyNeeded: Error {
    case bytes
    /// The texts of a form, which this takes out of the bytes.
    case fields(@Sendable ([UInt8]) async throws -> [(name: String, text: String)])
}
