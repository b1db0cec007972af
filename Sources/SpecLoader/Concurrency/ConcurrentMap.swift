import Synchronization

extension Array where Element: Sendable {
    /// The elements transformed by up to `jobs` threads at a time, this one among them, in the order of the array.
    package func concurrentMap<Result: Sendable>(
        jobs: Int,
        _ transform: @escaping @Sendable (Element) -> Result
    ) -> [Result] {
        guard jobs > 1, count > 1 else { return map(transform) }
        let queue = WorkQueue<Result>(count: count)
        let work = { @Sendable [self] in queue.work { transform(self[$0]) } }
        let others = (1..<Swift.min(jobs, count)).compactMap { _ in DeepThread(work) }
        work()
        for thread in others { thread.join() }
        return queue.all
    }
}

/// Hands out numbers to threads and keeps what they make of them.
private final class WorkQueue<Result: Sendable>: Sendable {
    private let count: Int
    private let next = Atomic(0)
    private let results: Mutex<[Result?]>

    init(count: Int) {
        self.count = count
        results = Mutex(Array(repeating: nil, count: count))
    }

    func work(_ make: (Int) -> Result) {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            let result = make(index)
            results.withLock { $0[index] = result }
        }
    }

    var all: [Result] { results.withLock { $0.compactMap(\.self) } }
}
