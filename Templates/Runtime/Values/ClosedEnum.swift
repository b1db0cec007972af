/// An enumeration of nothing but the values that the description names: to read another one is a failure.
public nonisolated protocol ClosedEnum: JSONCodable, ParameterValue, RawRepresentable, CaseIterable, Hashable
where RawValue: JSONCodable & ParameterValue & Hashable {}

nonisolated extension ClosedEnum {
    public init(json: inout JSONReader) throws(JSONError) {
        let start = json.offset
        let rawValue = try RawValue(json: &json)
        guard let value = Self(rawValue: rawValue) else {
            let text = rawValue.parameterText.prefix(64)
            throw json.invalid("'\(text)' is not one of the documented values", at: start)
        }
        self = value
    }

    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }

    public var parameterText: String { rawValue.parameterText }

    public init?(parameterText: String) {
        guard let rawValue = RawValue(parameterText: parameterText) else { return nil }
        self.init(rawValue: rawValue)
    }
}
