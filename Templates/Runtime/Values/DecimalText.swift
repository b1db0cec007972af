#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A decimal number that is a text in JSON: `"1.50"`.
///
/// It is spelt like a number of JSON, without a leading `+` or needless zeros in front, and stays as it was spelt.
/// Numbers are equal and ordered by their values: `1.5` and `1.50` are equal, and ``text`` tells them apart.
public nonisolated struct DecimalText: Sendable {
    /// The number as it is spelt.
    public let text: String
    /// The number itself, never rounded.
    public let value: Decimal

    /// The number `value`, which is spelt without zeros at its end.
    public init(_ value: Decimal) {
        self.value = value
        text = "\(value)"
    }
}

nonisolated extension DecimalText: LosslessStringConvertible, ParameterValue {
    public static var textKind: String { Decimal.textKind }

    /// The number that `text` spells; nil for anything else, and where a `Decimal` would have to round it.
    public init?(_ text: String) {
        guard let value = Decimal(parameterText: text) else { return nil }
        self.text = text
        self.value = value
    }

    public var description: String { text }
}

/// There are no literals such as `1.10`: a `Double` is in between, which knows of no zero at the end.
nonisolated extension DecimalText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The number that a literal spells. One that spells none is a mistake in the program, which ends there.
    public init(stringLiteral text: String) {
        guard let number = Self(text) else { preconditionFailure("'\(text)' is no decimal number") }
        self = number
    }

    public init(integerLiteral value: Int) {
        self.init(Decimal(value))
    }
}

nonisolated extension DecimalText: Comparable, Hashable {
    public static func == (left: DecimalText, right: DecimalText) -> Bool { left.value == right.value }

    public static func < (left: DecimalText, right: DecimalText) -> Bool { left.value < right.value }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}

nonisolated extension DecimalText: JSONCodable {
    /// Reads a string with a number in it, and in answers a number, too.
    public init(json: inout JSONReader) throws(JSONError) {
        let (start, kind) = (json.offset, try json.kind())
        let text = kind == .number && !json.isStrict ? try JSONNumber(json: &json).text : try json.readString()
        guard let number = Self(text) else {
            throw json.invalid("expected a decimal number, found '\(text.prefix(64))'", at: start)
        }
        self = number
    }

    /// Writes a string.
    public func write(to json: inout JSONWriter) {
        guard value.isFinite else { return json.fail("expected a finite number, found \(self)") }
        json.string(text)
    }
}
