import SpecLoader

extension OutputNode {
    /// Puts `node` at a place below, in mappings that are made where there are none.
    mutating func insert(_ node: OutputNode, at tokens: ArraySlice<String>) {
        guard let key = tokens.first else {
            self = node
            return
        }
        var members = members ?? []
        let index =
            members.firstIndex { $0.key.hasSameBytes(as: key) }
            ?? {
                members.append(OutputMember(key: key, value: OutputNode(.mapping([]))))
                return members.count - 1
            }()
        members[index].value.insert(node, at: tokens.dropFirst())
        content = .mapping(members)
    }

    /// Puts members in place of those with the same keys, and the others behind them.
    mutating func merge(_ others: [OutputMember]) {
        guard !others.isEmpty, var members else { return }
        for other in others {
            if let index = members.firstIndex(where: { $0.key.hasSameBytes(as: other.key) }) {
                members[index] = other
            } else {
                members.append(other)
            }
        }
        content = .mapping(members)
    }

    /// Tells the document of path items that are not by reference from another one.
    mutating func markMembers(_ path: String) {
        guard var members else { return }
        for index in members.indices where members[index].key.hasPrefix("/") {
            guard members[index].value.members?.contains(where: { $0.key == "$ref" }) == false else { continue }
            members[index].value.mark(path)
        }
        content = .mapping(members)
    }

    /// Tells a path item's document, from which the generator takes the name of its group.
    mutating func mark(_ path: String) {
        guard var members, !members.contains(where: { $0.key == "x-source-document" }) else { return }
        members.append(OutputMember(key: "x-source-document", value: .string(path)))
        content = .mapping(members)
    }
}

extension OutputNode {
    /// Makes strings of the numbers and booleans in YAML that JSON spells otherwise, such as `007`: they stand for texts.
    mutating func quoteTexts() {
        switch content {
        case .sequence(var elements):
            for index in elements.indices { elements[index].quoteTexts() }
            content = .sequence(elements)
        case .scalar(let scalar):
            let json = scalar.kind == .boolean ? scalar.text.lowercased() : scalar.jsonNumber
            if scalar.kind != .string, scalar.kind != .null, json != scalar.text { self = .string(scalar.text) }
        case .mapping(var members):
            // Of lists only: what else is in a mapping is a schema.
            for index in members.indices where members[index].value.isSequence { members[index].value.quoteTexts() }
            content = .mapping(members)
        }
    }

    private var isSequence: Bool {
        if case .sequence = content { true } else { false }
    }
}

extension Node {
    /// Whether there is a `$ref` in it.
    var holdsReference: Bool {
        switch content {
        case .scalar: false
        case .sequence(let elements): elements.contains(where: \.holdsReference)
        case .mapping(let mapping): mapping.members.contains { $0.key == "$ref" || $0.value.holdsReference }
        }
    }
}

extension JSONPointer {
    /// The pointer as the fragment of a URI (RFC 6901 section 6).
    var fragment: String { description.percentEncodedFragment }
}
