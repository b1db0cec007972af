/// The words that are written in upper case, wherever they do not begin a name with a small letter.
enum Acronyms {
    /// How a word is written in the middle of a name; nil where it is an ordinary word.
    ///
    /// A word in upper case is taken for an acronym that its author knows, unless the whole name is in upper case.
    static func spelling(of word: String, isShouted: Bool) -> String? {
        let lower = word.lowercased()
        if let special = special[lower] { return special }
        let digits = lower.utf8.reversed().prefix { 0x30...0x39 ~= $0 }.count
        let letters = digits == 0 ? lower : String(lower.unicodeScalars.dropLast(digits))
        if known.contains(letters) { return lower.uppercased() }
        if digits == 0, letters.utf8.last == UInt8(ascii: "s"), known.contains(String(letters.dropLast())) {
            return letters.dropLast().uppercased() + "s"
        }
        let isUpper = word != lower && letters.utf8.count > 1 && word == word.uppercased()
        return isUpper && !isShouted ? word : nil
    }

    private static let special = [
        "ipv4": "IPv4", "ipv6": "IPv6", "oauth": "OAuth", "oauth2": "OAuth2", "openid": "OpenID", "graphql": "GraphQL",
        "ios": "iOS", "macos": "macOS",
    ]

    private static let known: Set = [
        "aac", "acl", "ai", "api", "arn", "asn", "aws", "cdn", "cidr", "cpu", "cors", "crc", "css", "csv", "db", "dns",
        "dom", "eof", "faq", "ftp", "gif", "gpu", "gps", "guid", "html", "http", "https", "iban", "id", "io", "ip",
        "isbn", "iso", "jpeg", "jpg", "json", "jwk", "jwks", "jwt", "kyc", "lan", "mac", "mcp", "md", "mfa", "mp",
        "ocr",
        "os", "otp", "pdf", "php", "pkce", "png", "qr", "ram", "rgb", "rpc", "rsa", "rss", "saml", "sdk", "sha", "sip",
        "sku", "sla", "smtp", "sms", "sql", "ssd", "ssh", "ssl", "sso", "svg", "tcp", "tls", "totp", "ttl", "tv", "udp",
        "ui", "uid", "uri", "url", "urn", "usb", "usci", "utc", "utf", "uuid", "vat", "vip", "vm", "vpc", "vpn", "wan",
        "wifi", "xml", "yaml", "zip",
    ]
}
