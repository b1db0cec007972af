/// Messages for programs.
enum DiagnosticJSON {
    static func render(_ messages: [RenderedMessage]) -> String {
        if messages.isEmpty { return "[]\n" }
        return "[\n" + messages.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private static func object(_ message: RenderedMessage) -> String {
        let diagnostic = message.diagnostic
        let notes = message.notes.map { note in
            "{\(members(of: note.place)),\"message\":\(string(note.message))}"
        }
        return "{\(members(of: message.place))"
            + ",\"severity\":\(string(diagnostic.severity.rawValue))"
            + ",\"id\":\(string(diagnostic.id))"
            + ",\"message\":\(string(diagnostic.message))"
            + ",\"notes\":[\(notes.joined(separator: ","))]}"
    }

    private static func members(of place: RenderedMessage.Place?) -> String {
        guard let place else { return #""file":null,"line":null,"column":null,"pointer":null"# }
        let position = place.location.position
        return "\"file\":\(string(place.source.displayPath))"
            + ",\"line\":\(position.line),\"column\":\(position.column)"
            + ",\"pointer\":\(string(place.location.pointer.description))"
    }

    /// A JSON string in which every invisible scalar is escaped.
    private static func string(_ text: String) -> String {
        let characters = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            default: scalar.isInvisible ? String(scalar).utf16.map(escape).joined() : String(scalar)
            }
        }
        return "\"\(characters.joined())\""
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
