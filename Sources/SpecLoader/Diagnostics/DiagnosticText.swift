/// Messages for people.
struct DiagnosticText {
    private enum Style: String {
        case bold = "1"
        case red = "1;31"
        case green = "1;32"
        case magenta = "1;35"
        case cyan = "1;36"
    }

    private let color: Bool
    /// How many notes of a message are shown.
    private let noteLimit: Int
    private var text = ""
    /// The lines of the file that was shown last; messages come sorted by file.
    private var shown: (source: SourceID, lines: SourceLines)?

    init(color: Bool, noteLimit: Int = .max) {
        self.color = color
        self.noteLimit = noteLimit
    }

    /// The lines of one message.
    mutating func render(_ message: RenderedMessage) -> String {
        let diagnostic = message.diagnostic
        let severity = diagnostic.severity
        text = ""
        appendPlace(message.place)
        text += styled("\(severity.rawValue):", style(of: severity))
        text += " " + styled(diagnostic.message.visible, .bold) + " [\(diagnostic.id)]\n"
        if let place = message.place { appendExcerpt(at: place) }
        for note in message.notes.prefix(noteLimit) {
            appendPlace(note.place)
            text += styled("note:", .cyan) + " \(note.message.visible)\n"
        }
        let hidden = message.notes.count - noteLimit
        if hidden > 0 { text += "… and \(hidden.counting("more note"))\n" }
        return text
    }

    private func style(of severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: .red
        case .warning: .magenta
        case .note: .cyan
        }
    }

    private mutating func appendPlace(_ place: RenderedMessage.Place?) {
        if let place { text += styled(place.text + ":", .bold) + " " }
    }

    private mutating func appendExcerpt(at place: RenderedMessage.Place) {
        let position = place.location.position
        guard let line = lines(of: place.source)[position.line] else { return }
        let excerpt = SourceExcerpt(line: line, column: Int(position.column))
        let number = String(position.line)
        text += " \(number) | \(excerpt.text)\n"
        text += " \(String(repeating: " ", count: number.count)) | "
        text += String(repeating: " ", count: excerpt.indent) + styled("^", .green) + "\n"
    }

    private mutating func lines(of source: Source) -> SourceLines {
        if let shown, shown.source == source.id { return shown.lines }
        let lines = SourceLines(source.bytes)
        shown = (source.id, lines)
        return lines
    }

    private func styled(_ text: String, _ style: Style) -> String {
        color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
