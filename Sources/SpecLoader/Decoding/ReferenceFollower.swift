/// Follows references from reference to reference to the object that they stand for.
final class ReferenceFollower {
    /// Of the root document.
    var version = OpenAPIVersion.v31
    private let references: ReferenceResolver
    private let log: DiagnosticLog
    private let limits: SpecLoader.Limits
    /// Where the references lead that were followed so far; nil for those that lead nowhere.
    private var followed: [Place: FollowedReference?] = [:]
    /// Kinds of objects in whose place a reference was followed though OpenAPI allows none.
    private var tolerated: Set<String> = []

    init(_ references: ReferenceResolver, log: DiagnosticLog, limits: SpecLoader.Limits) {
        self.references = references
        self.log = log
        self.limits = limits
    }

    /// Where the references at `cursor` lead; `cursor` itself where there are none.
    ///
    /// - Returns: Nil, and an error, where they lead nowhere, in a circle, or to another kind of object.
    func follow(_ cursor: Cursor, _ kind: ObjectKind) -> FollowedReference? {
        // As it nearly always is.
        guard isReference(cursor, kind) else { return FollowedReference(cursor: cursor) }
        var chain: [Cursor] = []
        var end = walk(from: cursor, kind, &chain)
        if let last = chain.last, let target = end, !isWanted(target.cursor, kind, from: last) { end = nil }
        for link in chain.reversed() {
            tolerate(link, kind)
            if kind.isContainer, end?.cursor.node.mapping != nil {
                end?.around.append(link)
            } else {
                let siblings = ReferenceSiblings(of: link, kind: kind, version: version)
                siblings.report(to: log)
                if let summary = siblings.summary { end?.summary = summary }
                if let description = siblings.description { end?.description = description }
            }
            followed[link.place] = .some(end)
        }
        return end
    }

    /// - Parameter chain: The references on the way that were not followed before.
    private func walk(from cursor: Cursor, _ kind: ObjectKind, _ chain: inout [Cursor]) -> FollowedReference? {
        var current = cursor
        var passed: Set<Place> = []
        while isReference(current, kind) {
            let place = current.place
            if let known = followed[place] { return known }
            let isNew = passed.insert(place).inserted
            guard isNew, chain.count < limits.hops else {
                reportCycle(chain, isClosed: !isNew)
                return nil
            }
            chain.append(current)
            guard let next = references.target(of: current, kind) else { return nil }
            current = next
        }
        return FollowedReference(cursor: current)
    }

    /// Whether what stands at `cursor` is nothing but a reference. From 3.1 on a schema's `$ref` is a keyword among
    /// others.
    private func isReference(_ cursor: Cursor, _ kind: ObjectKind) -> Bool {
        guard cursor.reference != nil else { return false }
        return
            !(kind.section == ObjectKind.schema.section && version >= .v31
            && (cursor.node.mapping?.members.count ?? 0) > 1)
    }

    /// Tells of a reference where OpenAPI allows none, once for each kind of object: who writes one writes many.
    private func tolerate(_ link: Cursor, _ kind: ObjectKind) {
        guard !kind.mayBeReference, tolerated.insert(kind.name).inserted else { return }
        log.note(
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
                : "this reference leads through more than \(limits.hops) others\(limits.advice(.hops))",
            at: first.location,
            notes: chain.dropFirst().prefix(8).compactMap(\.reference).map {
                Diagnostic.Note("by way of this reference", at: $0.location)
            }
        )
    }

    /// The place of a reusable object. In 2.0 only whole descriptions have places for them: in other files sections of
    /// the same names may hold anything.
    private func component(_ target: Cursor) -> ComponentPlace? {
        if version == .v20, references.tree.document(target.source)?.value(of: "swagger") == nil { return nil }
        return ComponentPlace(target.pointer, version)
    }

    /// Whether the reference `link` may end at `target`, where an object of this kind is wanted.
    private func isWanted(_ target: Cursor, _ kind: ObjectKind, from link: Cursor) -> Bool {
        let found: String
        if let place = component(target), let section = kind.section, place.section != section {
            found = "among the \(place.writtenSection)"
        } else if !kind.allows(target.node) {
            found = target.node.kindWithArticle
        } else if target.pointer == .root, target.value(of: "openapi") != nil || target.value(of: "swagger") != nil {
            found = "a whole OpenAPI document"
        } else {
            return true
        }
        let reference = link.reference ?? link
        let text = reference.node.scalar?.text ?? ""
        let advice = target.node.sequence == nil ? "" : Self.advice(onSequence: text)
        log.error(
            "wrong-kind",
            "'\(text)' is \(found), but \(kind.withArticle) is wanted here\(advice)",
            at: reference.location,
            notes: [Diagnostic.Note("it stands here", at: target.location)]
        )
        return false
    }

    /// Who refers to a sequence in place of an element wants its elements there.
    private static func advice(onSequence text: String) -> String {
        "; refer to one of its elements, such as '\(Reference.text(text, to: "0"))',"
            + " or to all of them by a '$ref' in place of a sequence"
    }
}

/// The end of a chain of references, with the words that the references put in place of the target's.
struct FollowedReference {
    var cursor: Cursor
    var summary: Cursor?
    var description: Cursor?
    /// Of a map: the references, the last one first, beside which more of its entries may stand.
    var around: [Cursor] = []
}
