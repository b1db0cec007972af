/// The minor versions of OpenAPI that are read.
enum OpenAPIVersion: String, Comparable, Sendable, CaseIterable {
    case v30 = "3.0"
    case v31 = "3.1"
    case v32 = "3.2"

    /// The version that the `openapi` field `text` names; patch versions do not matter.
    init?(field text: String) {
        guard let version = Self.allCases.first(where: { text == $0.rawValue || text.hasPrefix($0.rawValue + ".") })
        else { return nil }
        self = version
    }

    static func < (lhs: OpenAPIVersion, rhs: OpenAPIVersion) -> Bool { lhs.rawValue < rhs.rawValue }
}
