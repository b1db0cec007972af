/// Divides the types or the operations of a group over files.
///
/// Where a file ends is up to their names and not to their number: one type more or less changes the file in which it
/// stands, and not all behind it. The sizes are for whom works on a package, not for the compiler, which needs the same
/// for all: DigitalOcean's models in debug 148.9 seconds in 2 files, 149.1 in 12, 151.5 in 50 and 153.5 in 496.
enum FileDivision {
    /// One file.
    struct Part: Equatable {
        /// Of the types or operations, which are counted in the order of the document.
        var range: Range<Int>
        /// What the file has at the end of its name: as in a dictionary, the first that is in it.
        var suffix: String

        var isFirst: Bool { range.lowerBound == 0 }
    }

    /// As many stay together whatever they are called.
    private static let undivided = 40
    /// A file with fewer has no end.
    private static let fewest = 12
    private static let most = 60
    /// One name out of as many may end a file.
    private static let spacing: UInt32 = 24

    static func parts(of names: [Identifier]) -> [Part] {
        let ranges = ranges(of: names)
        let suffixes = FileNames.resolve(ranges.map { (names[$0.lowerBound].text, names[$0.lowerBound]) })
        return zip(ranges, suffixes).map { range, suffix in
            Part(range: range, suffix: range.lowerBound == 0 ? "" : "+" + suffix)
        }
    }

    private static func ranges(of names: [Identifier]) -> [Range<Int>] {
        guard names.count > undivided else { return names.isEmpty ? [] : [names.indices] }
        var ranges: [Range<Int>] = []
        var start = 0
        for index in names.indices.dropFirst() {
            let count = index - start
            let isEnd = Checksum.number(of: names[index].text).isMultiple(of: spacing) && count >= fewest
            guard isEnd || count == most else { continue }
            ranges.append(start..<index)
            start = index
        }
        return ranges + [start..<names.count]
    }
}
