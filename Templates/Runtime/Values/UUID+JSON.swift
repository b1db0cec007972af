#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

nonisolated extension UUID: JSONCodable {
    /// Reads the text form of RFC 9562 in upper or lower case.
    public init(json: inout JSONReader) throws(JSONError) {
        self = try json.readString("a UUID") { UUID(uuidString: String(decoding: $0, as: UTF8.self)) }
    }

    /// Writes the text form in lower case, as RFC 9562 section 4 asks for.
    public func write(to json: inout JSONWriter) {
        json.string(uuidString.lowercased())
    }
}

nonisolated extension UUID: ParameterValue {
    public static var textKind: String { "a UUID" }

    public var parameterText: String { uuidString.lowercased() }

    public init?(parameterText: String) {
        self.init(uuidString: parameterText)
    }
}
