/// As many messages for people as can be read at a glance: about fifty lines, errors first.
///
/// Of each severity all messages are shown if there is room for them; else the first three, two or one of each rule,
/// with how many more are like them; else as many of these as there is room for.
struct DiagnosticPage {
    /// Lines, with that of the counts.
    private static let height = 50
    private static let noteLimit = 6
    private static let limits = [Int.max, 3, 2, 1]

    /// Some lines, and how many messages they show or tell of.
    private struct Block {
        let text: String
        let messages: Int

        var height: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
    }

    private var writer: DiagnosticText
    private var text = ""
    private var room = Self.height - 1
    private var isShortened = false

    /// The page for messages that are sorted by severity.
    static func render(_ messages: [RenderedMessage], color: Bool) -> String {
        var page = DiagnosticPage(writer: DiagnosticText(color: color, noteLimit: noteLimit))
        for severity in Diagnostic.Severity.allCases {
            page.append(messages.filter { $0.diagnostic.severity == severity }, severity)
        }
        let counts = Diagnostic.counts(messages.map(\.diagnostic))
        guard !messages.isEmpty else { return "" }
        return page.text + counts + (page.isShortened ? "; --verbose shows everything" : "") + "\n"
    }

    private init(writer: DiagnosticText) {
        self.writer = writer
    }

    private mutating func append(_ messages: [RenderedMessage], _ severity: Diagnostic.Severity) {
        guard !messages.isEmpty else { return }
        if messages.contains(where: { $0.notes.count > Self.noteLimit }) { isShortened = true }
        // A message has at least one line, so that there is no need to write them all to see that they are too many.
        for limit in Self.limits where limit < .max || messages.count <= room {
            let blocks = blocks(messages, limit: limit)
            if limit < .max { isShortened = true }
            guard blocks.reduce(0, { $0 + $1.height }) <= room else { continue }
            return append(blocks)
        }
        appendStart(of: blocks(messages, limit: 1), messages.count, severity)
    }

    private mutating func append(_ blocks: [Block]) {
        for block in blocks {
            text += block.text
            room -= block.height
        }
    }

    /// What there is room for, and how many more messages there are.
    private mutating func appendStart(of blocks: [Block], _ count: Int, _ severity: Diagnostic.Severity) {
        var height = 0
        let start = blocks.prefix { block in
            height += block.height
            return height < room
        }
        append(Array(start))
        guard room > 0 else { return }
        let hidden = count - start.reduce(0) { $0 + $1.messages }
        let others = hidden.counting("more \(severity.rawValue)")
        append([Block(text: "… and \(others) of other rules\n", messages: hidden)])
    }

    private mutating func blocks(_ messages: [RenderedMessage], limit: Int) -> [Block] {
        let totals = Dictionary(grouping: messages) { $0.diagnostic.id }.mapValues(\.count)
        var counts: [String: Int] = [:]
        return messages.compactMap { message in
            let id = message.diagnostic.id
            let count = counts[id, default: 0] + 1
            counts[id] = count
            guard count <= limit else { return nil }
            let text = writer.render(message)
            let hidden = count == limit ? totals[id, default: 0] - limit : 0
            return Block(
                text: text + (hidden > 0 ? "… and \(hidden) more like this [\(id)]\n" : ""),
                messages: 1 + hidden
            )
        }
    }
}

extension Diagnostic {
    /// How many there are of each severity, the worst first: `3 errors, 1 warning`.
    static func counts(_ diagnostics: [Diagnostic]) -> String {
        Severity.allCases.compactMap { severity in
            let count = diagnostics.count { $0.severity == severity }
            return count > 0 ? count.counting(severity.rawValue) : nil
        }.joined(separator: ", ")
    }
}
