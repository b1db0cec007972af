/// The minor versions of OpenAPI that are read; 2.0 is also known as Swagger 2.0.
enum OpenAPIVersion: String, Comparable, Sendable, CaseIterable {
    case v20 = "2.0"
    case v30 = "3.0"
    case v31 = "3.1"
    case v32 = "3.2"

    /// The version that the `openapi` field `text` names; patch versions do not matter.
    init?(field text: String) {
        guard let version = Self.allCases.first(where: { $0 > .v20 && $0.isNamed(by: text) }) else { return nil }
        self = version
    }

    /// The version that the `swagger` field `text` names, which can only be 2.0.
    init?(swaggerField text: String) {
        guard Self.v20.isNamed(by: text) else { return nil }
        self = .v20
    }

    private func isNamed(by text: String) -> Bool { text == rawValue || text.hasPrefix(rawValue + ".") }

    static func < (lhs: OpenAPIVersion, rhs: OpenAPIVersion) -> Bool { lhs.rawValue < rhs.rawValue }
}
