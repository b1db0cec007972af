import SpecLoader

/// Copies the root document and what it refers to.
struct BundleBuilder {
    private let document: Document
    private let references: BundleReferences
    private let discriminators: BundleDiscriminators
    private let schemas: Set<Place>
    /// Those of which all values are texts.
    private let textSchemas: Set<Place>
    private let pathItemsFiledByTags: Set<Place>
    private var homes: BundleHomes
    /// Definitions to which a reference led before they had a place.
    private var missing: [Place] = []
    /// Units that are being copied where they are used.
    private var open: Set<Place> = []

    init(_ document: Document) {
        self.document = document
        references = BundleReferences(document)
        discriminators = BundleDiscriminators(document)
        homes = BundleHomes(document, references, discriminators)
        schemas = Set(document.schemas.ids.map { document.schemas[$0].location.place })
        let texts = document.schemas.ids.map { document.schemas[$0] }
            .filter { $0.types.contains(.string) && $0.types.isSubset(of: [.string, .null]) }
        textSchemas = Set(texts.map(\.location.place))
        let callbacks = document.operations.flatMap(\.callbacks).flatMap(\.pathItems)
        let pathItems = document.paths + document.webhooks + callbacks
        pathItemsFiledByTags = Set(pathItems.filter(\.isFiledByTags).map(\.location.place))
    }

    mutating func build() -> OutputNode {
        settleComponents()
        var missingBefore = Int.max
        repeat {
            // Each time more definitions have their places, until the last time writes them all.
            missing = []
            _ = copyAll()
            for place in missing where homes.pointer(of: place) == nil {
                if let unit = homes.unit(around: place)?.unit { homes.hoist(unit) }
            }
            guard missing.count < missingBefore else { break }
            missingBefore = missing.count
        } while !missing.isEmpty
        return copyAll()
    }

    /// What the root document's components refer to by its own name stands right there.
    private mutating func settleComponents() {
        let root = Place(source: references.rootSource, pointer: .root)
        for section in Self.sections {
            guard let pointer = document.pointer(ofSection: section) else { continue }
            let place = Place(source: root.source, pointer: pointer)
            for member in references.node(at: place)?.mapping?.members ?? [] {
                homes.take(member.key, in: section)
                let entry = place.appending(member.key)
                guard member.value.mapping?.members.count == 1, let reference = references[entry.appending("$ref")]
                else { continue }
                let end = references.end(of: reference)
                // A security scheme has no name but that of the component, by which requirements name it.
                let name = section == "securitySchemes" ? nil : homes.name(of: end.place, section: section)
                guard end.section == section, end.overrides.isEmpty, homes[end.place] == nil,
                    homes.unit(around: end.place)?.rest == [], name == nil || name == member.key
                else { continue }
                homes.settle(end.place, at: entry.pointer)
            }
        }
    }

    private static let sections = [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "pathItems", "mediaTypes",
    ]

    private mutating func copyAll() -> OutputNode {
        let root = Place(source: references.rootSource, pointer: .root)
        guard let node = references.node(at: root) else { return OutputNode(.mapping([])) }
        var copy = copy(node, at: root, to: .root)
        var index = 0
        var moved: [(home: JSONPointer, node: OutputNode)] = []
        while index < homes.hoisted.count {
            let (unit, home) = homes.hoisted[index]
            if let node = references.node(at: unit) { moved.append((home, moveCopy(node, from: unit, to: home))) }
            index += 1
        }
        for (home, node) in moved.sorted(by: { ($0.home.lastToken ?? "") < ($1.home.lastToken ?? "") }) {
            copy.insert(node, at: home.tokens[...])
        }
        return copy
    }

    // MARK: Nodes

    private mutating func copy(_ node: Node, at place: Place, to home: JSONPointer) -> OutputNode {
        switch node.content {
        case .scalar(let scalar):
            hoistVariants(ofDiscriminatorAt: place)
            return references[place].map { .string(text(of: $0)) } ?? OutputNode(.scalar(scalar))
        case .sequence(let elements):
            let copies = elements.enumerated().map { index, element in
                copy(element, at: place.appending(String(index)), to: home.appending(index))
            }
            return OutputNode(.sequence(copies))
        case .mapping(let mapping):
            if let reference = references[place.appending("$ref")] {
                return copy(reference, with: mapping, at: place, to: home)
            }
            return OutputNode(.mapping(copies(of: mapping.members, at: place, to: home)))
        }
    }

    private mutating func copies(
        of members: [Mapping.Member],
        at place: Place,
        to home: JSONPointer
    ) -> [OutputMember] {
        let isSchema = schemas.contains(place)
        let isRoot = place.pointer == .root && place.source == references.rootSource
        let dropped = isSchema ? Self.identifiers : isRoot ? ["$self"] : []
        var copies: [OutputMember] = []
        for member in members where !dropped.contains(member.key) {
            if isSchema, member.key == "$schema", place.source != references.rootSource { continue }
            var value = copy(member.value, at: place.appending(member.key), to: home.appending(member.key))
            if isSchema, Self.values.contains(member.key), textSchemas.contains(place) { value.quoteTexts() }
            if isSchema, Self.nameLists.contains(member.key), member.value.scalar == nil { value.quoteTexts() }
            let isDynamic = isSchema && member.key == "$dynamicRef" && references[place.appending(member.key)] != nil
            copies.append(OutputMember(key: isDynamic ? "$ref" : member.key, value: value))
        }
        if isSchema, let value = discriminators.value(at: place, homes: homes),
            !members.contains(where: { $0.key == value.key })
        {
            copies.append(value)
        }
        hoistVariants(ofDiscriminatorAt: place)
        add(discriminators.entries(at: place, homes: homes), to: &copies)
        return copies
    }

    /// What a discriminator means by names is in the bundle too, though no reference leads to it.
    private mutating func hoistVariants(ofDiscriminatorAt place: Place) {
        for variant in discriminators.places(at: place) {
            if let (unit, rest) = homes.unit(around: variant), rest.isEmpty { homes.hoist(unit) }
        }
    }

    private static let values: Set<String> = ["enum", "const", "default", "example", "examples"]

    /// Keywords whose values are lists of names, or have such.
    private static let nameLists: Set<String> = ["required", "dependentRequired", "dependencies"]

    /// In one document every schema is found by its place.
    private static let identifiers: Set<String> = ["$id", "$anchor", "$dynamicAnchor"]

    private func add(_ entries: [OutputMember], to discriminator: inout [OutputMember]) {
        guard !entries.isEmpty else { return }
        if let index = discriminator.firstIndex(where: { $0.key == "mapping" }) {
            let mapping = discriminator[index].value.members ?? []
            discriminator[index].value.content = .mapping(mapping + entries)
        } else {
            discriminator.append(OutputMember(key: "mapping", value: OutputNode(.mapping(entries))))
        }
    }

    /// A node of another document where it stands now.
    private mutating func moveCopy(_ node: Node, from place: Place, to home: JSONPointer) -> OutputNode {
        open.insert(place)
        defer { open.remove(place) }
        var copy = copy(node, at: place, to: home)
        let path = document.source(place.source).path
        copy.comment = "from \(path)" + (place.pointer == .root ? "" : "#\(place.pointer)")
        return copy
    }

    // MARK: References

    private mutating func copy(
        _ reference: ResolvedReference,
        with mapping: Mapping,
        at place: Place,
        to home: JSONPointer
    ) -> OutputNode {
        let end = references.end(of: reference)
        let kept = siblings(of: mapping, at: place, reference, end)
        let siblings = BundleReferences.merged(kept, end.overrides).map { sibling in
            OutputMember(
                key: sibling.member.key,
                value: copy(sibling.member.value, at: sibling.place, to: home.appending(sibling.member.key))
            )
        }
        if isInline(end, at: home, isAlone: siblings.isEmpty), let node = references.node(at: end.place) {
            var copy = moveCopy(node, from: end.place, to: home)
            if home == Self.paths { copy.markMembers(document.source(end.place.source).path) }
            if reference.isOfContainer || end.section == "pathItems" || !document.ignoresReferenceSiblings {
                copy.merge(siblings)
            }
            if end.section == "pathItems", !pathItemsFiledByTags.contains(end.place) {
                copy.mark(document.source(end.place.source).path)
            }
            return copy
        }
        return OutputNode(.mapping([OutputMember(key: "$ref", value: .string(text(of: reference)))] + siblings))
    }

    private static let paths = JSONPointer.root.appending("paths")

    /// What counts beside a reference, and what may do so for readers who do not go by the specification.
    private func siblings(
        of mapping: Mapping,
        at place: Place,
        _ reference: ResolvedReference,
        _ end: BundleReferences.End
    ) -> [BundleReferences.OverridingMember] {
        mapping.members.filter { member in
            guard member.key != "$ref" else { return false }
            if reference.isOfContainer || end.section == "pathItems" { return true }
            if document.ignoresReferenceSiblings { return !member.value.holdsReference }
            return end.section == "schemas" || member.key == "summary" || member.key == "description"
        }.map { ($0, place.appending($0.key)) }
    }

    /// Whether the definition itself stands at `home` in place of a reference to it.
    private mutating func isInline(_ end: BundleReferences.End, at home: JSONPointer, isAlone: Bool) -> Bool {
        guard end.place.source != references.rootSource, let (unit, rest) = homes.unit(around: end.place),
            !open.contains(end.place)
        else { return false }
        guard let section = end.section else {
            if rest.isEmpty, homes[unit] == nil { homes.settle(unit, at: home) }
            return true
        }
        guard rest.isEmpty else { return false }
        if let settled = homes[unit] { return settled == home }
        let canMerge = isAlone || section != "schemas"
        let hasName = homes.name(of: unit, section: section) != nil
        if canMerge, section == "pathItems" || !hasName || document.pointer(ofSection: section) == nil {
            homes.settle(unit, at: home)
            return true
        }
        homes.hoist(unit)
        return false
    }

    /// The text of a reference in the bundle.
    private mutating func text(of reference: ResolvedReference) -> String {
        let end = references.end(of: reference)
        guard end.place.source != references.rootSource else {
            let fragment = "#" + end.place.pointer.description
            let isSame = reference.location.source == references.rootSource && reference.target.place == end.place
            let isName = reference.location.pointer.lastToken != "$ref" && !reference.text.contains("#")
            return isSame && (reference.text == fragment || isName && end.place.pointer.lastToken == reference.text)
                ? reference.text : "#" + end.place.pointer.fragment
        }
        if let pointer = homes.pointer(of: end.place) { return "#" + pointer.fragment }
        guard !BundleReferences.isMention(reference) else { return reference.text }
        if let unit = homes.unit(around: end.place), unit.rest.isEmpty { homes.hoist(unit.unit) }
        if let pointer = homes.pointer(of: end.place) { return "#" + pointer.fragment }
        missing.append(end.place)
        return reference.text
    }
}
