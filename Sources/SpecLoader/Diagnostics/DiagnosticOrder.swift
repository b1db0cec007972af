extension Diagnostics {
    /// The messages in the order in which they are shown, identical ones once: by the severity, the path of the file,
    /// the place in it, the rule, and the text. Of one severity, messages without a place come first.
    ///
    /// - Parameter sources: The files that the messages are about.
    public func sorted(by sources: [Source]) -> [Diagnostic] {
        Self.sorted(all, by: sources)
    }

    static func sorted(_ diagnostics: [Diagnostic], by sources: [Source]) -> [Diagnostic] {
        let paths = Dictionary(sources.map { ($0.id, $0.path) }) { first, _ in first }
        var seen: Set<Diagnostic> = []
        let ranked = diagnostics.filter { seen.insert($0).inserted }.enumerated().map { index, diagnostic in
            (diagnostic: diagnostic, path: diagnostic.location.map { paths[$0.source] ?? "" }, index: index)
        }
        return ranked.sorted { left, right in
            let (a, b) = (left.diagnostic, right.diagnostic)
            if a.severity != b.severity { return a.severity < b.severity }
            if left.path != right.path {
                guard let leftPath = left.path, let rightPath = right.path else { return left.path == nil }
                return leftPath < rightPath
            }
            if let place = a.location?.position, let other = b.location?.position, place != other {
                return place < other
            }
            if a.id != b.id { return a.id < b.id }
            return a.message != b.message ? a.message < b.message : left.index < right.index
        }.map(\.diagnostic)
    }
}
