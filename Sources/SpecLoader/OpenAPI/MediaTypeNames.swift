extension StringProtocol {
    /// A media type without its parameters, in lower case (RFC 9110 section 8.3.1).
    package var essence: String {
        if hasOnlyBytes({ $0.isPlainMediaType }) { return String(self) }
        return String(prefix { $0 != ";" }.filter { $0 != " " }).lowercased()
    }
}

extension String {
    /// Whether the media type without its parameters is JSON, under whatever name: `application/problem+json` (RFC 6839
    /// section 3.1), `application/x-amz-json-1.1`.
    package var isJSON: Bool {
        let version = utf8.reversed().prefix { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
        let name = version.isEmpty ? self : String(dropLast(version.count + 1))
        return name.hasSuffix("/json") || name.hasSuffix("+json") || name.hasSuffix("-json")
    }
}

extension UInt8 {
    /// Whether it stands for itself in a media type: most are written in lower case and without parameters.
    fileprivate var isPlainMediaType: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
