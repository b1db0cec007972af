/// The identity of one loaded file inside a ``Document``: the root document's is the least, the others are in the
/// order of their paths.
public struct SourceID: Hashable, Sendable, Comparable {
    public let index: Int

    public init(index: Int) {
        self.index = index
    }

    public static func < (lhs: SourceID, rhs: SourceID) -> Bool { lhs.index < rhs.index }
}

/// A place in a text: line and column, both counted from 1, the column in Unicode scalars.
public struct Position: Hashable, Sendable, Comparable {
    public let line: UInt32
    public let column: UInt32

    public init(line: UInt32, column: UInt32) {
        self.line = line
        self.column = column
    }

    public static func < (lhs: Position, rhs: Position) -> Bool {
        (lhs.line, lhs.column) < (rhs.line, rhs.column)
    }
}

/// A place in the description: the file, the position in it, and the JSON pointer (RFC 6901) of the node there.
public struct Location: Hashable, Sendable {
    public let source: SourceID
    public let position: Position
    public let pointer: JSONPointer

    public init(source: SourceID, position: Position, pointer: JSONPointer) {
        self.source = source
        self.position = position
        self.pointer = pointer
    }
}

extension Location {
    /// Which node it is, without its position.
    public var place: Place { Place(source: source, pointer: pointer) }
}

/// The identity of a node: its file and its place in it, however a reference spells them.
public struct Place: Hashable, Sendable {
    public let source: SourceID
    public let pointer: JSONPointer

    public init(source: SourceID, pointer: JSONPointer) {
        self.source = source
        self.pointer = pointer
    }

    /// The member or element `token` (not escaped) of the node.
    public func appending(_ token: String) -> Place {
        Place(source: source, pointer: pointer.appending(token))
    }
}
