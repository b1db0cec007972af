/// What the decoders of one description share: the files, the schemas found so far, and what there is to say.
final class DecodingState {
    let references: ReferenceResolver
    let log: DiagnosticLog
    let limits: SpecLoader.Limits
    /// Of the root document.
    var version = OpenAPIVersion.v31
    var schemas = SchemaRegistry()
    /// The responses decoded so far: many operations share a few.
    var responses: [Place: Response] = [:]
    /// Kinds of objects in whose place a reference was followed though OpenAPI allows none.
    private var toleratedReferences: Set<String> = []
    /// Where the references lead that were followed so far; nil for those that lead nowhere.
    private var followed: [Place: Followed?] = [:]

    init(tree: SourceTree, log: DiagnosticLog, limits: SpecLoader.Limits) {
        references = ReferenceResolver(tree: tree, log: log, limits: limits)
        self.log = log
        self.limits = limits
    }

    var tree: SourceTree { references.tree }

    /// The members of the object of this kind at `cursor`, or where the references there lead.
    ///
    /// - Returns: Nil, and an error, where there is no mapping.
    func object(_ cursor: Cursor, _ kind: ObjectKind) -> ObjectFields? {
        follow(cursor, kind).flatMap { fields($0, kind) }
    }

    /// The members of the object of this kind at the end of `followed`.
    ///
    /// - Returns: Nil, and an error, where there is no mapping.
    func fields(_ followed: Followed, _ kind: ObjectKind) -> ObjectFields? {
        guard let mapping = followed.cursor.node.mapping else {
            wrongType(followed.cursor, expected: kind.withArticle + " (a mapping)")
            return nil
        }
        let fields = ObjectFields(followed: followed, mapping: mapping, kind: kind, state: self)
        fields.reportUnknown()
        return fields
    }

    /// The elements of a sequence; none, and an error, where it is none.
    func elements(_ cursor: Cursor) -> [Cursor] {
        guard let sequence = container(cursor) else { return [] }
        guard sequence.node.sequence != nil else {
            wrongType(sequence, expected: "a sequence")
            return []
        }
        return sequence.elements
    }

    /// The members of a mapping from names to objects; none, and an error, where it is none.
    func entries(_ cursor: Cursor) -> [Entry] {
        guard let mapping = container(cursor) else { return [] }
        guard mapping.node.mapping != nil else {
            wrongType(mapping, expected: "a mapping")
            return []
        }
        return mapping.entries
    }

    /// A sequence or a mapping of names, where references lead to one too. Null counts as absent.
    private func container(_ cursor: Cursor) -> Cursor? {
        if cursor.node.scalar?.kind == .null {
            log.warning(
                "null-value",
                "\(cursor.nameWithQuotes) is null; it is read as if it were not there",
                at: cursor.location
            )
            return nil
        }
        // Otherwise it is an entry that is called '$ref'.
        guard cursor.reference?.node.scalar?.kind == .string else { return cursor }
        return follow(cursor, .container)?.cursor
    }

    func wrongType(_ cursor: Cursor, expected: String, _ severity: Diagnostic.Severity = .error) {
        let message = "\(cursor.nameWithQuotes) must be \(expected), not \(cursor.node.kindWithArticle)"
        log.report(Diagnostic(severity, "wrong-type", message, at: cursor.location))
    }

    func reportNoEffect(_ field: Cursor, _ place: String) {
        log.warning("no-effect", "\(field.nameWithQuotes) has no effect \(place)", at: field.location)
    }

    func reportHeaderName(_ name: String, at location: Location) {
        log.error(
            "header-name",
            "'\(name)' cannot be the name of a header or cookie: those have letters, digits and some of the marks of ASCII",
            at: location
        )
    }

    // MARK: References

    /// The end of a chain of references, with the words that the references put in place of the target's.
    struct Followed {
        var cursor: Cursor
        var summary: Cursor?
        var description: Cursor?
    }

    /// Where the references at `cursor` lead; `cursor` itself where there are none.
    ///
    /// - Returns: Nil, and an error, where they lead nowhere, in a circle, or to another kind of object.
    func follow(_ cursor: Cursor, _ kind: ObjectKind) -> Followed? {
        var chain: [Cursor] = []
        var visited: Set<Place> = []
        var current = cursor
        var end: Followed?
        while true {
            guard isReference(current, kind) else {
                end = check(current, kind, from: chain.last)
                break
            }
            if let known = followed[current.place] {
                end = known
                break
            }
            let isNew = visited.insert(current.place).inserted
            guard isNew, chain.count < limits.hops else {
                reportCycle(chain, isClosed: !isNew)
                break
            }
            chain.append(current)
            guard let next = references.target(of: current) else { break }
            current = next
        }
        for link in chain.reversed() {
            let siblings = ReferenceSiblings(of: link, kind: kind, version: version)
            siblings.report(to: log)
            tolerate(link, kind)
            if let summary = siblings.summary { end?.summary = summary }
            if let description = siblings.description { end?.description = description }
            followed[link.place] = .some(end)
        }
        return end
    }

    /// Whether what stands at `cursor` is nothing but a reference. From 3.1 on a schema's `$ref` is a keyword among
    /// others.
    private func isReference(_ cursor: Cursor, _ kind: ObjectKind) -> Bool {
        guard cursor.reference != nil else { return false }
        return
            !(kind.section == ObjectKind.schema.section && version >= .v31
            && (cursor.node.mapping?.members.count ?? 0) > 1)
    }

    /// Warns of a reference where OpenAPI allows none, once for each kind of object: who writes one writes many.
    private func tolerate(_ link: Cursor, _ kind: ObjectKind) {
        guard !kind.mayBeReference, toleratedReferences.insert(kind.name).inserted else { return }
        log.warning(
            "reference-not-allowed",
            "OpenAPI has no '$ref' in place of \(kind.withArticle); here and elsewhere it is followed all the same",
            at: link.location
        )
    }

    private func reportCycle(_ chain: [Cursor], isClosed: Bool) {
        guard let first = chain.first?.reference else { return }
        log.error(
            "reference-cycle",
            isClosed
                ? "this reference leads back to itself and to no definition"
                : "this reference leads through more than \(limits.hops) others",
            at: first.location,
            notes: chain.dropFirst().prefix(8).compactMap(\.reference).map {
                Diagnostic.Note("by way of this reference", at: $0.location)
            }
        )
    }

    /// Whether a reference may end at `target` where an object of this kind is wanted.
    private func check(_ target: Cursor, _ kind: ObjectKind, from link: Cursor?) -> Followed? {
        guard let reference = link?.reference else { return Followed(cursor: target) }
        let text = reference.node.scalar?.text ?? ""
        let tokens = target.pointer.tokens
        var found: String?
        if tokens.count == 3, tokens[0] == "components", let section = kind.section, tokens[1] != section {
            found = "among the \(tokens[1])"
        } else if !kind.allows(target.node) {
            found = target.node.kindWithArticle
        } else if tokens.isEmpty, target.value(of: "openapi") != nil || target.value(of: "swagger") != nil {
            found = "a whole OpenAPI document"
        }
        guard let found else { return Followed(cursor: target) }
        log.error(
            "wrong-kind",
            "'\(text)' is \(found), but \(kind.withArticle) is wanted here",
            at: reference.location,
            notes: [Diagnostic.Note("it stands here", at: target.location)]
        )
        return nil
    }
}
