/// One alternative of a security requirement: all its schemes together (OAS "Security Requirement Object").
/// An empty list of schemes means that the call may be made without any.
public struct SecurityRequirement: Sendable {
    public struct Entry: Sendable {
        public var scheme: String
        public var scopes: [String]
        /// Where the scheme's name stands.
        public var location: Location
    }

    public var entries: [Entry]
    public var location: Location
}

/// OAS "Security Scheme Object" under its name in `components/securitySchemes`.
public struct SecurityScheme: Sendable {
    public enum Kind: Sendable {
        /// `type: http`; the scheme in lower case: `bearer`, `basic`, …
        case http(scheme: String, bearerFormat: String?)
        case apiKey(name: String, location: ParameterLocation)
        case oauth2
        case openIDConnect(url: String)
        case mutualTLS
    }

    public var name: String
    public var kind: Kind
    public var description: String?
    public var location: Location
}
