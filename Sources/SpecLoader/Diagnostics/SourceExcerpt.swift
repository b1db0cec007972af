/// One line of a file as a terminal can show it, and where a caret belongs under it.
struct SourceExcerpt {
    /// The line, or of a long one the part around the place. Tabs are spaces, invisible characters are spelt out.
    let text: String
    /// How many cells of the terminal stand before the place.
    let indent: Int

    /// Cells before and behind the place that are shown of a long line.
    private static let reach = (before: 60, behind: 60)
    private static let tabWidth = 4

    /// - Parameter column: The place, counted from 1 in Unicode scalars; may be one behind the end.
    init(line: String, column: Int) {
        let scalars = line.unicodeScalars
        let place = scalars.index(scalars.startIndex, offsetBy: max(column - 1, 0), limitedBy: scalars.endIndex)
        let before = Self.cells(scalars[..<(place ?? scalars.endIndex)].reversed(), reach: Self.reach.before)
        let behind = Self.cells(scalars[(place ?? scalars.endIndex)...], reach: Self.reach.behind)
        text =
            (before.isCut ? "…" : "") + before.texts.reversed().joined()
            + behind.texts.joined() + (behind.isCut ? "…" : "")
        indent = before.width + (before.isCut ? 1 : 0)
    }

    /// As many scalars as there are cells for.
    private static func cells(
        _ scalars: some Sequence<Unicode.Scalar>,
        reach: Int
    ) -> (texts: [String], width: Int, isCut: Bool) {
        var (texts, width) = ([String](), 0)
        for scalar in scalars {
            if width >= reach { return (texts, width, true) }
            let text = scalar == "\t" ? String(repeating: " ", count: tabWidth) : scalar.escaped
            texts.append(text)
            width += text.unicodeScalars.reduce(0) { $0 + $1.cellCount }
        }
        return (texts, width, false)
    }
}

extension Unicode.Scalar {
    /// How many cells of a terminal it takes.
    fileprivate var cellCount: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return properties.isEmojiPresentation || Self.isWide(value) ? 2 : 1
        }
    }

    /// The East Asian scripts whose characters are as wide as high (UAX 11, W and F).
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF,
            0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
