/// Finds the name that a misspelt one was probably meant to be.
public enum Spelling {
    /// At most three of `names` that are close to `name`, the closest first.
    static func nearest(to name: String, among names: some Sequence<String>) -> [String] {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        // Of a name with one letter, every other such name would be close.
        let allowed = wanted.count == 1 ? 0 : max(1, wanted.count / 3)
        return Set(names)
            .filter { abs($0.unicodeScalars.count - wanted.count) <= allowed }
            .map { (name: $0, distance: distance(Array($0.lowercased().unicodeScalars.prefix(64)), wanted)) }
            .filter { $0.distance <= allowed }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(3)
            .map(\.name)
    }

    /// `; did you mean 'a' or 'b'?`, or nothing where no name is close.
    public static func suggestion(for name: String, among names: some Sequence<String>) -> String {
        suggestion(nearest(to: name, among: names))
    }

    /// The same for names that are known to be close.
    static func suggestion(_ names: [String]) -> String {
        names.isEmpty ? "" : "; did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    /// How many scalars must be inserted, removed, replaced or swapped with their neighbour (optimal string alignment).
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        // Names of one description often begin alike, and what is alike costs nothing.
        let alike = zip(first, second).prefix { $0 == $1 }.count
        let (a, b) = (first[alike...], second[alike...])
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for (i, scalar) in a.enumerated() {
            var row = [i + 1]
            for (j, other) in b.enumerated() {
                var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (scalar == other ? 0 : 1))
                if i > 0, j > 0, scalar == b[alike + j - 1], a[alike + i - 1] == other {
                    best = min(best, beforePrevious[j - 1] + 1)
                }
                row.append(best)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[b.count]
    }
}
