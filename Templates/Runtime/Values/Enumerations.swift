/// An enumeration that keeps values it does not know, so that a new value never makes a message unreadable.
public nonisolated protocol OpenEnum: JSONCodable, Hashable, RawRepresentable where RawValue: JSONCodable {
    init(rawValue: RawValue)
}

nonisolated extension OpenEnum {
    public init(json: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &json))
    }

    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }
}

/// An enumeration that refuses values it does not know.
public nonisolated protocol ClosedEnum: JSONCodable, Hashable, CaseIterable, RawRepresentable
where RawValue: JSONCodable {}

nonisolated extension ClosedEnum {
    public init(json: inout JSONReader) throws(JSONError) {
        let start = json.offset
        let rawValue = try RawValue(json: &json)
        guard let known = Self(rawValue: rawValue) else {
            let all = Self.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw json.invalid("expected one of \(all), found '\(rawValue)'", at: start)
        }
        self = known
    }

    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }
}
