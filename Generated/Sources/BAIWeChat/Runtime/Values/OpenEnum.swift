/// An enumeration that keeps values the description does not name, so that an unknown value is never a failure.
///
/// ``allCases`` holds the values that the description names.
public nonisolated protocol OpenEnum: JSONCodable, ParameterValue, RawRepresentable, CaseIterable, Hashable
where RawValue: JSONCodable & ParameterValue & Hashable {
    init(rawValue: RawValue)
}

nonisolated extension OpenEnum {
    /// False for a value that the description does not name.
    public var isDocumented: Bool { Self.allCases.contains(self) }

    public init(json: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &json))
    }

    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }

    public var parameterText: String { rawValue.parameterText }

    public init?(parameterText: String) {
        guard let value = RawValue(parameterText: parameterText) else { return nil }
        self.init(rawValue: value)
    }
}
