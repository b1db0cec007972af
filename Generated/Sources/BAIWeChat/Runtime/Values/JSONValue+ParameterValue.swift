// Enumerations of values of several kinds travel as texts too, where which of them a text is depends on the values.
nonisolated extension JSONValue: ParameterValue {
    /// The text of a string; all else as JSON.
    public var parameterText: String { string ?? description }

    /// A number, `true`, `false` or `null` as JSON has them; any other text is a string.
    public init(parameterText: String) {
        let value = try? JSONValue(json: parameterText)
        switch value {
        case .number?, .bool?, .null?: self = value ?? .null
        default: self = .string(parameterText)
        }
    }
}

nonisolated extension OpenEnum where RawValue == JSONValue {
    public init(parameterText: String) {
        let known = Self.allCases.first { $0.parameterText == parameterText }
        self = known ?? Self(rawValue: JSONValue(parameterText: parameterText))
    }
}

nonisolated extension ClosedEnum where RawValue == JSONValue {
    public init?(parameterText: String) {
        guard let known = Self.allCases.first(where: { $0.parameterText == parameterText }) else { return nil }
        self = known
    }
}
