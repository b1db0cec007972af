/// Finds what is made of a schema and stands beside it in a file of definitions, to which nothing has to refer: the
/// value of a discriminator names it (OAS "Discriminator Object": composition and inheritance).
struct HeirFinder {
    private let tree: SourceTree
    /// By the place of definitions: those that are made of others, by the places of these.
    private var known: [Place: [Place: [Cursor]]] = [:]

    init(_ tree: SourceTree) {
        self.tree = tree
    }

    /// What is made of the schema at `cursor`, at whatever distance. Of the root document all definitions are decoded
    /// in any case.
    mutating func heirs(of cursor: Cursor) -> [Cursor] {
        guard cursor.source != tree.root, let holder = cursor.pointer.parent, cursor.pointer.definitionName != nil
        else { return [] }
        let heirs = heirs(in: Place(source: cursor.source, pointer: holder))
        var found: [Cursor] = []
        var seen: Set<Place> = []
        var waiting = [cursor]
        while let next = waiting.popLast() {
            for heir in heirs[next.place] ?? [] where seen.insert(heir.place).inserted {
                found.append(heir)
                waiting.append(heir)
            }
        }
        return found
    }

    private mutating func heirs(in definitions: Place) -> [Place: [Cursor]] {
        if let known = known[definitions] { return known }
        let holder = definitions.pointer.tokens.reduce(tree.document(definitions.source)) { $0?.value(of: $1) }
        var heirs: [Place: [Cursor]] = [:]
        for entry in holder?.entries ?? [] {
            let parts = (entry.value.value(of: "allOf")?.elements ?? []) + [entry.value]
            for text in parts.compactMap({ $0.reference?.node.scalar?.text }) {
                guard let pointer = pointer(text, in: definitions.source) else { continue }
                heirs[Place(source: definitions.source, pointer: pointer), default: []].append(entry.value)
            }
        }
        known[definitions] = heirs
        return heirs
    }

    /// What a reference names that stays in its file.
    private func pointer(_ text: String, in source: SourceID) -> JSONPointer? {
        guard let reference = try? Reference(parsing: text), case .pointer(let tokens) = reference.fragment,
            let file = try? RelativePath(reference.path).components.last ?? "",
            file.isEmpty || tree.path(source).components.last.map(file.hasSameBytes) == true
        else { return nil }
        return tokens.reduce(.root) { $0.appending($1) }
    }
}
