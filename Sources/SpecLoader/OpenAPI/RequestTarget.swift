/// A path as descriptions write it: a template, and behind it perhaps a query or a fragment, by which some tell apart
/// what one path does. What stands in braces is the name of a parameter, whatever signs it has (OAS 3.2 "Path
/// Templating").
public struct RequestTarget {
    public let template: Substring
    /// The pairs of the query.
    public let query: [Substring]

    public init(_ path: String) {
        let isPlain = path.hasOnlyBytes { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let withoutFragment = isPlain ? path[...] : Self.pieces(of: path[...], "#")[0]
        template = isPlain ? path[...] : Self.pieces(of: withoutFragment, "?")[0]
        let query = withoutFragment[template.endIndex...].dropFirst()
        self.query = query.isEmpty ? [] : Self.pieces(of: query, "&").filter { !$0.isEmpty }
    }

    /// Whether a parameter is part of the template itself.
    public func hasInTemplate(_ name: String) -> Bool {
        let expression = "{\(name)}".utf8
        return template.utf8.indices.contains { start in
            template.utf8[start] == UInt8(ascii: "{") && template.utf8[start...].starts(with: expression)
        }
    }

    /// The name of the pair whose value is this parameter, and nothing else.
    public func queryName(of parameter: String) -> String? {
        let value = "={\(parameter)}"
        return query.first { $0.hasSuffix(value) && !$0.dropLast(value.count).contains("{") }
            .map { String($0.dropLast(value.count)) }
    }

    /// What stands between separators that are in no braces.
    private static func pieces(of text: Substring, _ separator: Character) -> [Substring] {
        var isInside = false
        return text.split(omittingEmptySubsequences: false) { character in
            if character == "{" { isInside = true }
            if character == "}" { isInside = false }
            return !isInside && character == separator
        }
    }
}
