/// Reads the positions where the specification wants a string, a boolean or a number.
struct ScalarDecoder {
    let state: DecodingState

    /// The text of a string. A number or a boolean without quotes counts, with a warning, by its source text; null
    /// counts as absent.
    func string(_ cursor: Cursor) -> String? {
        guard let cursor = target(cursor) else { return nil }
        guard let scalar = cursor.node.scalar else {
            state.wrongType(cursor, expected: "a string")
            return nil
        }
        switch scalar.kind {
        case .string: return scalar.text
        case .null:
            warn("null-value", "is null; it is read as if it were not there", cursor)
            return nil
        case .integer, .number, .boolean:
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
        if let text = Self.jsonNumber(scalar.text) { return text }
        warnThatIgnored(cursor)
        return nil
    }

    private static func jsonNumber(_ text: String) -> String? {
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16).map(String.init) }
        if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8).map(String.init) }
        guard let value = Double(text), value.isFinite else { return nil }
        return isJSON(text) ? text : (Int(text).map(String.init) ?? "\(value)")
    }

    /// Whether a number is written as in RFC 8259 section 6, where YAML allows `+5`, `05`, `.5` and `5.` too.
    private static func isJSON(_ number: String) -> Bool {
        let digits = 0x30...0x39 as ClosedRange<UInt8>
        let unsigned = number.utf8.first == UInt8(ascii: "-") ? number.utf8.dropFirst() : number.utf8[...]
        let whole = unsigned.prefix(while: digits.contains)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        let rest = unsigned.dropFirst(whole.count)
        guard rest.first == UInt8(ascii: ".") else { return true }
        return rest.dropFirst().first.map(digits.contains) ?? false
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
