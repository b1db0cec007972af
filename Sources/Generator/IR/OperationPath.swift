extension OperationDeclaration {
    /// A piece of a template.
    enum PathPiece {
        case text(Substring)
        case parameter(Substring)
    }

    /// The template without a query or a fragment, which some descriptions use to tell operations of one path apart;
    /// servers never see a fragment.
    var pathTemplate: String {
        let end = path.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        return end.map { String(path[..<$0]) } ?? path
    }

    /// The template, split at its parameters.
    var pathPieces: [PathPiece] {
        let template = pathTemplate
        var pieces: [PathPiece] = []
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
            pieces.append(.parameter(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(rest)]
    }

    /// What stands between `?` and `#` in the path, pair by pair, but for what a parameter says.
    var fixedQuery: [Substring] {
        let query = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0].drop { $0 != "?" }
        let described = Set(parameters.filter { $0.place == .query }.map(\.wireName))
        return query.dropFirst().split(separator: "&").filter { pair in
            !pair.contains("{") && !described.contains(String(pair.prefix { $0 != "=" }))
        }
    }
}
