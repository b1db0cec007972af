/// An enumeration that keeps values the description does not name, so that an unknown value is never a failure.
///
/// ``allCases`` holds the values that the description names.
public nonisolated protocol OpenEnum: JSONCodable, ParameterValue, RawRepresentable, CaseIterable, Hashable
where RawValue: JSONCodable & ParameterValue & Hashable {
    init(rawValue: RawValue)

    /// False for a value that the description does not name.
    var isDocumented: Bool { get }
}

nonisolated extension OpenEnum {
    public var isDocumented: Bool { Self.allCases.contains(self) }

    public init(json: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try RawValue(json: &json))
    }

    public func write(to json: inout JSONWriter) {
        rawValue.write(to: &json)
    }

    /// Decodes the raw value. This stands here because between the defaults of `JSONCodable` and `RawRepresentable` the
    /// compiler would make one of its own for each enumeration, with the names of cases in place of their values.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try RawValue(from: decoder))
    }

    /// Encodes the raw value.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public func encode(to encoder: any Encoder) throws {
        try rawValue.encode(to: encoder)
    }

    public var parameterText: String { rawValue.parameterText }

    public static var textKind: String { RawValue.textKind }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init?(parameterText: String) {
        guard let value = RawValue(parameterText: parameterText) else { return nil }
        self.init(rawValue: value)
    }
}

/// A text that equals only the same bytes, while a `String` equals what looks the same: the values of an enumeration may
/// differ in just that, and so may the names of members.
nonisolated struct ExactText: ExpressibleByStringLiteral, Sendable {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    init(stringLiteral value: String) {
        text = value
    }
}

nonisolated extension ExactText: Hashable {
    static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Hashes the bytes. A `String` has one hash for all that looks the same; a sender could pick a million texts of it.
    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // No UTF-8 has this byte, so that what is hashed next is told apart from the text.
        hasher.combine(0xFF as UInt8)
    }
}
