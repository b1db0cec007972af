/// A value or an explicit `null`.
///
/// A property that may be absent **and** null is a `Nullable<T>?`: nil leaves it out, `.null` sends `null`.
public nonisolated enum Nullable<Wrapped> {
    case null
    case value(Wrapped)

    /// The value, or `.null` for nil.
    public init(_ value: Wrapped?) {
        self = value.map { .value($0) } ?? .null
    }

    /// The value; nil for `.null`.
    public var value: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }
}

nonisolated extension Nullable: Sendable where Wrapped: Sendable {}
nonisolated extension Nullable: Equatable where Wrapped: Equatable {}
nonisolated extension Nullable: Hashable where Wrapped: Hashable {}

nonisolated extension Nullable: Codable, JSONCodable where Wrapped: JSONCodable {
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readNull() ? .null : .value(try Wrapped(json: &json))
    }

    public func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .value(let value): value.write(to: &json)
        }
    }
}
