import SpecLoader

/// Turns a security scheme into what client and server print of it.
struct CredentialPresenter {
    /// The realm of passwords.
    let title: String

    func present(_ credential: SwiftModule.Credential, _ name: Identifier) -> CredentialContext {
        let kind = credential.kind
        let code = Code.identifier(name)
        return CredentialContext(
            documentation: .documentation(documentation(credential)),
            name: code,
            label: .label(name),
            type: type(kind),
            clientType: clientType(kind),
            isSecret: kind != .mutualTLS,
            scheme: .literal(credential.wireName),
            schemeText: .inComment(credential.wireName),
            application: application(kind, code),
            lookup: lookup(kind),
            challenge: challenge(kind).map { .literal($0) },
            sample: sample(kind),
            identity: identity(kind)
        )
    }

    private func documentation(_ credential: SwiftModule.Credential) -> String {
        let kind: String
        switch credential.kind {
        case .bearer: kind = "The bearer token, without the word `Bearer`."
        case .provided(let urls):
            let places = urls.map { "<\($0)>" }.joined(separator: ", ")
            kind = places.isEmpty ? "Where tokens come from." : "Where tokens come from; they are issued at \(places)."
        case .basic: kind = "User and password."
        case .apiKey(_, let place): kind = "The key that travels in the \(place.rawValue)."
        case .mutualTLS: kind = ""
        }
        let deprecation = credential.isDeprecated ? "Deprecated." : nil
        return [credential.documentation ?? "`\(credential.wireName)`", kind, deprecation].paragraphs ?? ""
    }

    private func type(_ kind: SwiftModule.Credential.Kind) -> Code {
        switch kind {
        case .bearer, .provided: "BearerToken"
        case .basic: "BasicCredential"
        case .apiKey: "APIKey"
        case .mutualTLS: "HTTPRequest"
        }
    }

    private func clientType(_ kind: SwiftModule.Credential.Kind) -> Code {
        switch kind {
        case .provided: "TokenProvider"
        case .basic: "BasicCredential"
        case .bearer, .apiKey, .mutualTLS: "String"
        }
    }

    private func application(_ kind: SwiftModule.Credential.Kind, _ name: Code) -> Code {
        switch kind {
        case .bearer: "request.authorize(bearer: " + name + ")"
        case .provided: "try await request.authorize(" + name + ", for: scheme)"
        case .basic: "request.authorize(basic: " + name + ")"
        case .apiKey(let key, let place):
            "request.authorize(" + Self.label(place) + .literal(key) + ", " + name + ")"
        // The transport's own certificate is what counts.
        case .mutualTLS: "true"
        }
    }

    private func lookup(_ kind: SwiftModule.Credential.Kind) -> Code {
        switch kind {
        case .bearer, .provided: "bearerToken"
        case .basic: "basicCredential"
        case .apiKey(let key, let place): "key(" + Self.label(place) + .literal(key) + ")"
        case .mutualTLS: "presented"
        }
    }

    private func sample(_ kind: SwiftModule.Credential.Kind) -> Code {
        switch kind {
        case .provided: "TokenProvider(\"secret\")"
        case .basic: "BasicCredential(user: \"user\", password: \"secret\")"
        case .bearer, .apiKey, .mutualTLS: "\"secret\""
        }
    }

    private func identity(_ kind: SwiftModule.Credential.Kind) -> Code {
        switch kind {
        case .basic: "credential.password == \"secret\" ? credential.user : nil"
        case .bearer, .provided, .apiKey: "credential.text == \"secret\" ? \"user\" : nil"
        case .mutualTLS: "\"user\""
        }
    }

    private static func label(_ place: ParameterLocation) -> Code {
        switch place {
        case .query, .querystring: "query: "
        case .cookie: "cookie: "
        case .header, .path: "header: "
        }
    }

    /// A challenge for `WWW-Authenticate` (RFC 9110 section 11.6.1); there is none for what a connection brings.
    private func challenge(_ kind: SwiftModule.Credential.Kind) -> String? {
        switch kind {
        case .bearer, .provided: "Bearer"
        case .basic: "Basic realm=\(quoted(title)), charset=\"UTF-8\""
        case .apiKey(let key, let place): "APIKey in=\(quoted(place.rawValue)), name=\(quoted(key))"
        case .mutualTLS: nil
        }
    }

    /// A quoted string (RFC 9110 section 5.6.4), without the characters that no header has.
    private func quoted(_ text: String) -> String {
        let printable = text.unicodeScalars.map { 0x20..<0x7F ~= $0.value ? Character($0) : "?" }
        return "\"" + String(printable).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension [[OperationDeclaration.RequiredScheme]] {
    /// A nested array literal; nil where no credentials are asked for.
    var code: Code? {
        guard !isEmpty else { return nil }
        let lists = map { schemes in "[" + schemes.map(Self.code).joined(separator: ", ") + "]" }
        return "[" + lists.joined(separator: ", ") + "]"
    }

    private static func code(_ scheme: OperationDeclaration.RequiredScheme) -> Code {
        guard !scheme.scopes.isEmpty else { return .literal(scheme.wireName) }
        let scopes = scheme.scopes.map { Code.literal($0) }.joined(separator: ", ")
        return ".init(" + .literal(scheme.wireName) + ", scopes: [" + scopes + "])"
    }
}
