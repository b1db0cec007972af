#if Server
import HTTPTypes
import Hummingbird

/// Reads credentials out of requests.
nonisolated struct RequestCredentials: Sendable {
    private let request: HTTPRequest

    /// What is asked where a scheme has no credential in the request itself.
    var presented: HTTPRequest? { request }

    init(_ request: HTTPRequest) {
        self.request = request
    }

    /// The token of an `Authorization: Bearer` header (RFC 6750 section 2.1).
    var bearerToken: BearerToken? {
        authorization(scheme: "bearer").map(BearerToken.init)
    }

    var basicCredential: BasicCredential? {
        authorization(scheme: "basic").flatMap { BasicCredential(encoded: $0) }
    }

    private func authorization(scheme: String) -> String? {
        guard let value = request.headerFields[.authorization] else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return String(parts[1].drop { $0 == " " })
    }

    func key(header name: String) -> APIKey? {
        HTTPField.Name(name).flatMap { request.headerFields[$0] }.map(APIKey.init)
    }

    func key(query name: String) -> APIKey? {
        let query = (request.path ?? "").drop { $0 != "?" }.dropFirst()
        return key(name, in: ParameterText(query: query), .form())
    }

    func key(cookie name: String) -> APIKey? {
        let style = ParameterStyle.form()
        return request.headerFields[.cookie].flatMap { key(name, in: ParameterText(cookies: $0, style), style) }
    }

    private func key(_ name: String, in texts: ParameterText, _ style: ParameterStyle) -> APIKey? {
        // A broken one counts as none.
        ((try? texts.text(name, style)) ?? nil).map(APIKey.init)
    }

    /// Goes through the alternatives of a requirement; the first one whose credentials are all there and good counts.
    ///
    /// - Parameters:
    ///   - challenges: by scheme: what a request without its credentials is told.
    ///   - authenticate: nil where the request has no credentials for the scheme, or none that are good.
    /// - Returns: what the first scheme of the alternative has found; nil where the operation can do without.
    /// - Throws: ``RequestRejection`` with 401 where no alternative holds, and what the hook throws.
    static func identity<Base: RequestContext, Identity: Sendable>(
        _ context: HandlerContext<Base, Identity?>,
        challenges: [String: String],
        authenticate: (RequiredScheme, RequestCredentials) async throws -> Identity?
    ) async throws -> Identity? {
        let operation = context.operation
        let credentials = RequestCredentials(context.request)
        var forbidden: Forbidden?
        for alternative in operation.security where !alternative.isEmpty {
            do {
                var identities: [Identity] = []
                for scheme in alternative {
                    guard let identity = try await authenticate(scheme, credentials) else { break }
                    identities.append(identity)
                }
                if identities.count == alternative.count { return identities.first }
            } catch let refusal as Forbidden {
                // Another alternative may be good enough.
                forbidden = refusal
            }
        }
        if let forbidden { throw forbidden }
        guard operation.security.isEmpty || operation.security.contains(where: \.isEmpty) else {
            throw RequestRejection(status: .unauthorized, headers: fields(challenges, operation))
        }
        return nil
    }

    /// A challenge for each scheme, once (RFC 9110 section 11.6.1).
    private static func fields(_ challenges: [String: String], _ operation: OperationInfo) -> HTTPFields {
        var fields = HTTPFields()
        for challenge in operation.security.joined().compactMap({ challenges[$0.name] })
        where !fields[values: .wwwAuthenticate].contains(challenge) {
            fields.append(HTTPField(name: .wwwAuthenticate, value: challenge))
        }
        return fields
    }
}
#endif
