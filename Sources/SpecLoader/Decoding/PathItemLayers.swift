/// The fields of a path item: those that stand beside a `$ref`, which count first, and those of what it leads to.
struct PathItemLayers {
    private let state: DecodingState
    private let kind: ObjectKind
    /// Where the path item stands that has all the others as references.
    private let start: Cursor
    private var layers: [ObjectFields] = []

    init(_ cursor: Cursor, _ kind: ObjectKind, state: DecodingState) {
        self.state = state
        self.kind = kind
        start = cursor
        follow()
    }

    private mutating func follow() {
        var visited: Set<Place> = []
        var current: Cursor? = start
        while let cursor = current {
            let isNew = visited.insert(cursor.place).inserted
            guard isNew, visited.count <= state.limits.hops else {
                reportCycle(cursor, isClosed: !isNew)
                break
            }
            let isReference = cursor.reference != nil
            if !isReference || (cursor.node.mapping?.members.count ?? 0) > 1,
                let fields = state.fields(FollowedReference(cursor: cursor), kind)
            {
                layers.append(fields)
            }
            current = isReference ? state.references.target(of: cursor, kind) : nil
        }
    }

    private func reportCycle(_ cursor: Cursor, isClosed: Bool) {
        state.log.error(
            "reference-cycle",
            isClosed
                ? "this reference leads back to itself and to no definition"
                : "this reference comes behind more than \(state.limits.hops) others\(state.limits.advice(.hops))",
            at: cursor.reference?.location
        )
    }

    // MARK: Fields

    /// The first member `name`; nil where there is none.
    subscript(name: String) -> Cursor? {
        layers.lazy.compactMap { $0[name] }.first
    }

    /// Every member `name`, that beside the first reference first.
    func all(_ name: String) -> [Cursor] { layers.compactMap { $0[name] } }

    var extensions: [Extension] { layers.flatMap(\.extensions) }

    /// The elements of the first sequence `name`; none where there is none.
    func elements(_ name: String) -> [Cursor] {
        self[name].map { state.elements($0) } ?? []
    }

    var summary: String? { layers.lazy.compactMap(\.summary).first }
    var description: String? { layers.lazy.compactMap(\.description).first }
    /// Where the fields stand that the references lead to.
    var location: Location { layers.last?.location ?? start.location }

    // MARK: Operations

    private static let methods: Set<String> = [
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    ]

    /// By method, in the order of the document. What stands beside the reference wins.
    var operations: [(method: String, operation: Cursor)] {
        var operations: [(method: String, operation: Cursor)] = []
        var winners: [ExactKey: Cursor] = [:]
        for (method, operation) in layers.flatMap(operations(in:)) {
            guard let winner = winners.insert(operation, forKey: ExactKey(method)) else {
                operations.append((method, operation))
                continue
            }
            state.log.warning(
                "operation-replaced",
                "this '\(method)' is replaced by the one beside the path item's '$ref'",
                at: operation.location,
                notes: [Diagnostic.Note("by this one", at: winner.location)]
            )
        }
        return operations
    }

    private func operations(in layer: ObjectFields) -> [(method: String, operation: Cursor)] {
        layer.cursor.entries.flatMap { entry -> [(method: String, operation: Cursor)] in
            if Self.methods.contains(entry.name) {
                return state.isNull(entry.value) ? [] : [(entry.name.uppercased(), entry.value)]
            }
            guard entry.name == "additionalOperations" else { return [] }
            return state.entries(entry.value).filter { isAdditionalMethod($0, in: layer) }.map { ($0.name, $0.value) }
        }
    }

    /// Whether a request can be made with this method (RFC 9110 section 9.1) and the path item has it only here.
    private func isAdditionalMethod(_ entry: Entry, in layer: ObjectFields) -> Bool {
        guard HTTPSyntax.isToken(entry.name) else {
            state.log.error("method-name", "'\(entry.name)' cannot be the name of a method", at: entry.keyLocation)
            return false
        }
        let field = entry.name.lowercased()
        guard field.uppercased() == entry.name, Self.methods.contains(field) else { return true }
        guard let other = layer.cursor.value(of: field) else {
            let message =
                "'\(entry.name)' has a field of its own, '\(field)', and does not belong here; it is read all the same"
            state.log.warning("method-name", message, at: entry.keyLocation)
            return true
        }
        state.log.error(
            "method-name",
            "there are two operations for '\(entry.name)'",
            at: entry.keyLocation,
            notes: [Diagnostic.Note("the other one stands here", at: other.location)]
        )
        return false
    }
}
