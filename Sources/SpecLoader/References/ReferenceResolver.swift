/// Follows references from node to node, over all files.
final class ReferenceResolver {
    let tree: SourceTree
    private let log: DiagnosticLog
    private let limits: SpecLoader.Limits
    /// What was found so far, each reference once, in the order of the search.
    private(set) var resolved: [ResolvedReference] = []
    private var noted: Set<Place> = []
    /// After so many misspelt names a suggestion helps nobody, and finding it takes long in big documents.
    private var suggestionsLeft = 50

    init(tree: SourceTree, log: DiagnosticLog, limits: SpecLoader.Limits) {
        self.tree = tree
        self.log = log
        self.limits = limits
    }

    /// The node that the `$ref` of `cursor` names, which may be a reference again; nil, and an error, where there is
    /// none.
    ///
    /// - Parameter kind: What is wanted there.
    func target(of cursor: Cursor, _ kind: ObjectKind) -> Cursor? {
        guard let reference = cursor.value(of: "$ref") else { return nil }
        guard let scalar = reference.node.scalar, scalar.kind == .string else {
            log.error(
                "bad-reference",
                "'$ref' must be a string, not \(reference.node.kindWithArticle)",
                at: reference.location
            )
            return nil
        }
        do {
            return try target(of: scalar.text, at: reference, kind)
        } catch {
            log.report(error, at: reference.location)
            return nil
        }
    }

    /// The node that `text` names when it stands in a `$ref` at `cursor`.
    ///
    /// - Throws: ``ReferenceFailure`` when there is none.
    func target(of text: String, at cursor: Cursor, _ kind: ObjectKind) throws(ReferenceFailure) -> Cursor {
        let target = try find(text, at: cursor)
        note(text, at: cursor, leadsTo: target, kind)
        return target
    }

    /// Remembers that the reference at `cursor` leads to `target`.
    func note(_ text: String, at cursor: Cursor, leadsTo target: Cursor, _ kind: ObjectKind) {
        guard noted.insert(cursor.place).inserted else { return }
        resolved.append(
            ResolvedReference(
                location: cursor.location,
                text: text,
                target: target.location,
                section: kind.section
            )
        )
    }

    private func find(_ text: String, at cursor: Cursor) throws(ReferenceFailure) -> Cursor {
        var (current, tokens) = try start(of: text, at: cursor)
        var hops = 0
        // Pointers are walked from their end, so that what a reference on the way prepends is appended.
        tokens.reverse()
        while let token = tokens.popLast() {
            if let next = step(from: current, to: token) {
                current = next
                continue
            }
            guard let onTheWay = current.reference, let scalar = onTheWay.node.scalar, scalar.kind == .string else {
                throw missing(token, in: current, text)
            }
            hops += 1
            guard hops <= limits.hops else { throw tooManyHops(text) }
            let start = try start(of: scalar.text, at: onTheWay)
            current = start.document
            tokens.append(token)
            tokens.append(contentsOf: start.tokens.reversed())
        }
        return current
    }

    func tooManyHops(_ text: String) -> ReferenceFailure {
        ReferenceFailure(
            "reference-cycle",
            "'\(text)' leads through more than \(limits.hops) references, or round in a circle"
        )
    }

    /// The document that `text` names, and the pointer to follow in it.
    private func start(
        of text: String,
        at cursor: Cursor
    ) throws(ReferenceFailure) -> (document: Cursor, tokens: [String]) {
        let reference = try Reference(parsing: text)
        var source = cursor.source
        if let path = reference.path {
            source = try tree.source(at: path, from: cursor.location)
        }
        guard case .pointer(let tokens) = reference.fragment else {
            throw ReferenceFailure(
                "anchor-not-supported",
                "'\(text)' names an '$anchor', which is not supported yet; refer to the place by its JSON pointer"
            )
        }
        guard let document = tree.document(source) else {
            throw .alreadyReported
        }
        return (document, tokens)
    }

    /// The member or element `token`; nil where there is none.
    private func step(from cursor: Cursor, to token: String) -> Cursor? {
        switch cursor.node.content {
        case .scalar: return nil
        case .sequence(let elements):
            guard let index = Self.index(token), index < elements.count else { return nil }
            return Cursor(node: elements[index], source: cursor.source, pointer: cursor.pointer.appending(token))
        case .mapping(let mapping):
            return mapping.member(token).map(cursor.value(of:))
        }
    }

    /// RFC 6901 section 4: digits without leading zeros.
    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ (0x30...0x39).contains($0) }), token == "0" || token.utf8.first != 0x30 else {
            return nil
        }
        return Int(token)
    }

    private func missing(_ token: String, in cursor: Cursor, _ text: String) -> ReferenceFailure {
        let file = tree.displayPath(cursor.source)
        let parent = cursor.pointer == .root ? "'\(file)'" : "'\(cursor.pointer)' of '\(file)'"
        switch cursor.node.content {
        case .scalar:
            return ReferenceFailure(
                "missing-target",
                "'\(text)' leads nowhere: \(parent) is a scalar, which has no '\(token)'"
            )
        case .sequence(let elements):
            return ReferenceFailure(
                "missing-target",
                "'\(text)' leads nowhere: \(parent) is a sequence of \(elements.count) elements, which has no '\(token)'"
            )
        case .mapping(let mapping):
            var suggestion = ""
            if suggestionsLeft > 0 {
                suggestionsLeft -= 1
                suggestion = Spelling.suggestion(for: token, among: mapping.members.lazy.map(\.key))
            }
            return ReferenceFailure(
                "missing-target",
                "'\(text)' leads nowhere: \(parent) has no '\(token)'\(suggestion)"
            )
        }
    }
}

extension Node {
    /// What kind of node this is, for diagnostics: `a mapping`.
    var kindWithArticle: String {
        switch content {
        case .mapping: "a mapping"
        case .sequence: "a sequence"
        case .scalar(let scalar): scalar.kind.withArticle
        }
    }
}

extension Scalar.Kind {
    /// For diagnostics: `an integer`.
    var withArticle: String {
        switch self {
        case .string: "a string"
        case .integer: "an integer"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "null"
        }
    }
}
