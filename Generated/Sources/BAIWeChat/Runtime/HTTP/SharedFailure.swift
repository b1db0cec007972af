/// Failures that several operations have all alike.
nonisolated protocol SharedFailure: OperationFailure {
    /// Reads an answer; nil where it is none of these failures.
    ///
    /// - Throws: ``BodyNeeded`` where the body has to be there as a whole, and is not.
    init?(_ response: ResponseReader) throws
}

nonisolated extension OperationOutput where Failure: SharedFailure {
    /// An answer that is no success: a failure, or one that the description does not name.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func failure(in response: ResponseReader) throws -> Self {
        try Failure(response).map(Self.failure) ?? .undocumented(response)
    }
}
