/// Messages as workflow commands: `::error file=…,line=…,col=…,title=…::…`.
enum DiagnosticAnnotation {
    static func render(_ message: RenderedMessage) -> String {
        let diagnostic = message.diagnostic
        var properties = ["title=\(escapedProperty(diagnostic.id))"]
        if let place = message.place {
            let position = place.location.position
            let file = escapedProperty(place.source.displayPath.visible)
            properties.insert("file=\(file),line=\(position.line),col=\(position.column)", at: 0)
        }
        let notes = message.notes.map { note in
            (note.place.map { $0.text + ": " } ?? "") + "note: " + note.message.visible
        }
        let text = ([diagnostic.message.visible] + notes).map(escapedText).joined(separator: "%0A")
        let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        return "::\(command) \(properties.joined(separator: ","))::\(text)\n"
    }

    /// Line ends need no escape here: visible text has none.
    private static func escapedText(_ text: String) -> String {
        escape(text, ["%": "%25"])
    }

    private static func escapedProperty(_ text: String) -> String {
        escape(text, ["%": "%25", ":": "%3A", ",": "%2C"])
    }

    private static func escape(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
    }
}
