/// Messages for code scanning: one run of SARIF 2.1.0 (Static Analysis Results Interchange Format, OASIS).
enum DiagnosticSARIF {
    /// - Parameter rules: Those that are explained where they have messages.
    static func render(_ messages: [RenderedMessage], _ rules: [Rule]) -> String {
        var ids: [String] = []
        var indices: [String: Int] = [:]
        for id in messages.map(\.diagnostic.id) where indices[id] == nil {
            indices[id] = ids.count
            ids.append(id)
        }
        let descriptors = ids.map { id in descriptor(id, rules.first { $0.id == id }) }
        let results = messages.map { "\n        " + result($0, ruleIndex: indices[$0.diagnostic.id] ?? -1) }
        return """
            {
              "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {"driver": {"name": "generate-bai", "rules": \(list(descriptors))}},
                  "columnKind": "unicodeCodePoints",
                  "results": [\(results.joined(separator: ","))\(results.isEmpty ? "" : "\n      ")]
                }
              ]
            }

            """
    }

    private static func descriptor(_ id: String, _ rule: Rule?) -> String {
        let explanation = rule.map {
            ",\(text("shortDescription", $0.meaning)),\(text("help", $0.advice))"
        }
        return "{\"id\":\(id.jsonLiteral)\(explanation ?? "")}"
    }

    /// SARIF's levels are called as the severities are here (section 3.27.10).
    private static func result(_ message: RenderedMessage, ruleIndex: Int) -> String {
        let diagnostic = message.diagnostic
        var members = [
            "\"ruleId\":\(diagnostic.id.jsonLiteral)", "\"ruleIndex\":\(ruleIndex)",
            "\"level\":\(diagnostic.severity.rawValue.jsonLiteral)", text("message", diagnostic.message),
        ]
        if let place = message.place { members.append("\"locations\":[{\(location(place))}]") }
        if !message.notes.isEmpty {
            let related = message.notes.map { note in
                "{" + (note.place.map { location($0) + "," } ?? "") + text("message", note.message) + "}"
            }
            members.append("\"relatedLocations\":\(list(related))")
        }
        return "{\(members.joined(separator: ","))}"
    }

    /// A '{' alone would begin a placeholder (section 3.11.5).
    private static func text(_ name: String, _ message: String) -> String {
        let text = message.unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar == "{" || scalar == "}" ? "\(scalar)\(scalar)" : String(scalar)
        }
        return "\"\(name)\":{\"text\":\(text.jsonLiteral)}"
    }

    /// The members of a place: for a file and the position in it, and for the node there by its JSON pointer.
    private static func location(_ place: RenderedMessage.Place) -> String {
        let position = place.location.position
        let pointer = place.location.pointer.description
        let node = pointer.isEmpty ? "" : ",\"logicalLocations\":[{\"fullyQualifiedName\":\(pointer.jsonLiteral)}]"
        return "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\(uri(of: place.source).jsonLiteral)},"
            + "\"region\":{\"startLine\":\(position.line),\"startColumn\":\(position.column)}}" + node
    }

    /// Relative to the working folder, if the user named the description so.
    private static func uri(of source: Source) -> String {
        (source.displayPath.hasPrefix("/") ? "file://" : "") + source.displayPath.percentEncodedPath
    }

    private static func list(_ elements: [String]) -> String {
        "[\(elements.joined(separator: ","))]"
    }
}
