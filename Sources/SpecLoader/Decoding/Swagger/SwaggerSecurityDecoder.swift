/// Decodes security schemes (OAS 2.0 "Security Scheme Object").
struct SwaggerSecurityDecoder {
    let state: DecodingState

    func scheme(_ entry: Entry) -> SecurityScheme? {
        guard let followed = state.follow(entry.value, .swaggerSecurityScheme) else { return nil }
        if let type = followed.cursor.value(of: "type"), let text = type.node.scalar?.text, Self.newTypes.contains(text)
        {
            state.log.warning(
                "newer-field",
                "the type '\(text)' came with OpenAPI 3.0; this description says 2.0",
                at: type.location
            )
            return SecurityDecoder(state: state).scheme(entry)
        }
        guard let fields = state.fields(followed, .swaggerSecurityScheme), let kind = kind(fields) else { return nil }
        return SecurityScheme(
            name: entry.name,
            kind: kind,
            description: fields.description,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    private static let newTypes: Set<String> = ["http", "openIdConnect", "mutualTLS"]

    private func kind(_ fields: ObjectFields) -> SecurityScheme.Kind? {
        let security = SecurityDecoder(state: state)
        switch fields.requiredString("type") {
        case nil: return nil
        case "basic": return .http(scheme: "basic", bearerFormat: nil)
        case "apiKey":
            if fields["in"]?.node.scalar?.text == "cookie" {
                state.log.warning(
                    "newer-field",
                    "keys in 'cookie' came with OpenAPI 3.0; this description says 2.0",
                    at: fields["in"]?.location
                )
            }
            return security.apiKey(fields)
        case "oauth2": return flow(fields).map { .oauth2(flows: [$0], metadataURL: nil) }
        case .some(let type):
            security.reportUnknown(type, in: fields["type"], known: ["apiKey", "basic", "oauth2"])
            return nil
        }
    }

    private func flow(_ fields: ObjectFields) -> OAuthFlow? {
        guard let text = fields.requiredString("flow") else { return nil }
        guard let grant = OAuthFlow.Grant(swagger: text) else {
            SecurityDecoder(state: state).reportUnknown(
                text,
                in: fields["flow"],
                known: ["accessCode", "application", "implicit", "password"]
            )
            return nil
        }
        return OAuthDecoder(state: state).flow(fields, grant)
    }
}

extension OAuthFlow.Grant {
    /// The grant that a `flow` of 2.0 names.
    fileprivate init?(swagger flow: String) {
        switch flow {
        case "implicit": self = .implicit
        case "password": self = .password
        case "application": self = .clientCredentials
        case "accessCode": self = .authorizationCode
        default: return nil
        }
    }
}
