import SpecLoader

/// Writes values of the description as literals of the support code's `JSONValue` and `JSONNumber`.
enum JSONLiteral {
    static func value(_ node: Node) -> Code {
        switch node.content {
        case .scalar(let scalar): self.scalar(scalar)
        case .sequence(let elements): Code.list(elements.map(value))
        case .mapping(let mapping):
            mapping.members.isEmpty
                ? "[:]" : Code.list(mapping.members.map { .literal($0.key) + ": " + value($0.value) })
        }
    }

    static func scalar(_ scalar: Scalar) -> Code {
        switch scalar.kind {
        case .string: return .literal(scalar.text)
        case .boolean: return .literal(scalar.text.lowercased() == "true")
        case .null: return "nil"
        case .integer, .number:
            guard let number = number(scalar.text) else { return .literal(scalar.text) }
            return isPlain(scalar.text) ? number : ".number(" + number + ")"
        }
    }

    /// A literal of exactly this number; nil where the text is none.
    static func number(_ text: String) -> Code? {
        guard let exact = ExactNumber(text) else { return nil }
        if let integer = Int(text) { return .literal(integer) }
        if isPlain(text), let double = Double(text) { return .literal(double) }
        return "JSONNumber(literal: " + .literal(exact.text) + ")"
    }

    /// True where a literal of Swift has all digits.
    private static func isPlain(_ text: String) -> Bool {
        guard let exact = ExactNumber(text) else { return false }
        return Int(text) != nil || Double(text).flatMap { ExactNumber("\($0)") } == exact
    }
}

extension Code {
    /// A list in brackets: on one line where it is short, else an item on each.
    static func list(_ items: [Code]) -> Code {
        let line = items.joined(separator: ", ")
        guard !line.fitsOnLine else { return "[" + line + "]" }
        return "[\n" + items.joined(separator: ",\n") + (items.count > 1 ? ",\n]" : "\n]")
    }

    /// A call: on one line where it is short, else an argument on each.
    static func call(_ name: Code, _ arguments: [Code]) -> Code {
        let line = arguments.joined(separator: ", ")
        guard !line.fitsOnLine, arguments.count > 1 else { return name + "(" + line + ")" }
        return name + "(\n" + arguments.joined(separator: ",\n") + "\n)"
    }

    /// The arguments `min: 1` and `max: 2`, as far as there are such bounds.
    static func bounds(_ min: Int?, _ max: Int?) -> [Code] {
        [min.map { "min: " + .literal($0) }, max.map { "max: " + .literal($0) }].compactMap(\.self)
    }

    private var fitsOnLine: Bool { text.utf8.count <= 60 && !text.contains("\n") }
}
