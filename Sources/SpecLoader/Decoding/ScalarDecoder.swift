/// Reads the positions where the specification wants a string, a boolean or a number.
struct ScalarDecoder {
    let state: DecodingState

    /// The text of a string. A number or a boolean without quotes counts, with a warning, by its source text; null
    /// counts as absent.
    func string(_ cursor: Cursor) -> String? {
        guard let cursor = target(cursor), !state.isNull(cursor) else { return nil }
        guard let scalar = cursor.node.scalar else {
            state.wrongType(cursor, expected: "a string")
            return nil
        }
        switch scalar.kind {
        case .string: return scalar.text
        case .integer, .number, .boolean, .null:
            warn(
                "unquoted-string",
                "must be a string, not \(scalar.kind.withArticle); write '\"\(scalar.text)\"'",
                cursor
            )
            return scalar.text
        }
    }

    func flag(_ cursor: Cursor) -> Bool? {
        guard let scalar = cursor.node.scalar, scalar.kind == .boolean else {
            state.wrongType(cursor, expected: "true or false")
            return nil
        }
        return scalar.text.lowercased() == "true"
    }

    /// A number's text as JSON writes it: the source text, or what YAML's own spellings (`0x1F`, `.5`) stand for. One
    /// that is beyond `Double`, such as `.inf`, is dropped with a warning.
    func number(_ cursor: Cursor) -> String? {
        guard let scalar = cursor.node.scalar, scalar.kind == .integer || scalar.kind == .number else {
            state.wrongType(cursor, expected: "a number")
            return nil
        }
        if let text = scalar.jsonNumber { return text }
        warnThatIgnored(cursor)
        return nil
    }

    /// A number above 0. Another one is dropped with a warning.
    func positive(_ cursor: Cursor) -> String? {
        guard let text = number(cursor) else { return nil }
        let isZero = !text.prefix { $0 != "e" && $0 != "E" }.contains { "1"..."9" ~= $0 }
        guard isZero || text.hasPrefix("-") else { return text }
        warn("number-range", "must be above 0, not \(text); it is ignored", cursor)
        return nil
    }

    /// An integer from 0 on. One that is too big to matter is dropped with a warning.
    func count(_ cursor: Cursor) -> Int? {
        guard let text = number(cursor) else { return nil }
        if let count = Int(text), count >= 0 { return count }
        guard let value = Double(text), value >= 0, value == value.rounded() else {
            state.log.error(
                "wrong-type",
                "\(cursor.nameWithQuotes) must be an integer from 0 on, not '\(text)'",
                at: cursor.location
            )
            return nil
        }
        if let count = Int(exactly: value) { return count }
        warnThatIgnored(cursor)
        return nil
    }

    private func warnThatIgnored(_ cursor: Cursor) {
        warn("number-range", "is out of range; it is ignored", cursor)
    }

    private func warn(_ id: String, _ problem: String, _ cursor: Cursor) {
        state.log.warning(id, "\(cursor.nameWithQuotes) \(problem)", at: cursor.location)
    }

    /// Descriptions and the like have no `$ref` in the specification, but some documents write one.
    private func target(_ cursor: Cursor) -> Cursor? {
        state.follow(cursor, .text)?.cursor
    }
}
