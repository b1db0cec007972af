/// The files that belong to the description, with their ids: a file belongs to it once a reference leads there.
final class SourceTree {
    let store: SourceStore
    private let log: DiagnosticLog
    private var paths: [RelativePath]
    /// How many of ``paths`` were known from the start.
    private let expected: Int
    private var ids: [RelativePath: SourceID] = [:]
    /// By id; nil for a file that no reference has led to yet.
    private var files: [SourceFile?]
    private var referencedFrom: [SourceID: Location] = [:]

    /// - Parameter paths: The files that probably belong to the description, the root document's first; their order
    ///   gives their ids.
    init(_ store: SourceStore, paths: [RelativePath], log: DiagnosticLog) {
        self.store = store
        self.log = log
        self.paths = paths
        expected = paths.count
        files = Array(repeating: nil, count: paths.count)
        for (index, path) in paths.enumerated() {
            ids[path] = SourceID(index: index)
        }
        enter(store.root, SourceID(index: 0))
    }

    var root: SourceID { SourceID(index: 0) }

    /// The whole document of a file that belongs to the description; nil where it is not YAML or JSON.
    func document(_ id: SourceID) -> Cursor? {
        guard let node = files[id.index]?.root else { return nil }
        return Cursor(node: node, source: id, pointer: .root)
    }

    func path(_ id: SourceID) -> RelativePath { paths[id.index] }

    func displayPath(_ id: SourceID) -> String { files[id.index]?.displayPath ?? paths[id.index].text }

    /// The file that `reference`, the path of the `$ref` at `location`, names.
    ///
    /// - Throws: ``ReferenceFailure`` when there is none or it may not be read.
    func source(at reference: String, from location: Location) throws(ReferenceFailure) -> SourceID {
        guard let file = files[location.source.index] else { throw .alreadyReported }
        return try source(store.locate(reference, from: file), from: location)
    }

    /// The file at `path`, to which the reference at `location` leads.
    ///
    /// - Throws: ``ReferenceFailure`` when it may not be read.
    func source(_ path: RelativePath, from location: Location) throws(ReferenceFailure) -> SourceID {
        if let id = ids[path], files[id.index] != nil { return id }
        let file = try store.file(path)
        let id = ids[path] ?? append(path)
        referencedFrom[id] = location
        enter(file, id)
        return id
    }

    // MARK: URIs

    /// The document of the file, or the schema with an `$id`, in which `cursor` stands.
    func resource(around cursor: Cursor) -> SchemaIdentifiers.Resource? {
        files[cursor.source.index]?.identifiers?.resource(around: cursor.pointer)
    }

    /// Whether all references of the file are relative to the same, as no schema there has an `$id`.
    func hasOneResource(_ id: SourceID) -> Bool {
        files[id.index]?.identifiers?.resources.count ?? 1 == 1
    }

    /// What the references at `cursor` are relative to.
    func base(of cursor: Cursor) -> URIReference? {
        resource(around: cursor)?.uri ?? files[cursor.source.index]?.uri
    }

    /// The schema or document that has `uri` as its name, or that the user named for it; nil where there is none.
    ///
    /// - Throws: ``ReferenceFailure`` when there are several, or it may not be read.
    func document(_ uri: URIReference, from location: Location) throws(ReferenceFailure) -> Cursor? {
        if let (file, resource) = try store.resource(uri) {
            let id = try source(file, from: location)
            return Cursor(node: resource.node, source: id, pointer: resource.pointer)
        }
        guard let path = try store.reader.locate(uri) else { return nil }
        return document(try source(path, from: location))
    }

    private func append(_ path: RelativePath) -> SourceID {
        let id = SourceID(index: paths.count)
        paths.append(path)
        files.append(nil)
        ids[path] = id
        return id
    }

    private func enter(_ file: SourceFile, _ id: SourceID) {
        files[id.index] = file
        for diagnostic in file.diagnostics(in: id) {
            log.report(diagnostic)
        }
    }

    /// The paths of the files that belong to the description, the root document's first, the others sorted.
    var entered: [RelativePath] {
        store.sorted(zip(paths, files).compactMap { path, file in file == nil ? nil : path })
    }

    /// Whether the ids are in the order of ``entered``, because no file came late.
    var isInOrder: Bool { paths.count == expected }

    /// The files that belong to the description, by id.
    ///
    /// - Parameter references: Those that led to them, in the order of the search.
    func sources(_ references: [ResolvedReference]) -> [Source] {
        var first: [SourceID: [JSONPointer: Location]] = [:]
        for reference in references where reference.target.source != root {
            let target = reference.target
            if first[target.source]?[target.pointer] == nil {
                first[target.source, default: [:]][target.pointer] = reference.location
            }
        }
        return files.enumerated().compactMap { index, file in
            guard let file else { return nil }
            let id = SourceID(index: index)
            return Source(
                id: id,
                path: file.path.text,
                displayPath: file.displayPath,
                bytes: file.bytes,
                root: file.root,
                referencedFrom: referencedFrom[id],
                references: first[id] ?? [:]
            )
        }
    }
}
