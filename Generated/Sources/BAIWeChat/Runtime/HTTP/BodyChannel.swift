import Synchronization

/// Carries chunks from one task to another, which reads them as a body.
///
/// Whoever writes learns when to pause, so that neither side runs far ahead of the other.
nonisolated final class BodyChannel: Sendable {
    /// What the reader wants of the writer.
    enum Demand: Sendable {
        case pause, goOn
        /// Nobody reads any more.
        case stop
    }

    private struct State {
        var chunks: ArraySlice<[UInt8]> = []
        /// In bytes, of all chunks.
        var size = 0
        var end: Result<Void, any Error>?
        var isPaused = false
        var isStopped = false
        /// Tasks that wait for a change.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// How many bytes may wait to be read before the writer is asked to pause.
    private static let capacity = 256 << 10

    private let state = Mutex(State())
    private let onDemand: @Sendable (Demand) -> Void

    init(onDemand: @escaping @Sendable (Demand) -> Void = { _ in }) {
        self.onDemand = onDemand
    }

    // MARK: Writing

    /// Adds a chunk without waiting.
    func offer(_ chunk: [UInt8]) {
        if chunk.isEmpty { return }
        let pauses = update { state in
            if state.isStopped { return false }
            state.chunks.append(chunk)
            state.size += chunk.count
            if state.isPaused || state.size <= Self.capacity { return false }
            state.isPaused = true
            return true
        }
        if pauses { onDemand(.pause) }
    }

    /// Adds a chunk, and waits until more are wanted.
    ///
    /// - Throws: `CancellationError` where nobody reads any more.
    func write(_ chunk: [UInt8]) async throws {
        offer(chunk)
        await wait { $0.isPaused && !$0.isStopped }
        try Task.checkCancellation()
        if state.withLock(\.isStopped) { throw CancellationError() }
    }

    /// Says that nothing more comes.
    func finish(throwing error: (any Error)? = nil) {
        update { state in
            state.end = state.end ?? error.map { .failure($0) } ?? .success(())
        }
    }

    // MARK: Reading

    /// The chunks, to be read once.
    var body: HTTPBody {
        let reader = Reader(channel: self)
        return HTTPBody(
            received: ItemStream<[UInt8]> {
                ItemStream<[UInt8]>.AsyncIterator { try await reader.channel.read() }
            }
        )
    }

    /// Tells the channel when the body is gone.
    private final class Reader: Sendable {
        let channel: BodyChannel

        init(channel: BodyChannel) {
            self.channel = channel
        }

        deinit {
            channel.stop()
        }
    }

    private func read() async throws -> [UInt8]? {
        await wait { $0.chunks.isEmpty && $0.end == nil }
        try Task.checkCancellation()
        let (chunk, end, goesOn) = update { state in
            let chunk = state.chunks.popFirst()
            state.size -= chunk?.count ?? 0
            let goesOn = state.isPaused && state.size <= Self.capacity / 2
            if goesOn { state.isPaused = false }
            return (chunk, state.end, goesOn)
        }
        if goesOn { onDemand(.goOn) }
        if chunk == nil { try end?.get() }
        return chunk
    }

    private func stop() {
        let isFirst = update { state in
            defer {
                state.isStopped = true
                state.chunks = []
            }
            return !state.isStopped && state.end == nil
        }
        if isFirst { onDemand(.stop) }
    }

    // MARK: Waiting

    /// Changes the state and wakes whoever waits for that.
    @discardableResult
    private func update<Result: Sendable>(_ change: (inout State) -> Result) -> Result {
        let (result, waiting) = state.withLock { state in
            let result = change(&state)
            defer { state.waiting = [] }
            return (result, state.waiting)
        }
        for continuation in waiting { continuation.resume() }
        return result
    }

    /// Waits while it has to; not in a task that is cancelled.
    private func wait(while isNeeded: @Sendable (borrowing State) -> Bool) async {
        while !Task.isCancelled, state.withLock({ isNeeded($0) }) {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let waits = state.withLock { state in
                        guard isNeeded(state), !Task.isCancelled else { return false }
                        state.waiting.append(continuation)
                        return true
                    }
                    if !waits { continuation.resume() }
                }
            } onCancel: {
                update { _ in }
            }
        }
    }
}
