import SpecLoader

/// The difference between two states of a file, as `diff -u` writes it and `patch -p1` reads it.
struct UnifiedDiff {
    /// How many unchanged lines stand around a change.
    static let context = 3

    private let path: String
    private let existsBefore: Bool
    private let existsAfter: Bool
    private let edits: [LineEdit]

    /// - Parameters:
    ///   - before: Nil where the file does not exist.
    ///   - after: Nil where the file is to be removed.
    init(path: String, from before: [UInt8]?, to after: [UInt8]?) {
        self.path = path
        existsBefore = before != nil
        existsAfter = after != nil
        edits = LineEdit.edits(from: before ?? [], to: after ?? [])
    }

    /// One line in place of ``text``.
    var summary: String {
        let inserted = edits.count { if case .insert = $0 { true } else { false } }
        let removed = edits.count { if case .remove = $0 { true } else { false } }
        return "# \(path): \(inserted.counting("line")) added, \(removed.counting("line")) removed (too many to show)\n"
    }

    /// Empty where both texts are there and the same.
    var text: String {
        let stretches = stretches
        if stretches.isEmpty, existsBefore == existsAfter { return "" }
        var text = "--- \(existsBefore ? "a/\(path)" : "/dev/null")\n+++ \(existsAfter ? "b/\(path)" : "/dev/null")\n"
        var (beforeLine, afterLine, index) = (1, 1, 0)
        for stretch in stretches {
            beforeLine += stretch.lowerBound - index
            afterLine += stretch.lowerBound - index
            let hunk = Hunk(edits[stretch], beforeLine: beforeLine, afterLine: afterLine)
            text += hunk.text
            beforeLine += hunk.beforeCount
            afterLine += hunk.afterCount
            index = stretch.upperBound
        }
        return text
    }

    /// The parts of ``edits`` that are shown: every change with its context, joined where they touch.
    private var stretches: [Range<Int>] {
        var stretches: [Range<Int>] = []
        for (index, edit) in edits.enumerated() {
            if case .keep = edit { continue }
            let stretch = max(index - Self.context, 0)..<min(index + Self.context + 1, edits.count)
            if let last = stretches.last, last.upperBound >= stretch.lowerBound {
                stretches[stretches.count - 1] = last.lowerBound..<stretch.upperBound
            } else {
                stretches.append(stretch)
            }
        }
        return stretches
    }
}

/// A changed part of a file with the lines around it.
private struct Hunk {
    private(set) var beforeCount = 0
    private(set) var afterCount = 0
    private let beforeLine: Int
    private let afterLine: Int
    private var lines = ""

    init(_ edits: ArraySlice<LineEdit>, beforeLine: Int, afterLine: Int) {
        self.beforeLine = beforeLine
        self.afterLine = afterLine
        for edit in edits { append(edit) }
    }

    private mutating func append(_ edit: LineEdit) {
        switch edit {
        case .keep(let line):
            beforeCount += 1
            afterCount += 1
            append(line, mark: " ")
        case .remove(let line):
            beforeCount += 1
            append(line, mark: "-")
        case .insert(let line):
            afterCount += 1
            append(line, mark: "+")
        }
    }

    private mutating func append(_ line: Line, mark: String) {
        lines += mark + String(decoding: line, as: UTF8.self)
        if line.last != UInt8(ascii: "\n") { lines += "\n\\ No newline at end of file\n" }
    }

    var text: String {
        "@@ -\(Self.range(beforeLine, beforeCount)) +\(Self.range(afterLine, afterCount)) @@\n\(lines)"
    }

    /// An empty range is named by the line before it.
    private static func range(_ line: Int, _ count: Int) -> String {
        switch count {
        case 0: "\(line - 1),0"
        case 1: "\(line)"
        default: "\(line),\(count)"
        }
    }
}
