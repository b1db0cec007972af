/// The anchors of one document, and the bounds on what its aliases may add.
struct YAMLAnchors {
    /// A node that an anchor names.
    struct Anchored {
        let node: Node
        /// Levels of collections in it.
        let height: Int
        /// It and all nodes in it, those behind aliases as often as they are named.
        let nodeCount: Int
    }

    private let limits: SpecLoader.Limits
    private var anchored: [String: Anchored] = [:]
    /// The anchors of collections that are not yet closed, and where these begin.
    private var open: [String: Position] = [:]
    private var aliasCount = 0
    /// How many nodes came from aliases, each counted with all inside it.
    private(set) var addedCount = 0

    init(limits: SpecLoader.Limits) {
        self.limits = limits
    }

    /// So many nodes aliases may always add: a small document may become larger than the limit says.
    private static let leastExpansion = 10_000

    mutating func begin(_ anchor: String, at position: Position) {
        open[anchor] = position
    }

    mutating func end(_ anchor: String, _ node: Anchored) {
        open[anchor] = nil
        anchored[anchor] = node
    }

    /// The node that an alias stands for.
    ///
    /// - Parameter ownCount: How many nodes of the document so far do not come from aliases.
    mutating func resolve(_ anchor: String, at position: Position, ownCount: Int) throws(SyntaxError) -> Anchored {
        aliasCount += 1
        guard aliasCount <= limits.aliases else {
            let message = "the file has more than \(limits.aliases) aliases" + limits.advice(.aliases)
            throw SyntaxError("alias-limit", message, at: position)
        }
        if let start = open[anchor] {
            throw SyntaxError(
                "alias-cycle",
                "the alias '*\(anchor)' is inside the node that it names",
                at: position,
                notes: [("'&\(anchor)' is here", start)]
            )
        }
        guard let node = anchored[anchor] else {
            throw SyntaxError("unknown-alias", "no anchor '&\(anchor)' comes before this alias", at: position)
        }
        addedCount += node.nodeCount
        // An alias is written too.
        guard addedCount <= max((ownCount + aliasCount) * limits.expansion, Self.leastExpansion) else {
            throw SyntaxError(
                "alias-limit",
                "aliases make the document more than \(limits.expansion) times as large as it is written"
                    + limits.advice(.expansion),
                at: position
            )
        }
        return node
    }
}
