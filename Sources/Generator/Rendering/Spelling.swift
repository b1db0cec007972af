/// Finds what a misspelt name was probably meant to be.
enum Spelling {
    /// ` (did you mean 'name'?)`, or nothing where no candidate is near. The same for any order of candidates.
    static func advice(for name: String, among candidates: some Sequence<String>) -> String {
        nearest(to: name, among: candidates).map { " (did you mean '\($0)'?)" } ?? ""
    }

    /// The candidate with the fewest edits, at most a third of the name's length.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let name = Array(name.utf8)
        let limit = max(1, name.count / 3)
        let near = candidates.map { (distance: distance(name, Array($0.utf8)), name: $0) }
        return near.filter { $0.distance <= limit }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// The least number of insertions, removals, replacements and swaps of neighbours.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (byte == other ? 0 : 1))
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
