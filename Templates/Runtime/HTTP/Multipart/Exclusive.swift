import Synchronization

/// What several values share but only one task at a time may use; a second one is refused.
nonisolated final class Exclusive<State>: @unchecked Sendable {
    // Whoever has set the flag has the state to itself.
    private var state: State
    private let isInUse = Mutex(false)

    init(_ state: State) {
        self.state = state
    }

    func use<Result>(_ body: (inout State) async throws -> Result) async throws -> Result {
        let isFree = isInUse.withLock { isInUse in
            defer { isInUse = true }
            return !isInUse
        }
        guard isFree else { throw FormError(reason: "two tasks read one body at the same time") }
        defer { isInUse.withLock { $0 = false } }
        return try await body(&state)
    }
}
