/// A line with its line feed; the last one of a text may have none.
typealias Line = ArraySlice<UInt8>

/// One step on the way from one text to another.
enum LineEdit: Hashable {
    case keep(Line)
    case remove(Line)
    case insert(Line)

    /// The steps that make `before` into `after`, in the order of the texts.
    static func edits(from before: [UInt8], to after: [UInt8]) -> [LineEdit] {
        let (before, after) = (lines(of: before), lines(of: after))
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let comparison = LineComparison(
            from: Array(before.dropFirst(head).dropLast(tail)),
            to: Array(after.dropFirst(head).dropLast(tail))
        )
        return before.prefix(head).map(LineEdit.keep) + comparison.edits() + before.suffix(tail).map(LineEdit.keep)
    }

    private static func lines(of text: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(text[start...index])
            start = index + 1
        }
        if start < text.count { lines.append(text[start...]) }
        return lines
    }
}
