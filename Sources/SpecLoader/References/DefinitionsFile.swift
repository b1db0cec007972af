/// A file with definitions and nothing else, which says nothing of any value.
struct DefinitionsFile {
    private let definitions: [Entry]

    /// Nil where a reference to `target` leads to something else.
    init?(_ target: Cursor) {
        guard target.pointer == .root, let members = target.node.mapping?.members,
            members.allSatisfy({ Self.saysNothing($0.key) })
        else { return nil }
        definitions = ["$defs", "definitions"].compactMap(target.value(of:)).flatMap(\.entries)
        if definitions.isEmpty { return nil }
    }

    private static func saysNothing(_ key: String) -> Bool {
        ["$defs", "definitions", "$schema", "$id", "$comment", "title", "description"].contains(key)
            || key.hasPrefix("x-")
    }

    /// Warns of the reference `text`, the value of the `$ref` at `cursor`.
    func report(_ text: String, at cursor: Cursor, to log: DiagnosticLog) {
        let name = cursor.pointer.parent?.lastToken
        let meant = definitions.first { $0.name == name } ?? definitions[0]
        log.warning(
            "only-definitions",
            "'\(text)' only has definitions, so that it allows any value; refer to one of them, such as"
                + " '\(text.prefix { $0 != "#" })#\(meant.value.pointer)'",
            at: cursor.location
        )
    }
}
