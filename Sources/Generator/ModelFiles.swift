/// Divides the types of a group over files.
///
/// Where a file ends is up to the names of its types and not to their number: one type more or less changes the file in
/// which it stands, and not all behind it.
enum ModelFiles {
    struct File: Equatable {
        /// Of the types that are counted in the order of the document.
        var types: Range<Int>
        /// What the file has behind `Models` in its name: as in a dictionary, the first type that is in it.
        var suffix: String
    }

    /// As many types stay together whatever they are called.
    private static let undivided = 40
    /// A file with fewer types has no end.
    private static let fewest = 12
    private static let most = 60
    /// One name out of as many may end a file.
    private static let spacing: UInt32 = 24

    static func files(of types: [Identifier]) -> [File] {
        let ranges = ranges(of: types)
        let suffixes = FileNames.resolve(ranges.map { (types[$0.lowerBound].text, types[$0.lowerBound]) })
        return zip(ranges, suffixes).enumerated().map { number, file in
            File(types: file.0, suffix: number == 0 ? "" : "+" + file.1)
        }
    }

    private static func ranges(of types: [Identifier]) -> [Range<Int>] {
        guard types.count > undivided else { return types.isEmpty ? [] : [types.indices] }
        var ranges: [Range<Int>] = []
        var start = 0
        for index in types.indices.dropFirst() {
            let count = index - start
            let isEnd = Checksum.number(of: types[index].text).isMultiple(of: spacing) && count >= fewest
            guard isEnd || count == most else { continue }
            ranges.append(start..<index)
            start = index
        }
        return ranges + [start..<types.count]
    }
}
