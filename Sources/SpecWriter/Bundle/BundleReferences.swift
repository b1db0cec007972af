import SpecLoader

/// The references of a description by the place of their text, and where each one finally leads.
struct BundleReferences {
    /// The end of a chain of references.
    struct End {
        /// Where the definition stands.
        let place: Place
        /// The section of `components` for what stands there; nil where there is none.
        let section: String?
        /// What the references on the way say in place of the definition's own words: `summary`, `description`.
        let overrides: [OverridingMember]
    }

    /// A member beside a reference, and where it stands.
    typealias OverridingMember = (member: Mapping.Member, place: Place)

    private let document: Document
    private let references: [Place: ResolvedReference]
    let rootSource: SourceID

    init(_ document: Document) {
        self.document = document
        references = Dictionary(document.references.map { ($0.location.place, $0) }) { first, _ in first }
        rootSource = document.sources[0].id
    }

    /// The reference whose text stands at `place`; nil where there stands something else.
    subscript(place: Place) -> ResolvedReference? { references[place] }

    /// Where `reference` leads. References of other documents that do nothing but lead on are passed over.
    func end(of reference: ResolvedReference) -> End {
        var current = reference
        var overrides: [OverridingMember] = []
        while current.target.source != rootSource, let node = node(at: current.target.place),
            let members = node.mapping?.members, let next = references[current.target.place.appending("$ref")],
            let found = passedOver(members, at: current.target.place, next)
        {
            overrides = Self.merged(overrides, found)
            current = next
        }
        return End(place: current.target.place, section: current.section, overrides: overrides)
    }

    /// The members to keep of a reference that leads on; nil where it is more than that.
    private func passedOver(
        _ members: [Mapping.Member],
        at place: Place,
        _ reference: ResolvedReference
    ) -> [OverridingMember]? {
        let siblings = members.filter { $0.key != "$ref" }
        if siblings.isEmpty { return [] }
        if reference.isOfContainer { return siblings.map { ($0, place.appending($0.key)) } }
        let section = reference.section
        guard section != "schemas", section != "pathItems" else {
            // In 3.0 what stands beside a schema's '$ref' is ignored.
            return section == "schemas" && document.ignoresReferenceSiblings ? [] : nil
        }
        return siblings.filter { $0.key == "summary" || $0.key == "description" }
            .map { ($0, place.appending($0.key)) }
    }

    /// The outer ones win.
    static func merged(_ outer: [OverridingMember], _ inner: [OverridingMember]) -> [OverridingMember] {
        outer + inner.filter { member in !outer.contains { $0.member.key == member.member.key } }
    }

    /// The node that stands at a place; nil where there is none.
    func node(at place: Place) -> Node? {
        var node = document.source(place.source).root
        for token in place.pointer.tokens {
            switch node?.content {
            case .mapping(let mapping): node = mapping[token]
            case .sequence(let elements):
                node = Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: return nil
            }
        }
        return node
    }

    /// Where the definitions of other documents stand that references lead to.
    var foreignEnds: [End] {
        references.values.filter { $0.target.source != rootSource && !Self.isMention($0) }.map(end)
            .filter { $0.place.source != rootSource }
    }

    /// Whether a reference only tells of something that has its place without it: `operationRef`.
    static func isMention(_ reference: ResolvedReference) -> Bool {
        reference.location.pointer.lastToken == "operationRef"
    }
}

extension Document {
    /// Whether this version has nothing but `$ref` where there is one (OAS 3.0 "Reference Object").
    var ignoresReferenceSiblings: Bool { version.hasPrefix("2.") || version.hasPrefix("3.0") }
}
