#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

nonisolated extension Decimal: JSONCodable {
    /// Reads a number, or a string with a number in it, without rounding.
    public init(json: inout JSONReader) throws(JSONError) {
        let start = json.offset
        let isText = try json.kind() == .string
        let text = isText ? try json.readString() : try JSONNumber(json: &json).text
        guard let number = JSONNumber(text) else {
            throw json.invalid("expected a decimal number, found '\(text.prefix(64))'", at: start)
        }
        guard let value = Decimal(string: text), JSONNumber("\(value)") == number else {
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
    public var parameterText: String { description }

    public init?(parameterText: String) {
        self.init(string: parameterText)
    }
}
