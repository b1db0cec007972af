/// Values that come or go one by one: the elements of a stream, or the parts of a form.
///
/// What has been received is read while it arrives, once. A fault in the middle ends the sequence with an error.
public nonisolated struct ItemStream<Element: Sendable>: Sendable {
    private enum Storage: Sendable {
        case items([Element])
        case stream(@Sendable () -> AsyncIterator)
    }

    private let storage: Storage

    /// A stream of values at hand.
    public init(_ items: [Element]) {
        storage = .items(items)
    }

    /// A stream of the values that a sequence gives.
    public init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Element {
        self.init {
            var iterator = items.makeAsyncIterator()
            return AsyncIterator { try await iterator.next() }
        }
    }

    init(makeIterator: @escaping @Sendable () -> AsyncIterator) {
        storage = .stream(makeIterator)
    }

    /// The values, where they are at hand.
    var items: [Element]? {
        if case .items(let items) = storage { items } else { nil }
    }
}

nonisolated extension ItemStream: ExpressibleByArrayLiteral {
    public init(arrayLiteral items: Element...) {
        self.init(items)
    }
}

nonisolated extension ItemStream: AsyncSequence {
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var nextItem: () async throws -> Element?

        init(_ nextItem: @escaping () async throws -> Element?) {
            self.nextItem = nextItem
        }

        public mutating func next() async throws -> Element? {
            try await nextItem()
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .stream(let makeIterator): return makeIterator()
        case .items(let items):
            var rest = items.makeIterator()
            return AsyncIterator { rest.next() }
        }
    }
}

/// An element of a stream that is not what the description says.
public nonisolated struct StreamError: Error, Sendable, CustomStringConvertible {
    /// The number of the element, from 0.
    public let index: Int
    public let reason: any Error

    public var description: String { "element \(index): \(reason)" }
}
