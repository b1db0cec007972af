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

extension Substring {
    /// Whether two texts are the same but for case and a dot at the end.
    fileprivate func saysTheSame(as other: Substring) -> Bool {
        let (length, otherLength) = (utf8.count, other.utf8.count)
        guard length == otherLength || length + 1 == otherLength || length == otherLength + 1 else { return false }
        return withoutDot.lowercased() == other.withoutDot.lowercased()
    }

    private var withoutDot: Substring { last == "." ? dropLast() : self }
}
