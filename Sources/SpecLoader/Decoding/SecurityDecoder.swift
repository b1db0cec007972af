/// Decodes security schemes and requirements (OAS "Security Scheme Object", "Security Requirement Object").
struct SecurityDecoder {
    let state: DecodingState

    /// The alternatives of a `security` field.
    func requirements(_ cursor: Cursor) -> [SecurityRequirement] {
        state.elements(cursor).map { alternative in
            SecurityRequirement(
                entries: state.entries(alternative).map { entry in
                    SecurityRequirement.Entry(
                        scheme: schemeName(entry),
                        scopes: state.elements(entry.value).compactMap(ScalarDecoder(state: state).string),
                        location: entry.keyLocation
                    )
                },
                location: alternative.location
            )
        }
    }

    /// The name of a component, also where a reference leads to it, which it may do since 3.2 (OAS "Security
    /// Requirement Object"). A component of this very name goes first.
    private func schemeName(_ entry: Entry) -> String {
        guard state.version >= .v32, entry.name.utf8.contains(where: { "#/.".utf8.contains($0) }),
            let root = state.tree.document(state.tree.root),
            let schemes = root.value(of: "components")?.value(of: "securitySchemes"),
            schemes.value(of: entry.name) == nil,
            let target = try? state.references.target(of: entry.name, at: entry.value, .securityScheme)
        else { return entry.name }
        let end = state.follow(target, .securityScheme)?.cursor.place
        let component = schemes.entries.first {
            $0.value.place == target.place || state.follow($0.value, .securityScheme)?.cursor.place == end
        }
        return component?.name ?? entry.name
    }

    func scheme(_ entry: Entry) -> SecurityScheme? {
        guard let fields = state.object(entry.value, .securityScheme), let kind = kind(fields) else { return nil }
        return SecurityScheme(
            name: entry.name,
            kind: kind,
            description: fields.description,
            deprecated: fields.flag("deprecated") ?? false,
            extensions: fields.extensions,
            location: fields.location
        )
    }

    private func kind(_ fields: ObjectFields) -> SecurityScheme.Kind? {
        switch fields.requiredString("type") {
        case nil: return nil
        case "http":
            return fields.requiredString("scheme").map {
                .http(scheme: $0.lowercased(), bearerFormat: fields.string("bearerFormat"))
            }
        case "apiKey": return apiKey(fields)
        case "oauth2":
            if fields["flows"] == nil { fields.reportMissing("flows") }
            return .oauth2(
                flows: OAuthDecoder(state: state).flows(fields["flows"]),
                metadataURL: fields.string("oauth2MetadataUrl")
            )
        case "openIdConnect":
            return fields.requiredString("openIdConnectUrl").map { .openIDConnect(url: $0) }
        case "mutualTLS":
            state.reportNewer("mutualTLS", since: .v31, at: fields["type"]?.location)
            return .mutualTLS
        case .some(let type):
            reportUnknown(type, in: fields["type"], known: ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"])
            return nil
        }
    }

    func apiKey(_ fields: ObjectFields) -> SecurityScheme.Kind? {
        guard let name = fields.requiredString("name"), let place = fields.requiredString("in") else { return nil }
        guard let location = ParameterLocation(rawValue: place), [.query, .header, .cookie].contains(location) else {
            reportUnknown(place, in: fields["in"], known: ["cookie", "header", "query"])
            return nil
        }
        if location != .query, !HTTPSyntax.isToken(name) {
            state.reportHeaderName(name, at: fields["name"]?.location ?? fields.location)
        }
        return .apiKey(name: name, location: location)
    }

    func reportUnknown(_ value: String, in cursor: Cursor?, known: [String]) {
        let name = cursor?.pointer.lastToken ?? ""
        state.log.error(
            "unknown-value",
            "'\(name)' of a security scheme cannot be '\(value)'; it is one of \(known.joined(separator: ", "))",
            at: cursor?.location
        )
    }
}
