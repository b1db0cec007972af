/// A value that travels as text: in a path, a query, a header, a cookie or a form.
public nonisolated protocol ParameterValue: Sendable {
    /// The text on the wire, not yet percent-encoded.
    var parameterText: String { get }
    /// Nil where the text is not of this type.
    init?(parameterText: String)
    /// What a text of this type is, for people: `a number`.
    static var textKind: String { get }
}

nonisolated extension ParameterValue {
    public static var textKind: String { "of the expected type" }
}

nonisolated extension ParameterValue where Self: CaseIterable {
    /// The values that the description names, of very many the first ten: `one of 'low', 'high'`.
    static var documentedChoice: String {
        let texts = allCases.prefix(10).map { "'\($0.parameterText)'" }.joined(separator: ", ")
        return "one of \(texts)\(allCases.count > 10 ? " or \(allCases.count - 10) more" : "")"
    }
}

nonisolated extension ParameterValue where Self: FixedWidthInteger {
    public static var textKind: String {
        "an integer of \(bitWidth) bits\(isSigned ? "" : " without a sign")"
    }
}

nonisolated extension ParameterValue where Self: LosslessStringConvertible {
    public var parameterText: String { description }

    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init?(parameterText: String) {
        self.init(parameterText)
    }
}

nonisolated extension ParameterValue where Self: BinaryFloatingPoint & LosslessStringConvertible {
    public static var textKind: String { "a number" }

    /// Decimal and finite, as in JSON: `nan` is beyond every limit, and hexadecimal digits are known to Swift only.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    public init?(parameterText: String) {
        guard parameterText.utf8.allSatisfy("0123456789+-.eE".utf8.contains), let value = Self(parameterText),
            value.isFinite
        else { return nil }
        self = value
    }
}

nonisolated extension String: ParameterValue {
    public var parameterText: String { self }

    public init(parameterText: String) {
        self = parameterText
    }
}

nonisolated extension Bool: ParameterValue {
    public static var textKind: String { "true or false" }
}

nonisolated extension Int: ParameterValue {}
nonisolated extension Int8: ParameterValue {}
nonisolated extension Int16: ParameterValue {}
nonisolated extension Int32: ParameterValue {}
nonisolated extension Int64: ParameterValue {}
nonisolated extension UInt: ParameterValue {}
nonisolated extension UInt8: ParameterValue {}
nonisolated extension UInt16: ParameterValue {}
nonisolated extension UInt32: ParameterValue {}
nonisolated extension UInt64: ParameterValue {}
nonisolated extension Float: ParameterValue {}
nonisolated extension Double: ParameterValue {}
