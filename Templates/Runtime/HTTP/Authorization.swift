import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// User and password of HTTP Basic (RFC 7617).
public nonisolated struct BasicCredential: Hashable, Sendable {
    public var user: String
    public var password: String

    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }

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

/// Each puts a credential into the request, if there is one, and says whether there was.
nonisolated extension RequestWriter {
    mutating func authorize(bearer token: String?) -> Bool {
        authorize(header: "Authorization", token.map { "Bearer \($0)" })
    }

    mutating func authorize(basic credential: BasicCredential?) -> Bool {
        authorize(header: "Authorization", credential.map { "Basic \($0.encoded)" })
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
