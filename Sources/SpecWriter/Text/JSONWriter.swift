import SpecLoader

/// Writes JSON (RFC 8259), two spaces to each level; comments are left out.
struct JSONWriter {
    private var text = ""

    static func write(_ root: OutputNode) -> String {
        var writer = JSONWriter()
        writer.append(root, 0)
        return writer.text + "\n"
    }

    private mutating func append(_ node: OutputNode, _ indent: Int) {
        switch node.content {
        case .scalar(let scalar): text += Self.scalar(scalar)
        case .sequence(let elements): append(elements, "[", "]", indent) { $0.append($1, indent + 2) }
        case .mapping(let members):
            append(members, "{", "}", indent) {
                $0.text += Self.string($1.key) + ": "
                $0.append($1.value, indent + 2)
            }
        }
    }

    private mutating func append<Item>(
        _ items: [Item],
        _ opening: String,
        _ closing: String,
        _ indent: Int,
        _ append: (inout JSONWriter, Item) -> Void
    ) {
        text += opening
        for (index, item) in items.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
            append(&self, item)
        }
        text += items.isEmpty ? closing : "\n" + String(repeating: " ", count: indent) + closing
    }

    private static func scalar(_ scalar: Scalar) -> String {
        switch scalar.kind {
        case .null: "null"
        case .boolean: scalar.text.lowercased()
        // What JSON has no number for, such as '.inf', stays readable as a string.
        case .integer, .number: scalar.jsonNumber ?? string(scalar.text)
        case .string: string(scalar.text)
        }
    }

    static func string(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
            return "\\u" + scalar.value.hexadecimal(digits: 4)
        default: return String(scalar)
        }
    }
}
