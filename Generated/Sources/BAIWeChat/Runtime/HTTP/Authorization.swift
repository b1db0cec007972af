import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A bearer token as a server finds it in a request (RFC 6750). Its text is never part of a log line.
public nonisolated struct BearerToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// Without the word `Bearer`.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { "a bearer token" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// An API key as a server finds it in a request. Its text is never part of a log line.
public nonisolated struct APIKey: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { "an API key" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// User and password of HTTP Basic (RFC 7617). The password is never part of a log line.
public nonisolated struct BasicCredential: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public var user: String
    public var password: String

    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }

    public var description: String { "user '\(user)' with a password" }
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }

    /// The text behind `Basic` in the header.
    var encoded: String {
        Data("\(user):\(password)".utf8).base64EncodedString()
    }

    /// Nil where the text is not what ``encoded`` gives.
    init?(encoded: String) {
        guard let data = Data(base64Encoded: encoded), let text = String(validating: data, as: UTF8.self),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        self.init(user: String(text[..<colon]), password: String(text[text.index(after: colon)...]))
    }
}

/// Where the tokens of OAuth 2 or OpenID Connect come from: it is asked before each call that needs one, and keeps
/// and renews tokens as it likes.
public nonisolated struct TokenProvider: Sendable {
    private let provide: @Sendable (_ scopes: [String]) async throws -> String

    /// - Parameter provide: gives a token that is good for these scopes; what it throws becomes the call's error.
    public init(_ provide: @escaping @Sendable (_ scopes: [String]) async throws -> String) {
        self.provide = provide
    }

    /// Always the same token.
    public init(_ token: String) {
        self.init { _ in token }
    }

    func token(for scopes: [String]) async throws -> String {
        try await provide(scopes)
    }
}

/// Each puts a credential into the request, if there is one, and says whether there was.
nonisolated extension RequestWriter {
    mutating func authorize(bearer token: String?) -> Bool {
        authorize(header: "Authorization", token.map { "Bearer \($0)" })
    }

    mutating func authorize(_ provider: TokenProvider?, for scheme: RequiredScheme) async throws -> Bool {
        guard let provider else { return false }
        return authorize(bearer: try await provider.token(for: scheme.scopes))
    }

    /// A user whose name has a colon cannot be told from the password, and counts as none.
    mutating func authorize(basic credential: BasicCredential?) -> Bool {
        if let credential, credential.user.contains(":") { return false }
        return authorize(header: "Authorization", credential.map { "Basic \($0.encoded)" })
    }

    /// A key that no header can carry counts as none.
    mutating func authorize(header name: String, _ key: String?) -> Bool {
        guard let key, let field = HTTPField.Name(name), HTTPField.isValidValue(key) else { return false }
        headers[field] = key
        return true
    }

    mutating func authorize(query name: String, _ key: String?) -> Bool {
        guard let key else { return false }
        appendQuery(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(key))
        return true
    }

    mutating func authorize(cookie name: String, _ key: String?) -> Bool {
        guard let key else { return false }
        appendCookie(name + "=" + PercentEncoding.encode(key))
        return true
    }
}
