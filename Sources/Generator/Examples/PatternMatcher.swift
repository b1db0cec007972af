/// Looks for an expression in a text, following all ways through it at once.
struct PatternMatcher {
    private let text: [Unicode.Scalar]
    private var stepsLeft = 200_000

    /// Whether `pattern` is found in `text`; nil where that would take too long or needs tables that are not here.
    static func isFound(_ pattern: String, in text: String) -> Bool? {
        guard let conditions = try? PatternParser.parse(pattern).conditions() else { return nil }
        var matcher = PatternMatcher(text: Array(text.unicodeScalars))
        for condition in conditions {
            let places = Set(0...matcher.text.count)
            guard let ends = matcher.ends(of: condition.pattern, from: places) else { return nil }
            if ends.isEmpty == condition.isFound { return false }
        }
        return true
    }

    private init(text: [Unicode.Scalar]) {
        self.text = text
    }

    /// Where a part may end that begins at one of these places.
    private mutating func ends(of pattern: Pattern, from starts: Set<Int>) -> Set<Int>? {
        stepsLeft -= starts.count + 1
        guard stepsLeft > 0 else { return nil }
        switch pattern {
        case .sequence(let parts):
            var places = starts
            for part in parts {
                guard !places.isEmpty else { return [] }
                guard let next = ends(of: part, from: places) else { return nil }
                places = next
            }
            return places
        case .choice(let parts):
            var places: Set<Int> = []
            for part in parts {
                guard let more = ends(of: part, from: starts) else { return nil }
                places.formUnion(more)
            }
            return places
        case .repetition(let part, let min, let max): return repeated(part, min, max, from: starts)
        case .scalar(let set):
            guard set.properties.isEmpty else { return nil }
            return Set(starts.filter { $0 < text.count && set.contains(text[$0]) }.map { $0 + 1 })
        case .start: return starts.filter { $0 == 0 }
        case .end: return starts.filter { $0 == text.count }
        case .wordBoundary: return starts.filter { isWord($0 - 1) != isWord($0) }
        case .noWordBoundary: return starts.filter { isWord($0 - 1) == isWord($0) }
        case .lookahead: return nil
        }
    }

    private mutating func repeated(_ part: Pattern, _ min: Int, _ max: Int?, from starts: Set<Int>) -> Set<Int>? {
        var places = starts
        for _ in 0..<min {
            guard !places.isEmpty else { return [] }
            guard let next = ends(of: part, from: places) else { return nil }
            places = next
        }
        var (all, fresh, count) = (places, places, min)
        while !fresh.isEmpty, count < max ?? .max {
            guard let next = ends(of: part, from: fresh) else { return nil }
            fresh = next.subtracting(all)
            all.formUnion(fresh)
            count += 1
        }
        return all
    }

    private func isWord(_ place: Int) -> Bool {
        guard text.indices.contains(place) else { return false }
        return switch text[place] {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }
}

extension PatternSet {
    /// Whether a scalar is in a set without properties.
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } != isNegated
    }
}
