/// An optional property whose value is stored elsewhere, so that a struct can contain its own type.
///
/// ```swift
/// struct Category { @Boxed var parent: Category? }
/// ```
@propertyWrapper
public nonisolated struct Boxed<Wrapped> {
    private indirect enum Storage {
        case none
        case some(Wrapped)
    }

    private var storage: Storage

    /// A box with `wrappedValue` in it.
    public init(wrappedValue: Wrapped?) {
        storage = wrappedValue.map { .some($0) } ?? .none
    }

    /// The value in the box.
    public var wrappedValue: Wrapped? {
        get { if case .some(let value) = storage { value } else { nil } }
        set { storage = newValue.map { .some($0) } ?? .none }
    }
}

nonisolated extension Boxed.Storage: Sendable where Wrapped: Sendable {}
nonisolated extension Boxed.Storage: Equatable where Wrapped: Equatable {}
nonisolated extension Boxed.Storage: Hashable where Wrapped: Hashable {}
nonisolated extension Boxed: Sendable where Wrapped: Sendable {}
nonisolated extension Boxed: Equatable where Wrapped: Equatable {}
nonisolated extension Boxed: Hashable where Wrapped: Hashable {}
