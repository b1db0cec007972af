/// The parts of a server's URL.
nonisolated struct ServerAddress: Sendable {
    /// In lower case.
    let scheme: String
    /// With what stands before an `@`, which is a secret.
    let authority: String
    /// The path that stands before every operation's; empty, or with a leading slash only, and without the segments `.`
    /// and `..`.
    let path: String
    /// What stands behind the `?` of a whole URL, which may be a secret.
    let query: String?

    init(_ url: String) {
        let text = url.prefix { $0 != "?" && $0 != "#" }
        let schemeEnd = text.range(of: "://")
        scheme = schemeEnd.map { text[..<$0.lowerBound].lowercased() } ?? "https"
        let rest = schemeEnd.map { text[$0.upperBound...] } ?? (text.hasPrefix("//") ? text.dropFirst(2) : text)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<slash])
        path = Self.normalized(PercentEncoding.encode(String(rest[slash...]), keeping: .inURL))
        query = nil
    }

    /// Without the segments `.` and `..` (RFC 3986 section 5.2.4), and without slashes at the end.
    private static func normalized(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            switch segment {
            case ".": continue
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        while let last = segments.last, last.isEmpty { segments.removeLast() }
        return segments.map { "/" + $0 }.joined()
    }

    private init(scheme: String, authority: String, path: String, query: String? = nil) {
        (self.scheme, self.authority, self.path, self.query) = (scheme, authority, path, query)
    }

    /// The URL of one operation, as it is; nil for what is no URL of HTTP.
    init?(exactly url: String) {
        let whole = url.prefix { $0 != "#" }
        let address = ServerAddress(url)
        let isPrintable = url.utf8.allSatisfy { 0x21..<0x7F ~= $0 }
        guard ["http", "https"].contains(address.scheme), url.contains("://"), !address.host.isEmpty, isPrintable
        else { return nil }
        let query = whole.firstIndex(of: "?").map { String(whole[$0...].dropFirst()) }
        let rest = whole.prefix { $0 != "?" }.dropFirst(address.scheme.utf8.count + 3)
        let path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
        self.init(scheme: address.scheme, authority: address.authority, path: path, query: query)
    }

    /// The path and query of a request for a target, which begins with a slash or a question mark or is empty.
    func requestPath(_ target: String) -> String {
        guard let query else { return path + target }
        return path + "?" + query + (target.hasPrefix("?") ? "&" + target.dropFirst() : target)
    }

    /// The whole, for people: without secrets and without a trailing slash.
    var text: String { scheme + "://" + host + path }

    /// Scheme, host and port, spelt in one way: what may share credentials.
    var origin: String {
        let usualPort = scheme == "https" ? ":443" : scheme == "http" ? ":80" : ""
        let host = host.lowercased()
        let isUsual = !usualPort.isEmpty && host.hasSuffix(usualPort)
        return scheme + "://" + (isUsual ? String(host.dropLast(usualPort.count)) : host)
    }

    private var host: String {
        authority.lastIndex(of: "@").map { String(authority[authority.index(after: $0)...]) } ?? authority
    }

    /// The server of an operation that has its own: another URL, another path of this one's origin, or a path below
    /// this one.
    func resolving(_ server: String) -> ServerAddress {
        if server.contains("://") { return ServerAddress(server) }
        if server.hasPrefix("//") { return ServerAddress(scheme + ":" + server) }
        let path = server.hasPrefix("/") ? server : self.path + "/" + server
        return ServerAddress(
            scheme: scheme,
            authority: authority,
            path: ServerAddress("https://host" + path).path
        )
    }
}
