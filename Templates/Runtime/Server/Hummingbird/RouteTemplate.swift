#if Server
/// A path template, segment by segment: `/files/{name}.zip`, `/{from}-{to}`.
nonisolated struct RouteTemplate: Sendable {
    enum Piece: Hashable, Sendable {
        /// As it stands in a URL.
        case text(String)
        /// The name of a parameter, which has at least one character.
        case parameter(String)
    }

    typealias Segment = [Piece]

    let segments: [Segment]

    /// - Parameter template: percent-encoded but for the names of the parameters.
    init(_ template: String) {
        var segments: [Segment] = []
        var segment: Segment = []
        var rest = template[...]
        while let first = rest.first {
            if first == "/" {
                if !segment.isEmpty { segments.append(segment) }
                segment = []
                rest = rest.dropFirst()
            } else if first == "{", let end = rest.firstIndex(of: "}") {
                segment.append(.parameter(String(rest[rest.index(after: rest.startIndex)..<end])))
                rest = rest[end...].dropFirst()
            } else {
                let end = rest.dropFirst().firstIndex { $0 == "/" || $0 == "{" } ?? rest.endIndex
                segment.append(.text(String(rest[..<end])))
                rest = rest[end...]
            }
        }
        if !segment.isEmpty { segments.append(segment) }
        self.segments = segments
    }

    /// Without the names of the parameters: templates with the same skeleton match the same requests.
    var skeleton: [Segment] {
        segments.map { $0.map { if case .parameter = $0 { .parameter("") } else { $0 } } }
    }

    /// The values of the parameters, still percent-encoded, in the last segments of a path; nil where they do not match.
    ///
    /// - Parameter road: Literals that the router has found itself, perhaps regardless of case.
    func parameters(of path: [Substring], on road: RouteTable.Road) -> [String: String]? {
        guard path.count >= segments.count else { return nil }
        var values: [String: String] = [:]
        for ((segment, step), text) in zip(zip(segments, road), path.suffix(segments.count)) {
            if segment.isLiteral {
                guard step != nil || segment.isSpelt(text) else { return nil }
                continue
            }
            guard let found = segment.match(text) else { return nil }
            values.merge(found) { first, _ in first }
        }
        return values
    }
}

nonisolated extension RouteTemplate.Segment {
    var isLiteral: Bool { allSatisfy { if case .text = $0 { true } else { false } } }

    /// Whether a text is this literal, with the same or other escapes (RFC 3986 section 6.2.2).
    fileprivate func isSpelt(_ text: Substring) -> Bool {
        guard case .text(let literal)? = first else { return false }
        return PercentEncoding.normalized(literal) == PercentEncoding.normalized(text)
    }

    /// The more of it is text, the earlier it is tried.
    var specificity: Int {
        reduce(isLiteral ? Int(Int32.max) : 0) { sum, piece in
            if case .text(let text) = piece { sum + text.utf8.count } else { sum }
        }
    }

    /// The values of the parameters in a text: all but the last one are as short as they can be.
    func match(_ text: Substring) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = text
        var name: String?
        for (index, piece) in enumerated() {
            switch piece {
            case .parameter(let next): name = next
            case .text(let literal):
                guard let open = name else {
                    guard rest.hasPrefix(literal) else { return nil }
                    rest = rest.dropFirst(literal.count)
                    continue
                }
                let isLast = index == count - 1
                let range = isLast ? rest.lastRange(of: literal) : rest.dropFirst().firstRange(of: literal)
                guard let range, range.lowerBound > rest.startIndex, !isLast || range.upperBound == rest.endIndex else {
                    return nil
                }
                values[open] = String(rest[..<range.lowerBound])
                rest = rest[range.upperBound...]
                name = nil
            }
        }
        if let name {
            guard !rest.isEmpty else { return nil }
            values[name] = String(rest)
            return values
        }
        return rest.isEmpty ? values : nil
    }
}

nonisolated extension Substring {
    /// Where the text ends with `literal`.
    fileprivate func lastRange(of literal: String) -> Range<Index>? {
        guard hasSuffix(literal) else { return nil }
        return index(endIndex, offsetBy: -literal.count)..<endIndex
    }
}
#endif
