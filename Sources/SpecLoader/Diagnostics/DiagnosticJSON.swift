/// Messages for programs.
enum DiagnosticJSON {
    static func render(_ messages: [RenderedMessage]) -> String {
        if messages.isEmpty { return "[]\n" }
        return "[\n" + messages.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ message: RenderedMessage) -> String {
        let diagnostic = message.diagnostic
        let notes = message.notes.map { note in
            "{\(members(of: note.place)),\"message\":\(note.message.jsonLiteral)}"
        }
        return "{\(members(of: message.place))"
            + ",\"severity\":\(diagnostic.severity.rawValue.jsonLiteral)"
            + ",\"id\":\(diagnostic.id.jsonLiteral)"
            + ",\"message\":\(diagnostic.message.jsonLiteral)"
            + ",\"notes\":[\(notes.joined(separator: ","))]}"
    }

    private static func members(of place: RenderedMessage.Place?) -> String {
        guard let place else { return #""file":null,"line":null,"column":null,"pointer":null"# }
        let position = place.location.position
        return "\"file\":\(place.source.displayPath.jsonLiteral)"
            + ",\"line\":\(position.line),\"column\":\(position.column)"
            + ",\"pointer\":\(place.location.pointer.description.jsonLiteral)"
    }
}
