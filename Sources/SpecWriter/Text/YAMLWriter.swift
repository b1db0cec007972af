import SpecLoader

/// Writes YAML 1.2 in block style, two spaces to each level, that YAML 1.1 reads as the same.
struct YAMLWriter {
    private var text = ""

    static func write(_ root: OutputNode) -> String {
        var writer = YAMLWriter()
        writer.comment(of: root, 0)
        switch root.content {
        case .mapping(let members) where !members.isEmpty: writer.append(members, 0)
        case .sequence(let elements) where !elements.isEmpty: writer.append(elements, 0)
        default: writer.appendValue(root, 0)
        }
        return writer.text
    }

    private mutating func append(_ members: [OutputMember], _ indent: Int) {
        for member in members {
            comment(of: member.value, indent)
            begin(indent)
            appendKey(member.key, indent)
            appendValue(member.value, indent)
        }
    }

    private mutating func append(_ elements: [OutputNode], _ indent: Int) {
        for element in elements {
            comment(of: element, indent)
            begin(indent)
            text += "-"
            guard let members = element.members, let first = members.first else {
                appendValue(element, indent)
                continue
            }
            guard first.value.comment == nil, !YAMLScalar.isLong(first.key) else {
                text += "\n"
                append(members, indent + 2)
                continue
            }
            text += " "
            appendKey(first.key, indent + 2)
            appendValue(first.value, indent + 2)
            append(Array(members.dropFirst()), indent + 2)
        }
    }

    private mutating func appendKey(_ key: String, _ indent: Int) {
        let scalar = YAMLScalar.key(key)
        guard YAMLScalar.isLong(key) else {
            text += scalar + ":"
            return
        }
        // YAML looks for the ':' of a key no further than 1,024 characters (section 7.4.2).
        text += "? " + scalar + "\n"
        begin(indent)
        text += ":"
    }

    /// What stands behind a ':' or '-', with the line's end.
    private mutating func appendValue(_ node: OutputNode, _ indent: Int) {
        switch node.content {
        case .scalar(let scalar): appendScalar(scalar, indent)
        case .sequence(let elements):
            text += elements.isEmpty ? " []\n" : "\n"
            append(elements, indent + 2)
        case .mapping(let members):
            text += members.isEmpty ? " {}\n" : "\n"
            append(members, indent + 2)
        }
    }

    private mutating func appendScalar(_ scalar: Scalar, _ indent: Int) {
        guard scalar.kind == .string, let block = YAMLScalar.literalHeader(of: scalar.text) else {
            text += " " + YAMLScalar.value(scalar) + "\n"
            return
        }
        text += " " + block + "\n"
        var lines = scalar.text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            if !line.isEmpty { begin(indent + 2) }
            text += line + "\n"
        }
    }

    private mutating func comment(of node: OutputNode, _ indent: Int) {
        guard let comment = node.comment else { return }
        begin(indent)
        text += "# " + comment.visible + "\n"
    }

    private mutating func begin(_ indent: Int) {
        text += String(repeating: " ", count: indent)
    }
}
