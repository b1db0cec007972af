extension [String?] {
    /// Paragraphs of those texts that are there; nil where none is.
    var paragraphs: String? {
        let texts = compactMap(\.self).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }
}
