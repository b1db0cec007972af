#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

nonisolated extension Decimal: JSONCodable {
    /// Reads a number, and in answers a string with a number in it, too, without rounding.
    public init(json: inout JSONReader) throws(JSONError) {
        let (start, kind) = (json.offset, try json.kind())
        let text = kind == .string && !json.isStrict ? try json.readString() : try JSONNumber(json: &json).text
        guard let number = JSONNumber(text) else {
            throw json.invalid("expected a decimal number, found '\(text.prefix(64))'", at: start)
        }
        guard let value = Decimal(exactly: number) else {
            throw json.invalid("the number \(text.prefix(64)) does not fit Decimal", at: start)
        }
        self = value
    }

    /// Writes a number.
    public func write(to json: inout JSONWriter) {
        guard isFinite else { return json.fail("expected a finite number, found \(self)") }
        json.ascii("\(self)")
    }
}

nonisolated extension Decimal: ParameterValue {
    public static var textKind: String { "a decimal number" }

    public var parameterText: String { description }

    /// The decimal that is spelt as a number of JSON; nil for anything else, and where it would be rounded.
    public init?(parameterText: String) {
        guard let number = JSONNumber(parameterText), let value = Decimal(exactly: number) else { return nil }
        self = value
    }

    /// Nil where the number would be rounded.
    private init?(exactly number: JSONNumber) {
        guard let value = Decimal(string: number.text), JSONNumber("\(value)") == number else { return nil }
        self = value
    }
}
