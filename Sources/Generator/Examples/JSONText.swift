import SpecLoader

/// Writes values of the description as JSON.
enum JSONText {
    /// - Parameter omitted: Where the keys of members stand that are left out.
    /// - Returns: Nil where a number is none in JSON.
    static func of(_ node: Node, without omitted: Set<Position> = []) -> String? {
        switch node.content {
        case .scalar(let scalar): return of(scalar)
        case .sequence(let elements):
            let texts = elements.compactMap { of($0, without: omitted) }
            return texts.count == elements.count ? "[" + texts.joined(separator: ",") + "]" : nil
        case .mapping(let mapping):
            let members = mapping.members.filter { !omitted.contains($0.keyPosition) }
            let texts = members.compactMap { member in
                of(member.value, without: omitted).map { quoted(member.key) + ":" + $0 }
            }
            return texts.count == members.count ? "{" + texts.joined(separator: ",") + "}" : nil
        }
    }

    /// - Returns: Nil for a number that is none in JSON.
    static func of(_ scalar: Scalar) -> String? {
        switch scalar.kind {
        case .string: quoted(scalar.text)
        case .integer, .number: scalar.jsonNumber
        case .boolean: scalar.text.lowercased()
        case .null: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + JSONSpelling.of(text) + "\""
    }
}
