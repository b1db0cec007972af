nonisolated extension ParameterText {
    /// What of an object may stand in exploded form.
    struct Members: Sendable {
        /// Nil where any name may.
        var known: Set<String>?
        /// Names of other parameters.
        var excluded: Set<String> = []

        func has(_ name: String) -> Bool {
            if let known { return known.contains(name) }
            // `filter[name]` belongs to `filter`, unless it is a parameter itself.
            return excluded.isDisjoint(with: [name, String(name.unicodeScalars.prefix { $0 != "[" })])
        }
    }

    /// The members of the parameter; nil where it is not there.
    func members(
        _ name: String,
        _ style: ParameterStyle,
        _ members: Members
    ) throws(Malformed) -> [(name: String, text: String)]? {
        let rule = style.rule
        guard rule.explodes else {
            guard let value = try value(name, style) else { return nil }
            return try paired(decode(split(value, rule.delimiter)))
        }
        // A path and a header are there without any members too; among other parameters nothing stands for none.
        let isAlone = style.isOfPath || !rule.isNamed
        guard let pairs = isAlone ? segmentPairs(style) : pairs else { return nil }
        var found: [(name: String, text: String)] = []
        for (name, value) in pairs where members.has(name) {
            found.append((name, try decode(value)))
        }
        return found.isEmpty && !isAlone ? nil : found
    }

    // MARK: Pieces

    private func segmentPairs(_ style: ParameterStyle) -> [(name: String, value: Substring)]? {
        guard let body = body(style) else { return nil }
        return split(body, style.rule.separator).map { Self.pair($0, plusIsBlank: false) }
    }

    private func paired(_ texts: [String]) throws(Malformed) -> [(name: String, text: String)] {
        guard texts.count.isMultiple(of: 2) else { throw Malformed() }
        return stride(from: 0, to: texts.count, by: 2).map { (texts[$0], texts[$0 + 1]) }
    }
}
