/// Finds the paths that a document's `$ref`s name, to read those files early and side by side.
///
/// It only guesses: whether a mapping is a reference or data is for the decoder to say. What it finds too much is
/// dropped in the end.
struct ReferenceScan {
    /// In document order, each once.
    private(set) var paths: [String] = []
    /// Whether there is any reference, also one that stays in its document.
    private(set) var foundAny = false
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
                if member.key == "$ref", let scalar = member.value.scalar {
                    note(scalar.text)
                } else if areNames || !member.key.hasPrefix("x-") {
                    visit(member.value, areNames: member.key == "headers" || member.key == "properties")
                }
            }
        }
    }

    private mutating func note(_ reference: String) {
        foundAny = true
        // Most references stay in their document; the others often name one file many times.
        guard reference.utf8.first != UInt8(ascii: "#"),
            let path = try? Reference(parsing: reference).path, seen.insert(ExactKey(path)).inserted
        else { return }
        paths.append(path)
    }
}
