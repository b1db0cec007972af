/// Makes texts that a schema allows, as far as they are easily found.
enum SampleText {
    static func of(_ schema: EffectiveSchema, pattern: String?) -> String? {
        let (least, most) = (schema.constraints.minLength ?? 0, schema.constraints.maxLength ?? .max)
        guard least <= lengthLimit else { return nil }
        if let pattern { return text(matching: pattern, least: least) }
        if let format = schema.format, let text = formats[format] { return text }
        // Never empty, where there is a choice: no path has an empty segment.
        let text = String(repeating: "text", count: (least + 3) / 4 + 1)
        return String(text.prefix(min(max(least, 4), most)))
    }

    private static let lengthLimit = 1_000

    private static let formats = [
        "date-time": "2024-02-29T12:30:00Z", "date-time-local": "2024-02-29T12:30:00", "date": "2024-02-29",
        "time": "12:30:00", "duration": "PT1H",
        "uuid": "018F4E6A-7B1C-7C3E-9A5D-2F6B8C1D0E4F", "byte": "dGV4dA==", "binary": "dGV4dA==", "decimal": "1.5",
        "email": "someone@example.com", "uri": "https://example.com", "url": "https://example.com",
        "hostname": "example.com", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1",
    ]

    // MARK: Patterns

    private static func text(matching pattern: String, least: Int) -> String? {
        guard let conditions = try? PatternParser.parse(pattern).conditions() else { return nil }
        guard let main = conditions.last(where: \.isFound)?.pattern else { return nil }
        let texts = [0, least].lazy.compactMap { [main] in text(of: main, repetitions: $0) }
        return texts.first { text in
            text.unicodeScalars.count >= least && PatternMatcher.isFound(pattern, in: text) == true
        }
    }

    /// The shortest text for an expression that does not look ahead; parts that may be repeated come as often as they
    /// have to, and up to `repetitions` times where they may.
    private static func text(of pattern: Pattern, repetitions: Int) -> String? {
        switch pattern {
        case .sequence(let parts):
            var text = ""
            for part in parts {
                guard let piece = Self.text(of: part, repetitions: repetitions) else { return nil }
                text += piece
                guard text.utf8.count <= lengthLimit else { return nil }
            }
            return text
        case .choice(let parts): return parts.first.flatMap { text(of: $0, repetitions: repetitions) }
        case .repetition(let part, let least, let most):
            let count = max(least, min(repetitions, most ?? .max))
            guard count > 0 else { return "" }
            guard count <= lengthLimit, let piece = text(of: part, repetitions: 0) else { return nil }
            return piece.utf8.count * count <= lengthLimit ? String(repeating: piece, count: count) : nil
        case .scalar(let set): return set.sample
        case .start, .end, .wordBoundary, .noWordBoundary: return ""
        case .lookahead: return nil
        }
    }
}

extension PatternSet {
    /// A letter or a digit where there is one, else another character that is printed.
    fileprivate var sample: String? {
        guard properties.isEmpty else { return nil }
        let letters: [ClosedRange<UInt8>] = [0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x20...0x7E]
        for letter in letters.joined() where isFound(UInt32(letter)) {
            return String(Unicode.Scalar(letter))
        }
        return ranges.first.flatMap { isNegated ? nil : Unicode.Scalar($0.lowerBound) }.map { String($0) }
    }

    private func isFound(_ scalar: UInt32) -> Bool {
        ranges.contains { $0.contains(scalar) } != isNegated
    }
}
