/// What took longer than it may.
nonisolated struct TimedOut: Error {
    let duration: Duration
}

/// What `work` gives, unless it takes longer than `duration`; it is cancelled then.
///
/// - Throws: ``TimedOut``, or what `work` throws.
@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
nonisolated func withTimeout<Value: Sendable>(
    _ duration: Duration?,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    guard let duration else { return try await work() }
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: duration)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let value = first else { throw TimedOut(duration: duration) }
        return value
    }
}
