/// A value that is stored elsewhere, so that a struct can contain its own type.
nonisolated indirect enum Boxed<Value> {
    case value(Value)

    init(_ value: Value) {
        self = .value(value)
    }

    var value: Value {
        switch self {
        case .value(let value): value
        }
    }
}

nonisolated extension Boxed: Sendable where Value: Sendable {}
nonisolated extension Boxed: Equatable where Value: Equatable {}
nonisolated extension Boxed: Hashable where Value: Hashable {}

nonisolated extension Boxed: Codable, JSONCodable where Value: JSONCodable {
    init(json: inout JSONReader) throws(JSONError) {
        self.init(try Value(json: &json))
    }

    func write(to json: inout JSONWriter) {
        value.write(to: &json)
    }
}
