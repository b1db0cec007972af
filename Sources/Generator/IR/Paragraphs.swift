import SpecLoader

extension [String?] {
    /// Paragraphs of those texts that are there, without one that only repeats the one before it; nil where none is.
    /// HTML becomes Markdown in each by itself, as tags that nothing closes hold for the rest of a text.
    var paragraphs: String? {
        var texts: [Substring] = []
        for text in compactMap({ $0.map(HTMLText.markdown)?.withoutOuterLines }) where !text.isEmpty {
            if let last = texts.last, text.saysTheSame(as: last) { continue }
            texts.append(text)
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }
}

extension String {
    /// Without the line ends around it, and the blanks behind it.
    fileprivate var withoutOuterLines: Substring {
        if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self[...] }
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[...last].drop { $0.isNewline }
    }

    /// The lines up to the first blank one.
    var firstParagraph: String {
        let text = withoutOuterLines
        if text.hasOnlyBytes({ $0.isPrintableASCII }) { return String(text) }
        return text.lines.prefix { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    }
}

extension String {
    /// Backticks would end what stands between two of them.
    var withoutBackticks: String {
        hasOnlyBytes { $0 != UInt8(ascii: "`") } ? self : filter { $0 != "`" }
    }
}

extension StringProtocol {
    /// What stands between the line ends, whatever they are.
    var lines: [SubSequence] {
        // Those of most texts are line feeds, which are found without looking at characters.
        guard hasOnlyBytes({ $0.isPrintableASCII || $0 == UInt8(ascii: "\n") }) else {
            return split(omittingEmptySubsequences: false) { $0.isNewline }
        }
        var lines: [SubSequence] = []
        var start = startIndex
        while let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(self[start..<end])
            start = utf8.index(after: end)
        }
        return lines + [self[start...]]
    }
}

extension UInt8 {
    /// From the blank to the tilde.
    var isPrintableASCII: Bool { 0x20...0x7E ~= self }
}

extension Substring {
    /// Whether two texts are the same but for case and a dot at the end.
    fileprivate func saysTheSame(as other: Substring) -> Bool {
        let (length, otherLength) = (utf8.count, other.utf8.count)
        guard length == otherLength || length + 1 == otherLength || length == otherLength + 1 else { return false }
        return withoutDot.lowercased() == other.withoutDot.lowercased()
    }

    private var withoutDot: Substring { last == "." ? dropLast() : self }
}
