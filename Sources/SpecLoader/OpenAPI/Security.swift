/// One alternative of a security requirement: all its schemes together (OAS "Security Requirement Object").
/// An empty list of schemes means that the call may be made without any.
public struct SecurityRequirement: Sendable {
    public struct Entry: Sendable {
        /// The name of a scheme of the root document's components; in 3.2 also a reference, already resolved to that
        /// name where it leads there.
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
        /// `metadataURL` is the 3.2 `oauth2MetadataUrl`.
        case oauth2(flows: [OAuthFlow], metadataURL: String?)
        case openIDConnect(url: String)
        case mutualTLS
    }

    public var name: String
    public var kind: Kind
    public var description: String?
    public var deprecated = false
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "OAuth Flow Object" under its name in the "OAuth Flows Object".
public struct OAuthFlow: Sendable {
    /// The grant. ``deviceAuthorization`` came with 3.2.
    public enum Grant: String, Sendable, Hashable, CaseIterable {
        case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    }

    public struct Scope: Sendable {
        public var name: String
        public var description: String?
    }

    public var grant: Grant
    public var authorizationURL: String?
    public var deviceAuthorizationURL: String?
    public var tokenURL: String?
    public var refreshURL: String?
    /// In the order of the document.
    public var scopes: [Scope]
    public var extensions: [Extension] = []
    public var location: Location
}
