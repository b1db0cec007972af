/// Finds what a document's `$ref`s name, to read those files early and side by side, and whether the document gives
/// names to schemas.
///
/// It only guesses: whether a mapping is a reference or data is for the decoder to say. What it finds too much is
/// dropped in the end.
struct ReferenceScan {
    /// The references that leave the document, in its order, each URI once.
    private(set) var references: [Reference] = []
    /// Whether there is any `$id`, `$anchor`, `$dynamicAnchor` or `$self`.
    private(set) var hasIdentifiers = false
    private var seen: Set<ExactKey> = []

    init(_ node: Node) {
        visit(node, areNames: false)
    }

    /// As deep as the parser lets a document be.
    ///
    /// - Parameter areNames: The keys in `node` are names of the description's own, not of the specification.
    private mutating func visit(_ node: Node, areNames: Bool) {
        switch node.content {
        case .scalar: break
        case .sequence(let elements):
            for element in elements {
                visit(element, areNames: false)
            }
        case .mapping(let mapping):
            for member in mapping.members {
                visit(member, areNames: areNames)
            }
        }
    }

    private mutating func visit(_ member: Mapping.Member, areNames: Bool) {
        if member.key.utf8.first == UInt8(ascii: "$"), let scalar = member.value.scalar {
            switch member.key {
            case "$ref", "$dynamicRef": note(scalar.text)
            case "$id", "$anchor", "$dynamicAnchor", "$self": hasIdentifiers = true
            default: break
            }
        } else if areNames || !member.key.hasPrefix("x-") {
            visit(member.value, areNames: member.key == "headers" || member.key == "properties")
        }
    }

    private mutating func note(_ text: String) {
        // Most references stay in their document; the others often name one file many times.
        let uri = text.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(text[..<$0]) } ?? text
        guard !uri.isEmpty, seen.insert(ExactKey(uri)).inserted, let reference = try? Reference(parsing: uri) else {
            return
        }
        references.append(reference)
    }
}
