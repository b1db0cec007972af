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

    /// Whether it means null, which a text never does.
    var isNull: Bool {
        if case .scalar(let scalar) = content { scalar.kind == .null } else { false }
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
    /// Where each key stands in ``members``; nil while looking from the start is as fast.
    private let indices: [ExactKey: Int]?

    /// - Parameter members: Members with different keys; where a key comes again, only the first one is kept.
    public init(members: [Member]) {
        self.init(members: members) { _, _ in }
    }

    /// - Parameters:
    ///   - members: Members in source order.
    ///   - foundAgain: Called for every member whose key came before, which is left out, with the first one.
    init(members: [Member], foundAgain: (_ first: Member, _ again: Member) -> Void) {
        guard members.count > Self.smallCount else {
            self.members = Self.distinct(members, foundAgain: foundAgain)
            indices = nil
            return
        }
        var distinct: [Member] = []
        distinct.reserveCapacity(members.count)
        var indices: [ExactKey: Int] = [:]
        indices.reserveCapacity(members.count)
        for member in members {
            let key = ExactKey(member.key)
            if let first = indices[key] {
                foundAgain(distinct[first], member)
            } else {
                indices[key] = distinct.count
                distinct.append(member)
            }
        }
        self.members = distinct
        self.indices = indices
    }

    /// Up to this many members, comparing one by one beats hashing.
    private static let smallCount = 12

    private static func distinct(
        _ members: [Member],
        foundAgain: (_ first: Member, _ again: Member) -> Void
    ) -> [Member] {
        var repeated: Set<Int> = []
        for index in members.indices.dropFirst() {
            let key = members[index].key
            if let first = members[..<index].first(where: { $0.key.hasSameBytes(as: key) }) {
                foundAgain(first, members[index])
                repeated.insert(index)
            }
        }
        if repeated.isEmpty { return members }
        return members.indices.filter { !repeated.contains($0) }.map { members[$0] }
    }

    /// The value of `key`, compared byte by byte.
    public subscript(key: String) -> Node? {
        member(key)?.value
    }

    /// The member with `key`, compared byte by byte.
    public func member(_ key: String) -> Member? {
        if let indices {
            return indices[ExactKey(key)].map { members[$0] }
        }
        return members.first { $0.key.hasSameBytes(as: key) }
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
