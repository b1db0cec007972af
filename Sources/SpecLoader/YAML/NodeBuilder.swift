/// Puts nodes together from what a parser finds, in source order.
///
/// It keeps its own stack, so that nesting is bounded by the limit and not by the stack of the thread.
struct NodeBuilder {
    /// A key that waits for its value.
    struct Key {
        let text: String
        let position: Position
        /// The plain `<<` of YAML, whose value's members belong to the mapping around it.
        var isMerge = false
    }

    /// A collection that is still open.
    private struct Frame {
        let position: Position
        let isMapping: Bool
        var elements: [Node] = []
        var members: [Mapping.Member] = []
        var key: Key?
        /// One of the members is a merge key.
        var hasMerge = false
        /// Levels of collections inside this one.
        var height = 0
    }

    private let source: SourceID
    private let limits: SpecLoader.Limits
    private var frames: [Frame] = []
    private(set) var diagnostics = Diagnostics()
    /// The root, once it is complete.
    private(set) var root: Node?
    /// How many nodes were added, those behind aliases as often as they are named.
    private(set) var nodeCount = 0

    init(source: SourceID, limits: SpecLoader.Limits) {
        self.source = source
        self.limits = limits
    }

    /// How many collections are open.
    var depth: Int { frames.count }

    /// Whether the innermost open collection is a mapping; nil outside all.
    var isInMapping: Bool? { frames.last?.isMapping }

    /// Whether the next node is the key of a member.
    var awaitsKey: Bool {
        guard let frame = frames.last else { return false }
        return frame.isMapping && frame.key == nil
    }

    /// Where the innermost open collection begins.
    var openedAt: Position? { frames.last?.position }

    /// The pointer of the node that is expected next, or of the mapping whose key is.
    var pointer: JSONPointer {
        frames.reduce(.root) { pointer, frame in
            guard frame.isMapping else { return pointer.appending(frame.elements.count) }
            return frame.key.map { pointer.appending($0.text) } ?? pointer
        }
    }

    func location(_ position: Position) -> Location {
        Location(source: source, position: position, pointer: pointer)
    }

    mutating func key(_ key: Key) {
        frames[frames.count - 1].key = key
    }

    mutating func scalar(_ scalar: Scalar, at position: Position) {
        nodeCount += 1
        attach(Node(position: position, content: .scalar(scalar)), height: 0)
    }

    /// Adds a node that stands elsewhere in the file as well.
    ///
    /// - Parameters:
    ///   - position: Where it is named.
    mutating func alias(_ anchored: YAMLAnchors.Anchored, at position: Position) throws(SyntaxError) {
        guard frames.count + anchored.height <= limits.depth else { throw tooDeep(at: position) }
        nodeCount += anchored.nodeCount
        attach(anchored.node, height: anchored.height)
    }

    mutating func open(mapping isMapping: Bool, at position: Position) throws(SyntaxError) {
        guard frames.count < limits.depth else { throw tooDeep(at: position) }
        nodeCount += 1
        frames.append(Frame(position: position, isMapping: isMapping))
    }

    /// Closes the innermost collection, and gives it back with its levels of collections.
    mutating func close() throws(SyntaxError) -> (node: Node, height: Int) {
        let frame = frames.removeLast()
        let content: Node.Content =
            frame.isMapping ? .mapping(try mapping(of: frame)) : .sequence(frame.elements)
        let node = Node(position: frame.position, content: content)
        attach(node, height: frame.height + 1)
        return (node, frame.height + 1)
    }

    private mutating func attach(_ node: Node, height: Int) {
        guard let top = frames.indices.last else {
            root = node
            return
        }
        frames[top].height = max(frames[top].height, height)
        guard let key = frames[top].key else {
            frames[top].elements.append(node)
            return
        }
        if key.isMerge { frames[top].hasMerge = true }
        frames[top].members.append(Mapping.Member(key: key.text, keyPosition: key.position, value: node))
        frames[top].key = nil
    }

    private func tooDeep(at position: Position) -> SyntaxError {
        let message = "nesting is deeper than \(limits.depth) levels" + limits.advice(.depth)
        return SyntaxError("depth-limit", message, at: position)
    }
}

// Members of mappings.
extension NodeBuilder {
    private mutating func mapping(of frame: Frame) throws(SyntaxError) -> Mapping {
        var repeated: [(first: Mapping.Member, again: Mapping.Member)] = []
        var mapping = Mapping(members: frame.members) { repeated.append(($0, $1)) }
        for (first, again) in repeated {
            report(again, after: first)
        }
        if frame.hasMerge, let index = mapping.members.firstIndex(where: { $0.key == "<<" }) {
            mapping = try merge(at: index, of: mapping)
        }
        return mapping
    }

    private mutating func report(_ again: Mapping.Member, after first: Mapping.Member) {
        diagnostics.error(
            "duplicate-key",
            "duplicate key '\(again.key)', first given at line \(first.keyPosition.line)",
            at: Location(source: source, position: again.keyPosition, pointer: pointer.appending(again.key)),
            notes: [
                Diagnostic.Note(
                    "'\(first.key)' is first given here",
                    at: Location(source: source, position: first.keyPosition, pointer: pointer.appending(first.key))
                )
            ]
        )
    }

    /// Puts the members of what the merge key names in its place, except those that the mapping gives itself.
    private func merge(at index: Int, of mapping: Mapping) throws(SyntaxError) -> Mapping {
        let member = mapping.members[index]
        var merged: [Mapping.Member] = []
        for node in member.value.sequence ?? [member.value] {
            guard let mapping = node.mapping else {
                throw SyntaxError(
                    "merge-key",
                    "the value of '<<' must be a mapping or a sequence of mappings",
                    at: member.value.position
                )
            }
            merged += mapping.members
        }
        var own = mapping.members
        own.remove(at: index)
        let given = Mapping(members: own)
        // Of mappings in a sequence, the earlier one decides.
        let added = Mapping(members: merged).members.filter { given[$0.key] == nil }
        return Mapping(members: own[..<index] + added + own[index...])
    }
}
