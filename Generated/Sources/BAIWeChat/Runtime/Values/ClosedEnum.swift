/// An enumeration of nothing but the values that the description names: to read another one is a failure.
public nonisolated protocol ClosedEnum: JSONCodable, ParameterValue, RawRepresentable, CaseIterable, Hashable
where RawValue: JSONCodable & ParameterValue & Hashable {}

nonisolated extension ClosedEnum {
    public init(json: inout JSONReader) throws(JSONError) {
        let start = json.offset
        let rawValue = try RawValue(json: &json)
        guard let value = Self(rawValue: rawValue) else {
            throw json.invalid(Self.refusal(of: rawValue), at: start)
        }
        self = value
    }

    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }

    /// Decodes the raw value; see ``OpenEnum`` for why this stands here.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init(from decoder: any Decoder) throws {
        let rawValue = try RawValue(from: decoder)
        guard let value = Self(rawValue: rawValue) else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: Self.refusal(of: rawValue)
            )
            throw DecodingError.dataCorrupted(context)
        }
        self = value
    }

    /// Encodes the raw value.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }

    private static func refusal(of rawValue: RawValue) -> String {
        "'\(rawValue.parameterText.prefix(64))' is not one of the documented values"
    }

    public var parameterText: String { rawValue.parameterText }

    public static var textKind: String { documentedChoice }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init?(parameterText: String) {
        guard let rawValue = RawValue(parameterText: parameterText) else { return nil }
        self.init(rawValue: rawValue)
    }
}
