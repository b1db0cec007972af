import SpecLoader

/// Puts operations and definitions into groups.
struct Grouping {
    private let document: Document
    /// The documents to which references lead as a whole: each is one definition.
    private let definitions: Set<SourceID>
    private var groups: [SwiftModule.Group] = []
    private var indices: [String: Int] = [:]
    /// By folder of documents.
    private var folders: [String: Int] = [:]

    init(_ document: Document) {
        self.document = document
        definitions = Set(document.references.lazy.filter { $0.target.pointer == .root }.map(\.target.source))
    }

    /// Those in which there is something, in the order of their documents.
    var sorted: [SwiftModule.Group] {
        groups.filter { !$0.isEmpty }.map(described)
            .sorted { $0.document == $1.document ? $0.wireName < $1.wireName : $0.document < $1.document }
    }

    /// - Parameter isPush: Whether it is a webhook or a callback.
    mutating func add(_ id: OperationID, _ operation: Operation, of path: PathItem, isPush: Bool = false) {
        let index = group(of: operation, path)
        if isPush { groups[index].pushes.append(id) } else { groups[index].operations.append(id) }
    }

    /// Top-level declarations, in the order of the documents; behind all operations, whose groups they may share.
    mutating func add(declarationsOf module: SwiftModule) {
        let topLevel = module.declarationIDs
            .filter { module[$0].parent == nil && module[$0].operation == nil }
            .sorted { left, right in
                let (place, other) = (module[left].location, module[right].location)
                return (place.source, place.position, left) < (other.source, other.position, right)
            }
        var current: (source: SourceID, index: Int)?
        for id in topLevel {
            let source = module[id].location.source
            let index = current?.source == source ? current?.index : nil
            let group = index ?? group(ofDefinitionsIn: source)
            current = (source, group)
            groups[group].declarations.append(id)
        }
    }

    mutating func add(_ example: SwiftModule.Example, from source: SourceID) {
        let index = group(ofDefinitionsIn: source)
        groups[index].examples.append(example)
    }

    // MARK: Operations

    /// The document in which the path item stands, or stood before it was bundled. In the root document, and where the
    /// path item is a document of its own, the first tag says more.
    private mutating func group(of operation: Operation, _ path: PathItem) -> Int {
        let source = path.location.source
        let origin = path.extensions.first { $0.name == "x-source-document" }?.value.scalar
        if let origin, origin.kind == .string { return group(named: origin.text.documentName, document: origin.text) }
        if source == root || path.isFiledByTags, let tag = operation.tags.first {
            return group(named: tag, document: self.path(of: root))
        }
        return group(ofDocument: source)
    }

    // MARK: Definitions

    /// The document in which they stand. One that is a definition by itself would be a folder for one type: there it is
    /// the folder of the document, and where operations have a tag of its name, theirs.
    private mutating func group(ofDefinitionsIn source: SourceID) -> Int {
        let area = Self.area(ofDocument: path(of: source))
        guard source != root, let name = area.last, definitions.contains(source) || isIndex(source, of: name)
        else { return group(ofDocument: source) }
        let folder = area.joined(separator: "/")
        if let index = folders[folder] { return index }
        let index = tagged(name) ?? besides(folder, name) ?? group(named: name, document: folder)
        folders[folder] = index
        groups[index].folder = groups[index].folder ?? folder
        return index
    }

    /// The folder of a document without what only says of which kind the documents in it are: `[resources, apps]` for
    /// `resources/apps/models/app.yml`.
    private static func area(ofDocument path: String) -> [String] {
        let folders = path.split(separator: "/").dropLast().map(String.init)
        let end = folders.lastIndex { !kinds.contains($0.lowercased()) && $0 != ".." }
        if let end { return Array(folders[...end]) }
        return folders.last == ".." ? [] : folders
    }

    /// Folders that say of what kind the documents in them are, and not what of.
    static let kinds: Set<String> = [
        "components", "definitions", "headers", "model", "models", "objects", "parameters", "requestbodies", "requests",
        "responses", "schema", "schemas", "types",
    ]

    /// Whether a document without operations is called like the folder it belongs to.
    private func isIndex(_ source: SourceID, of folder: String) -> Bool {
        let name = path(of: source).documentName
        return Self.folded(name) == Self.folded(folder) && indices[Self.key(name, path(of: source))] == nil
    }

    private func tagged(_ name: String) -> Int? { indices[Self.key(Self.folded(name), path(of: root))] }

    /// That of the document beside a folder, `users.yaml` beside `users`.
    private func besides(_ folder: String, _ name: String) -> Int? {
        ["yaml", "yml", "json"].lazy.compactMap { indices[Self.key(name, "\(folder).\($0)")] }.first
    }

    // MARK: Groups

    private var root: SourceID { document.sources[0].id }

    private func path(of source: SourceID) -> String { document.source(source).path }

    private mutating func group(ofDocument source: SourceID) -> Int {
        group(named: path(of: source).documentName, document: path(of: source))
    }

    /// Names that differ in case or symbols alone are one folder, called like the first of them byte by byte.
    private mutating func group(named name: String, document: String) -> Int {
        let key = Self.key(name, document)
        if let index = indices[key] { return index }
        let folded = Self.key(Self.folded(name), document)
        let index = indices[folded] ?? groups.count
        if index == groups.count { groups.append(SwiftModule.Group(wireName: name, document: document)) }
        if name.utf8.lexicographicallyPrecedes(groups[index].wireName.utf8) { groups[index].wireName = name }
        indices[key] = index
        indices[folded] = index
        return index
    }

    private static func key(_ name: String, _ document: String) -> String { "\(document)#\(name)" }

    private static func folded(_ name: String) -> String { Identifier.type(name).text.lowercased() }

    /// With what the tag of its name says.
    private func described(_ group: SwiftModule.Group) -> SwiftModule.Group {
        guard group.document == path(of: root),
            let tag = document.tags.first(where: { $0.name.hasSameBytes(as: group.wireName) })
        else { return group }
        var group = group
        group.documentation = [tag.summary, tag.description].paragraphs
        return group
    }
}
