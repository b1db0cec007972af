@testable import SpecLoader

/// A text as the parser reads it, in a form that tables of tests can spell.
struct ParsedText {
    let root: Node?
    let diagnostics: [Diagnostic]

    init(_ text: String, path: String = "a.yaml", limits: SpecLoader.Limits = SpecLoader.Limits()) {
        self.init(bytes: Array(text.utf8), path: path, limits: limits)
    }

    init(bytes: [UInt8], path: String = "a.yaml", limits: SpecLoader.Limits = SpecLoader.Limits()) {
        var diagnostics = Diagnostics()
        let parser = DocumentParser(source: SourceID(index: 0), path: path, limits: limits)
        root = parser.parse(bytes, into: &diagnostics)
        self.diagnostics = diagnostics.all
    }

    /// The nodes as one line: `{a: string'x', b: [integer'1']}`.
    var outline: String? { root.map(Self.outline) }

    /// One line for every message: `2:3 duplicate-key: message`, notes as `| 1:1 text` behind it.
    var messages: [String] {
        diagnostics.map { diagnostic in
            let notes = diagnostic.notes.map { " | \(Self.place($0.location)) \($0.message)" }.joined()
            return "\(Self.place(diagnostic.location)) \(diagnostic.id): \(diagnostic.message)\(notes)"
        }
    }

    /// The place of every node: `1:1{ 1:1a 1:4 }`, keys with their text.
    var places: String? { root.map(Self.places) }

    private static func place(_ location: Location?) -> String {
        location.map { "\($0.position.line):\($0.position.column)" } ?? "?"
    }

    private static func outline(_ node: Node) -> String {
        switch node.content {
        case .scalar(let scalar): "\(scalar.kind)'\(scalar.text)'"
        case .sequence(let elements): "[" + elements.map(outline).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.members.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    private static func places(_ node: Node) -> String {
        let place = "\(node.position.line):\(node.position.column)"
        switch node.content {
        case .scalar: return place
        case .sequence(let elements): return "\(place)[" + elements.map(places).joined(separator: " ") + "]"
        case .mapping(let mapping):
            let members = mapping.members.map {
                "\($0.keyPosition.line):\($0.keyPosition.column)\($0.key) \(places($0.value))"
            }
            return "\(place){" + members.joined(separator: " ") + "}"
        }
    }
}
