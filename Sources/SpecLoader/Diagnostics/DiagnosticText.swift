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
    private var text = ""
    /// The lines of the file that was shown last; messages come sorted by file.
    private var shown: (source: SourceID, lines: SourceLines)?

    init(color: Bool) {
        self.color = color
    }

    /// How many messages of one severity are shown.
    private static let limit = 50

    mutating func render(_ messages: [RenderedMessage]) -> String {
        var counts: [Diagnostic.Severity: Int] = [:]
        for message in messages {
            let severity = message.diagnostic.severity
            counts[severity, default: 0] += 1
            if counts[severity, default: 0] <= Self.limit { append(message) }
        }
        let hidden = Diagnostic.Severity.allCases.compactMap { severity -> String? in
            let count = counts[severity, default: 0] - Self.limit
            guard count > 0 else { return nil }
            return "\(count) more \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        if !hidden.isEmpty { text += "… and \(hidden.joined(separator: ", "))\n" }
        return text
    }

    private mutating func append(_ message: RenderedMessage) {
        let diagnostic = message.diagnostic
        let severity = diagnostic.severity
        appendPlace(message.place)
        text += styled("\(severity.rawValue):", style(of: severity))
        text += " " + styled(diagnostic.message.visible, .bold) + " [\(diagnostic.id)]\n"
        if let place = message.place { appendExcerpt(at: place) }
        for note in message.notes {
            appendPlace(note.place)
            text += styled("note:", .cyan) + " \(note.message.visible)\n"
        }
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
        let lines = SourceLines(source.text)
        shown = (source.id, lines)
        return lines
    }

    private func styled(_ text: String, _ style: Style) -> String {
        color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
