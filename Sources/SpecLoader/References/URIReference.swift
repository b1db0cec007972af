/// A URI or a relative reference (RFC 3986), without its fragment.
struct URIReference: Sendable {
    /// In lower case.
    private(set) var scheme: String?
    private(set) var authority: String?
    private(set) var path: String
    private(set) var query: String?

    init(_ text: String) {
        self.init(utf8: Array(text.utf8)[...])
    }

    /// Takes a text apart as appendix B says; every text has these parts.
    init(utf8 text: ArraySlice<UInt8>) {
        var rest = text
        if let name = Self.scheme(of: rest) {
            scheme = String(decoding: name, as: UTF8.self).lowercased()
            rest = rest.dropFirst(name.count + 1)
        }
        if let question = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = String(decoding: rest[(question + 1)...], as: UTF8.self)
            rest = rest[..<question]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(decoding: rest[..<slash], as: UTF8.self).lowercased()
            rest = rest[slash...]
        }
        path = String(decoding: rest, as: UTF8.self)
    }

    /// A path with everything percent-encoded that section 3.3 does not let stand in one.
    static func encoded(_ path: String) -> String { path.percentEncoded(except: pathCharacters) }

    private static let pathCharacters = ASCIISet.uriPath.with(":")

    /// Section 5.3.
    var text: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
    }

    /// Whether it names the document where it stands.
    var isEmpty: Bool { scheme == nil && authority == nil && path.isEmpty && query == nil }

    /// What this reference names where `base` is the URI of what it stands in (section 5.2.2).
    func resolved(against base: URIReference) -> URIReference {
        var target = self
        if scheme == nil {
            target.scheme = base.scheme
            if authority == nil {
                target.authority = base.authority
                if path.isEmpty {
                    target.path = base.path
                    target.query = query ?? base.query
                    return target
                }
                if path.utf8.first != UInt8(ascii: "/") { target.path = base.merged(with: path) }
            }
        }
        // A path without a slash, as that of a URN, is not one of segments.
        if target.path.utf8.first == UInt8(ascii: "/") { target.path = Self.withoutDots(target.path) }
        return target
    }

    /// Section 5.2.3.
    private func merged(with relative: String) -> String {
        if authority != nil, path.isEmpty { return "/" + relative }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
        return path[...slash] + relative
    }

    /// Section 5.2.4.
    private static func withoutDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for segment in segments {
            switch segment {
            case ".": break
            case "..": _ = kept.popLast()
            default: kept.append(segment)
            }
        }
        if let last = segments.last, last == "." || last == ".." { kept.append("") }
        return "/" + kept.joined(separator: "/")
    }

    /// The scheme before the first `:` (section 3.1); nil for a relative reference.
    private static func scheme(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = text.first, isLetter(first) else { return nil }
        let name = text.prefix { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
        return text.dropFirst(name.count).first == UInt8(ascii: ":") ? name : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }
}
