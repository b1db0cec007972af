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
    }

    private let format: Format
    private let sources: [SourceID: Source]
    private let color: Bool

    /// - Parameters:
    ///   - sources: The files that the diagnostics are about.
    ///   - color: Whether `text` has the escape sequences of a terminal (ECMA-48).
    public init(format: Format, sources: [Source], color: Bool) {
        self.format = format
        self.sources = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
        self.color = color
    }

    /// The diagnostics sorted, identical ones once; whole lines, and empty where there are none and the format
    /// is not `json`.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        let messages = Diagnostics.sorted(diagnostics, by: Array(sources.values)).map(message)
        switch format {
        case .text:
            var text = DiagnosticText(color: color)
            return text.render(messages)
        case .json:
            return DiagnosticJSON.render(messages)
        case .github:
            return messages.map { DiagnosticAnnotation.render($0) }.joined()
        }
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

    /// The references that led to the file, up to the root document.
    private func references(to location: Location?) -> [Location] {
        var references: [Location] = []
        var next = location
        // No chain is longer than the number of files, unless it is a loop.
        while let location = next, references.count < sources.count {
            next = sources[location.source]?.referencedFrom
            if let next { references.append(next) }
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
