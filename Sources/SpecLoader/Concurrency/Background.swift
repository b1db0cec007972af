import Synchronization

/// A value that is made on a thread of its own while this one goes on.
package struct Background<Value: Sendable>: ~Copyable {
    private final class Result: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private let result = Result()
    private let thread: DeepThread?

    /// Begins to make the value.
    ///
    /// - Parameter jobs: How many threads there may be; with only one the value is made at once on this one.
    package init(jobs: Int, _ make: @escaping @Sendable () -> Value) {
        let work = { @Sendable [result] in
            let value = make()
            result.value.withLock { $0 = value }
        }
        thread = jobs > 1 ? DeepThread(work) : nil
        if thread == nil { work() }
    }

    /// Waits for the value.
    package consuming func value() -> Value {
        thread?.join()
        guard let value = result.value.withLock({ $0 }) else { preconditionFailure("the thread has made nothing") }
        return value
    }
}
