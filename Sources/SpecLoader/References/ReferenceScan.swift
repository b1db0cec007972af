/// Finds what a document's `$ref`s name, to read those files early and side by side, and whether the document gives
/// names to schemas.
///
/// It only guesses: whether a mapping is a reference or data is for the decoder to say. What it finds too much is
/// dropped in the end.
struct ReferenceScan {
    /// The references that leave the document, in its order, each URI once.
    private(set) var references: [Reference] = []
    /// Whether there is any `$id`, `$anchor`, `$dynamicAnchor` or `$self` outside of examples.
    private(set) var hasIdentifiers = false
    private var seen: Set<ExactKey> = []

    init(_ node: Node) {
        visit(node, .keywords)
    }

    /// What the keys of a mapping are.
    private enum Keys {
        /// Of the specification.
        case keywords
        /// The description's own: also `x-` and `example` begin nothing but names.
        case names
        /// Those of an example, in which nothing gives a name to a schema.
        case data
    }

    /// As deep as the parser lets a document be.
    private mutating func visit(_ node: Node, _ keys: Keys) {
        switch node.content {
        case .scalar: break
        case .sequence(let elements):
            for element in elements {
                visit(element, keys == .data ? .data : .keywords)
            }
        case .mapping(let mapping):
            for member in mapping.members {
                visit(member, keys)
            }
        }
    }

    private mutating func visit(_ member: Mapping.Member, _ keys: Keys) {
        if let scalar = member.value.scalar {
            guard member.key.utf8.first == UInt8(ascii: "$") else { return }
            switch member.key {
            case "$ref", "$dynamicRef": note(scalar.text)
            case "$id", "$anchor", "$dynamicAnchor", "$self": hasIdentifiers = hasIdentifiers || keys != .data
            default: break
            }
        } else if keys == .names || !member.key.hasPrefix("x-") {
            visit(member.value, keys == .keywords ? Self.keys(behind: member.key) : keys == .names ? .keywords : .data)
        }
    }

    /// The maps among the applicators, and headers: compared here, where nearly every key of a document comes by and is
    /// none of them.
    private static func keys(behind keyword: String) -> Keys {
        switch keyword {
        case "headers", "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas": .names
        case "example", "examples": .data
        default: .keywords
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
