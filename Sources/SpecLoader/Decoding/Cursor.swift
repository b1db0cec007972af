/// A node of a document, and where it stands.
struct Cursor: Sendable {
    let node: Node
    let source: SourceID
    let pointer: JSONPointer

    var location: Location { Location(source: source, position: node.position, pointer: pointer) }
    var place: Place { Place(source: source, pointer: pointer) }

    func value(of member: Mapping.Member) -> Cursor {
        Cursor(node: member.value, source: source, pointer: pointer.appending(member.key))
    }

    /// The value of `key` where the node is a mapping that has it.
    func value(of key: String) -> Cursor? {
        node.mapping?.member(key).map(value(of:))
    }

    /// Where the key of `member` stands.
    func keyLocation(of member: Mapping.Member) -> Location {
        Location(source: source, position: member.keyPosition, pointer: pointer.appending(member.key))
    }

    /// The elements where the node is a sequence; none otherwise.
    var elements: [Cursor] {
        (node.sequence ?? []).enumerated().map { index, element in
            Cursor(node: element, source: source, pointer: pointer.appending(index))
        }
    }

    /// For diagnostics: `'title'`, `'tags/0'` for an element, `the document` for all of it.
    var nameWithQuotes: String {
        guard let name = pointer.lastToken else { return "the document" }
        guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let parent = pointer.parent?.lastToken else {
            return "'\(name)'"
        }
        return "'\(parent)/\(name)'"
    }

    /// The members where the node is a mapping; none otherwise.
    var entries: [Entry] {
        (node.mapping?.members ?? []).map {
            Entry(name: $0.key, keyLocation: keyLocation(of: $0), value: value(of: $0))
        }
    }

    /// The `$ref` of a mapping that has a scalar there: the mapping stands for what the `$ref` names.
    ///
    /// A `$ref` that is a mapping is a member of that name, as in `properties`.
    var reference: Cursor? {
        guard let reference = value(of: "$ref"), reference.node.mapping == nil else { return nil }
        return reference
    }
}

/// One member of a mapping from names to objects.
struct Entry {
    let name: String
    /// Where the key stands.
    let keyLocation: Location
    let value: Cursor
}
