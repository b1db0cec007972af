/// One node of a YAML or JSON document, with the place where it begins.
public struct Node: Sendable {
    public enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping(Mapping)
    }

    public let position: Position
    public let content: Content

    public init(position: Position, content: Content) {
        self.position = position
        self.content = content
    }
}

/// A scalar: its source text, and what the YAML 1.2 core schema (section 10.3) takes it for.
public struct Scalar: Sendable {
    /// The type that the core schema resolves a scalar to; quoted scalars are always strings.
    public enum Kind: Sendable {
        case string, integer, number, boolean, null
    }

    /// The text after unescaping; for plain scalars the source text: `1.10` stays "1.10".
    public let text: String
    public let kind: Kind

    public init(text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

/// A mapping: its members in source order, every key once.
public struct Mapping: Sendable {
    public struct Member: Sendable {
        public let key: String
        /// Where the key begins.
        public let keyPosition: Position
        public let value: Node

        public init(key: String, keyPosition: Position, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    public let members: [Member]

    public init(members: [Member]) {
        self.members = members
    }

    /// The value of `key`, compared byte by byte.
    public subscript(key: String) -> Node? {
        member(key)?.value
    }

    /// The member with `key`, compared byte by byte.
    public func member(_ key: String) -> Member? {
        members.first { $0.key.utf8.elementsEqual(key.utf8) }
    }
}

extension Node {
    public var mapping: Mapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    public var sequence: [Node]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    public var scalar: Scalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }
}
