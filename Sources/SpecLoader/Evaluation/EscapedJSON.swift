/// JSON in a text, as many descriptions have it in place of an example.
enum EscapedJSON {
    /// The object or list that a text holds, all of which stands where the text does; nil where it holds none.
    static func node(of text: String, at position: Position, in source: SourceID) -> Node? {
        guard let first = text.utf8.first(where: { !blanks.contains($0) }), openings.contains(first) else { return nil }
        var text = text
        let node = text.withUTF8 { bytes in
            var parser = JSONParser(bytes, source: source, limits: SpecLoader.Limits())
            return try? parser.parse()
        }
        // Parts stand behind the quotation mark, so that they are not taken for the whole.
        let inside = Position(line: position.line, column: position.column + 1)
        return node.map { Node(position: position, content: moved($0.content, to: inside)) }
    }

    private static let blanks = Set(" \n\r\t".utf8)
    private static let openings = Set("{[".utf8)

    private static func moved(_ content: Node.Content, to position: Position) -> Node.Content {
        switch content {
        case .scalar: content
        case .sequence(let elements): .sequence(elements.map { moved($0, to: position) })
        case .mapping(let mapping):
            .mapping(
                Mapping(
                    members: mapping.members.map {
                        Mapping.Member(key: $0.key, keyPosition: position, value: moved($0.value, to: position))
                    }
                )
            )
        }
    }

    private static func moved(_ node: Node, to position: Position) -> Node {
        Node(position: position, content: moved(node.content, to: position))
    }
}
