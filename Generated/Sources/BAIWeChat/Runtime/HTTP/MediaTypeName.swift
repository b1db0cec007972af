/// Media types as they stand in headers (RFC 9110 section 8.3.1).
nonisolated enum MediaTypeName {
    /// The type without its parameters, in lower case.
    static func essence(of text: String) -> String {
        let essence = text.prefix { $0 != ";" }
        return essence.filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    static func isJSON(_ essence: String) -> Bool {
        essence == "application/json" || essence.hasSuffix("+json")
    }

    /// The value of a parameter such as `boundary`, without quotes.
    static func parameter(_ name: String, of text: String) -> String? {
        for parameter in text.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, trimmed(parts[0]).lowercased() == name else { continue }
            let value = trimmed(parts[1])
            return value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
                ? String(value.dropFirst().dropLast()) : value
        }
        return nil
    }

    /// True where an `Accept` header takes this type, with wildcards and `q=0` (RFC 9110 section 12.5.1).
    static func isAccepted(_ essence: String, by accept: String) -> Bool {
        let family = essence.prefix { $0 != "/" } + "/*"
        var bestSpecificity = 0
        var isAccepted = false
        for range in accept.split(separator: ",") {
            let name = Self.essence(of: String(range))
            let specificity = name == essence ? 3 : name == family ? 2 : name == "*/*" ? 1 : 0
            guard specificity > bestSpecificity else { continue }
            bestSpecificity = specificity
            isAccepted = Double(parameter("q", of: String(range)) ?? "1") != 0
        }
        return isAccepted
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
