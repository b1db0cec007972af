/// The values of an enumeration with many cases, beside their raw values.
///
/// With a `switch` over hundreds of texts, or with raw values that it makes itself, the compiler needs four times as long for
/// twice as many cases.
nonisolated struct RawValueTable<Value: Hashable & Sendable, RawValue: Hashable & Sendable>: Sendable {
    private let values: [RawValue: Value]
    private let rawValues: [Value: RawValue]

    /// The table of `values`, whose raw values are `rawValues` in the same order.
    init(_ values: [Value], _ rawValues: [RawValue]) {
        self.values = Dictionary(zip(rawValues, values)) { first, _ in first }
        self.rawValues = Dictionary(zip(values, rawValues)) { first, _ in first }
    }

    /// The value with a raw value; nil where none has it.
    subscript(rawValue: RawValue) -> Value? { values[rawValue] }

    /// The raw value of a value, which is one of the table.
    subscript(of value: Value) -> RawValue {
        guard let rawValue = rawValues[value] else { preconditionFailure("the table has every case") }
        return rawValue
    }
}
