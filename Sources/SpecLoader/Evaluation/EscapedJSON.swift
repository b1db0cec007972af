/// JSON in a text, as many descriptions have it in place of an example.
struct EscapedJSON {
    /// Where the last part that has a place stands.
    private var position: Position

    /// The object or list that a text holds, each of its parts with a place behind that of the text; nil where it holds
    /// none.
    static func node(of text: String, at position: Position, in source: SourceID) -> Node? {
        guard let first = text.utf8.first(where: { !blanks.contains($0) }), openings.contains(first) else { return nil }
        var text = text
        let node = text.withUTF8 { bytes in
            var parser = JSONParser(bytes, source: source, limits: SpecLoader.Limits())
            return try? parser.parse()
        }
        var json = EscapedJSON(position: position)
        return node.map { Node(position: position, content: json.moved($0.content)) }
    }

    private static let blanks = Set(" \n\r\t".utf8)
    private static let openings = Set("{[".utf8)

    private mutating func moved(_ content: Node.Content) -> Node.Content {
        switch content {
        case .scalar: return content
        case .sequence(let elements): return .sequence(elements.map { moved($0) })
        case .mapping(let mapping):
            let members = mapping.members.map {
                Mapping.Member(key: $0.key, keyPosition: next(), value: moved($0.value))
            }
            return .mapping(Mapping(members: members))
        }
    }

    private mutating func moved(_ node: Node) -> Node {
        Node(position: next(), content: moved(node.content))
    }

    /// Each part has another place, by which it is known.
    private mutating func next() -> Position {
        position = Position(line: position.line, column: position.column + 1)
        return position
    }
}
