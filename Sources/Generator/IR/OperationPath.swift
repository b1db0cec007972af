import SpecLoader

extension OperationDeclaration {
    /// A piece of a template.
    enum PathPiece {
        case text(Substring)
        case parameter(Substring)
    }

    /// The template without a query or a fragment.
    var pathTemplate: String { String(RequestTarget(path).template) }

    /// Whether nothing stands between two parameters of the template.
    var hasAdjacentParameters: Bool {
        let template = pathTemplate.utf8
        return zip(template, template.dropFirst()).contains { $0 == UInt8(ascii: "}") && $1 == UInt8(ascii: "{") }
    }

    /// The template, split at its parameters.
    var pathPieces: [PathPiece] {
        let template = pathTemplate
        var pieces: [PathPiece] = []
        var rest = template[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
            pieces.append(.parameter(rest[rest.utf8.index(after: open)..<close]))
            rest = rest[rest.utf8.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(rest)]
    }

    /// The query that stands in the path, pair by pair, but for what a parameter says.
    var fixedQuery: [Substring] {
        let described = Set(parameters.filter { $0.place == .query }.map(\.wireName))
        return RequestTarget(path).query.filter { pair in
            !pair.contains("{") && !described.contains(String(pair.prefix { $0 != "=" }))
        }
    }
}
