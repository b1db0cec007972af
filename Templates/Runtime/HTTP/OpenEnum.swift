/// An enumeration that keeps values the description does not name, so that an unknown value is never a failure.
public nonisolated protocol OpenEnum: JSONCodable, ParameterValue, RawRepresentable, Hashable
where RawValue: JSONCodable & ParameterValue & Hashable {
    init(rawValue: RawValue)
    /// False for a value that the description does not name.
    var isDocumented: Bool { get }
}

nonisolated extension OpenEnum {
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
