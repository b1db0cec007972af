/// Brings the spellings of accented letters to one: é is one scalar, however the description writes it (NFC).
enum ComposedLetters {
    /// The text with every letter and its marks as one scalar, where there is such a scalar.
    static func compose(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return text }
        var result = String.UnicodeScalarView()
        for character in text {
            let scalars = character.unicodeScalars
            if scalars.count > 1, let composed = composed(scalars) {
                result.append(composed.letter)
                result.append(contentsOf: composed.rest)
            } else {
                result.append(contentsOf: scalars)
            }
        }
        return String(result)
    }

    /// The scalar for as many of the scalars as there is one for, and the rest.
    private static func composed(
        _ scalars: String.UnicodeScalarView
    ) -> (letter: Unicode.Scalar, rest: Substring.UnicodeScalarView)? {
        var end = scalars.endIndex
        while end > scalars.index(after: scalars.startIndex) {
            if let letter = letters[String(scalars[..<end])] { return (letter, scalars[end...]) }
            end = scalars.index(before: end)
        }
        return nil
    }

    /// The letters that have a second spelling, by any of their spellings: keys that are canonically equivalent
    /// are one.
    private static let letters: [String: Unicode.Scalar] = {
        let blocks: [ClosedRange<UInt32>] = [
            0xC0...0x24F, 0x370...0x6FF, 0x900...0xDFF, 0x1000...0x10FF, 0x1E00...0x1FFF, 0x3040...0x30FF,
            0xAC00...0xD7A3,
        ]
        let scalars = blocks.joined().compactMap(Unicode.Scalar.init).filter { $0.properties.isAlphabetic }
        // Of several scalars that mean the same, such as those with tonos and oxia, the first one.
        return Dictionary(scalars.map { (String($0), $0) }) { first, _ in first }
    }()
}
