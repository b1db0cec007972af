/// Media types as they stand in headers (RFC 9110 section 8.3.1).
nonisolated enum MediaTypeName {
    /// The type without its parameters, in lower case.
    static func essence(of text: String) -> String {
        let essence = text.prefix { $0 != ";" }
        return essence.filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    /// True for JSON under whatever name: `application/problem+json`, `application/x-amz-json-1.1`.
    static func isJSON(_ essence: String) -> Bool {
        let version = essence.utf8.reversed().prefix { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }
        let name = version.isEmpty ? essence : String(essence.dropLast(version.count + 1))
        return name.hasSuffix("/json") || name.hasSuffix("+json") || name.hasSuffix("-json")
    }

    /// The value of a parameter such as `boundary`, without quotes.
    static func parameter(_ name: String, of text: String) -> String? {
        HeaderParameters(text)?[name]
    }

    /// True where an `Accept` header takes this type, with wildcards and `q=0` (RFC 9110 section 12.5.1).
    static func isAccepted(_ essence: String, by accept: String) -> Bool {
        quality(of: essence, in: accept) > 0
    }

    /// Of several types the one that an `Accept` header likes best, the first one of equals; nil where it takes none.
    static func preferred(of essences: [String], by accept: String) -> String? {
        var best: (essence: String, quality: Double)?
        for essence in essences {
            let quality = quality(of: essence, in: accept)
            if quality > best?.quality ?? 0 { best = (essence, quality) }
        }
        return best?.essence
    }

    /// What the narrowest range that fits says; 0 where none does.
    private static func quality(of essence: String, in accept: String) -> Double {
        var narrowest = 0
        var quality = 0.0
        for range in accept.split(separator: ",") {
            let narrowness = narrowness(of: Self.essence(of: String(range)), for: essence)
            guard narrowness > narrowest else { continue }
            narrowest = narrowness
            quality = parameter("q", of: String(range)).map { Double($0) ?? 0 } ?? 1
        }
        return quality
    }

    /// Which of several types, some with wildcards, a body is of: the narrowest.
    static func match(_ essence: String, among ranges: [String]) -> String? {
        let best = ranges.max { narrowness(of: $0, for: essence) < narrowness(of: $1, for: essence) }
        return best.flatMap { narrowness(of: $0, for: essence) > 0 ? $0 : nil }
    }

    /// 3 for the type itself, 2 for its family, 1 for any type, 0 for others.
    private static func narrowness(of range: String, for essence: String) -> Int {
        if range == essence { return 3 }
        if range == essence.prefix(while: { $0 != "/" }) + "/*" { return 2 }
        return range == "*/*" ? 1 : 0
    }

    /// The text of a body, whose character set its content type may name; nil for bytes that are no text in it, or a
    /// set that is not known.
    static func text(_ bytes: [UInt8], contentType: String) -> String? {
        switch charset(of: contentType) {
        case .utf8: return String(validating: bytes, as: UTF8.self)
        case .latin1:
            var text = String.UnicodeScalarView()
            text.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
            return String(text)
        case .unknown: return nil
        }
    }

    private enum Charset {
        case utf8, latin1
        case unknown(String)
    }

    private static func charset(of contentType: String) -> Charset {
        switch parameter("charset", of: contentType)?.lowercased() ?? "utf-8" {
        case "utf-8", "utf8", "us-ascii", "ascii": .utf8
        case "iso-8859-1", "latin1": .latin1
        case let name: .unknown(name)
        }
    }

    /// The character set that a content type names, where it is not known.
    static func unknownCharset(of contentType: String) -> String? {
        if case .unknown(let name) = charset(of: contentType) { name } else { nil }
    }
}
