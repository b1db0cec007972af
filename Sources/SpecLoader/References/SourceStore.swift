/// The files that were read so far, each read and parsed once.
final class SourceStore {
    let reader: SourceReader
    let root: SourceFile
    private let options: SpecLoader.Options
    private var files: [RelativePath: Swift.Result<SourceFile, ReferenceFailure>] = [:]
    /// What a reference in the files of a folder leads to.
    private var located: [Written: Swift.Result<RelativePath, ReferenceFailure>] = [:]

    /// The resources of all files by their URIs.
    private var resources: [ExactKey: [(file: RelativePath, resource: SchemaIdentifiers.Resource)]] = [:]

    /// After so many files that are not there, looking for what they may be helps nobody.
    private var suggestionsLeft = 200

    private struct Written: Hashable {
        let folder: RelativePath
        let reference: ExactKey
    }

    /// - Throws: ``ReferenceFailure`` when the root document cannot be read.
    init(path: String, fileSystem: any FileSystem, options: SpecLoader.Options) throws(ReferenceFailure) {
        self.options = options
        reader = try SourceReader(path: path, fileSystem: fileSystem, options: options)
        root = try reader.read(reader.root)
        add(.success(root), reader.root)
    }

    private func add(_ result: Swift.Result<SourceFile, ReferenceFailure>, _ path: RelativePath) {
        files[path] = result
        guard case .success(let file) = result else { return }
        for resource in file.identifiers?.resources ?? [] {
            resources[ExactKey(resource.uri.text), default: []].append((path, resource))
        }
    }

    /// Whether a reference may be more than a path from file to file.
    var knowsURIs: Bool { !resources.isEmpty || reader.hasRemoteFiles }

    /// The schema or document that calls itself by `uri`; nil where there is none.
    ///
    /// - Throws: ``ReferenceFailure`` when there are several.
    func resource(
        _ uri: URIReference
    ) throws(ReferenceFailure) -> (file: RelativePath, resource: SchemaIdentifiers.Resource)? {
        guard let found = resources[ExactKey(uri.text)] else { return nil }
        guard found.count == 1 else {
            let paths = Set(found.map { "'\($0.file.text)'" }).sorted().joined(separator: " and ")
            throw ReferenceFailure("duplicate-id", "'\(uri.text)' is the '$id' of several schemas, in \(paths)")
        }
        return found[0]
    }

    /// Reads what the root document seems to refer to, and so on, the files of each wave side by side.
    ///
    /// - Returns: The paths of all files read, the root document's first, the others sorted.
    func readAhead() -> [RelativePath] {
        var wave = [root]
        while !wave.isEmpty {
            var next: Set<RelativePath> = []
            for file in wave {
                for reference in file.references {
                    for path in candidates(reference, in: file) where files[path] == nil {
                        next.insert(path)
                    }
                }
            }
            guard files.count + next.count <= options.limits.files else { break }
            wave = read(next.sorted())
        }
        return sorted(files.compactMap { path, file in (try? file.get()) == nil ? nil : path })
    }

    /// The files to which a reference may lead: beside its own file, or in place of what is on the network.
    private func candidates(_ reference: Reference, in file: SourceFile) -> [RelativePath] {
        var paths: [RelativePath] = []
        if let path = try? reference.path, let located = try? locate(path, from: file) { paths.append(located) }
        let base = file.identifiers?.resources[0].uri ?? file.uri
        if reader.hasRemoteFiles, let located = try? reader.locate(reference.uri.resolved(against: base)) {
            paths.append(located)
        }
        return paths
    }

    /// The root document's path first, the others sorted.
    func sorted(_ paths: [RelativePath]) -> [RelativePath] {
        [root.path] + paths.filter { $0 != root.path }.sorted()
    }

    /// How many schemas have the `$dynamicAnchor` `name`.
    func dynamicAnchors(_ name: String) -> Int {
        resources.values.joined().count { $0.resource.anchors[ExactKey(name)]?.isDynamic == true }
    }

    private func read(_ paths: [RelativePath]) -> [SourceFile] {
        let reader = reader
        let results = paths.concurrentMap(jobs: options.jobs) { path -> Swift.Result<SourceFile, ReferenceFailure> in
            Swift.Result { () throws(ReferenceFailure) in try reader.read(path) }
        }
        for (path, result) in zip(paths, results) {
            add(result, path)
        }
        return results.compactMap { try? $0.get() }
    }

    /// The file that `reference`, the path of a `$ref` in `file`, names.
    ///
    /// - Throws: ``ReferenceFailure`` when there is none or it may not be read.
    func locate(_ reference: String, from file: SourceFile) throws(ReferenceFailure) -> RelativePath {
        let written = Written(folder: file.folder, reference: ExactKey(reference))
        if let known = located[written] { return try known.get() }
        let result = Swift.Result { () throws(ReferenceFailure) in
            try reader.locate(reference, from: file, suggesting: suggestionsLeft > 0)
        }
        if case .failure = result { suggestionsLeft -= 1 }
        located[written] = result
        return try result.get()
    }

    /// The file at a path that ``locate(_:from:)`` gave.
    ///
    /// - Throws: ``ReferenceFailure`` when it cannot be read, or is one file too many.
    func file(_ path: RelativePath) throws(ReferenceFailure) -> SourceFile {
        if let known = files[path] { return try known.get() }
        guard files.count < options.limits.files else {
            let message = "the description has more than \(options.limits.files) files" + options.limits.advice(.files)
            throw ReferenceFailure("too-many-files", message)
        }
        let result = Swift.Result { () throws(ReferenceFailure) in try reader.read(path) }
        add(result, path)
        return try result.get()
    }
}
