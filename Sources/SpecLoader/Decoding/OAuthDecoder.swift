/// Decodes the flows of OAuth 2 (OAS "OAuth Flows Object", "OAuth Flow Object").
struct OAuthDecoder {
    let state: DecodingState

    func flows(_ cursor: Cursor?) -> [OAuthFlow] {
        guard let flows = cursor.flatMap({ state.object($0, .oauthFlows) }) else { return [] }
        return OAuthFlow.Grant.allCases.compactMap { grant in
            flows[grant.rawValue].flatMap { state.object($0, .oauthFlow) }.map { flow($0, grant) }
        }
    }

    /// - Parameter fields: Of a flow, or of a security scheme of 2.0, which is one itself.
    func flow(_ fields: ObjectFields, _ grant: OAuthFlow.Grant) -> OAuthFlow {
        for name in grant.requiredURLs + ["scopes"] where fields[name] == nil {
            fields.reportMissing(name, .warning)
        }
        return OAuthFlow(
            grant: grant,
            authorizationURL: fields.string("authorizationUrl"),
            deviceAuthorizationURL: fields.string("deviceAuthorizationUrl"),
            tokenURL: fields.string("tokenUrl"),
            refreshURL: fields.string("refreshUrl"),
            scopes: fields.entries("scopes").map {
                OAuthFlow.Scope(name: $0.name, description: ScalarDecoder(state: state).string($0.value))
            },
            extensions: fields.extensions,
            location: fields.location
        )
    }
}

extension OAuthFlow.Grant {
    fileprivate var requiredURLs: [String] {
        switch self {
        case .implicit: ["authorizationUrl"]
        case .password, .clientCredentials: ["tokenUrl"]
        case .authorizationCode: ["authorizationUrl", "tokenUrl"]
        case .deviceAuthorization: ["deviceAuthorizationUrl", "tokenUrl"]
        }
    }
}
