/// Puts diagnostics into words for a terminal, a program or a workflow.
public struct DiagnosticRenderer: Sendable {
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// `path:line:column: severity: message [id]`, the source line with a caret, notes, and the references that
        /// led to the file.
        case text
        /// An array of objects, all with the same keys in the same order.
        case json
        /// Workflow commands of GitHub Actions, which show as annotations.
        case github
        /// One run of SARIF 2.1.0, for code scanning.
        case sarif
    }

    /// How much `text` shows; the other formats show everything.
    public enum Extent: Sendable {
        /// About fifty lines, the last of which counts the messages; of what a rule says often, a few.
        case page
        case everything
    }

    private let format: Format
    private let extent: Extent
    private let sources: [SourceID: Source]
    private let color: Bool
    private let rules: [Rule]

    /// - Parameters:
    ///   - sources: The files that the diagnostics are about.
    ///   - color: Whether `text` has the escape sequences of a terminal (ECMA-48).
    ///   - rules: For `sarif`, which explains those that have messages.
    public init(format: Format, extent: Extent = .page, sources: [Source], color: Bool, rules: [Rule] = []) {
        self.format = format
        self.extent = extent
        self.sources = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
        self.color = color
        self.rules = rules
    }

    /// The diagnostics sorted, identical ones once; whole lines, and empty where there are none and the format
    /// is `text` or `github`.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        let messages = sorted(diagnostics).map(message)
        switch format {
        case .text:
            if extent == .page { return DiagnosticPage.render(messages, color: color) }
            var text = DiagnosticText(color: color)
            return messages.map { text.render($0) }.joined()
        case .json:
            return DiagnosticJSON.render(messages)
        case .github:
            return messages.map { DiagnosticAnnotation.render($0) }.joined()
        case .sarif:
            return DiagnosticSARIF.render(messages, rules)
        }
    }

    /// How many diagnostics there are of each severity, identical ones once: `3 errors, 1 warning`. The last line of a
    /// page has it already.
    public func counts(_ diagnostics: [Diagnostic]) -> String {
        Diagnostic.counts(sorted(diagnostics))
    }

    private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        Diagnostics.sorted(diagnostics, by: Array(sources.values))
    }

    private func message(_ diagnostic: Diagnostic) -> RenderedMessage {
        RenderedMessage(
            diagnostic: diagnostic,
            place: place(diagnostic.location),
            notes: diagnostic.notes.map { ($0.message, place($0.location)) }
                + references(to: diagnostic.location).map { ("referenced from here", place($0)) }
        )
    }

    private func place(_ location: Location?) -> RenderedMessage.Place? {
        guard let location, let source = sources[location.source] else { return nil }
        return RenderedMessage.Place(source: source, location: location)
    }

    /// The reference that led to the definition in which `location` is, and those on the way there from the root
    /// document that lead to another file.
    private func references(to location: Location?) -> [Location] {
        var references: [Location] = []
        var seen: Set<Place> = []
        var next = location
        while let location = next, seen.insert(location.place).inserted {
            next = sources[location.source]?.reference(to: location.pointer)
            if let next, references.isEmpty || next.source != location.source { references.append(next) }
        }
        return references
    }
}

/// A diagnostic with all its places looked up.
struct RenderedMessage {
    struct Place {
        let source: Source
        let location: Location

        /// `path:line:column`
        var text: String {
            "\(source.displayPath.visible):\(location.position.line):\(location.position.column)"
        }
    }

    let diagnostic: Diagnostic
    let place: Place?
    let notes: [(message: String, place: Place?)]
}
