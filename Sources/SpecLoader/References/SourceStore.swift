/// The files that were read so far, each read and parsed once.
final class SourceStore {
    let reader: SourceReader
    let root: SourceFile
    private let options: SpecLoader.Options
    private var files: [RelativePath: Swift.Result<SourceFile, ReferenceFailure>] = [:]
    /// What a reference in the files of a folder leads to.
    private var located: [Written: Swift.Result<RelativePath, ReferenceFailure>] = [:]

    private struct Written: Hashable {
        let folder: RelativePath
        let reference: ExactKey
    }

    /// - Throws: ``ReferenceFailure`` when the root document cannot be read.
    init(path: String, fileSystem: any FileSystem, options: SpecLoader.Options) throws(ReferenceFailure) {
        self.options = options
        reader = try SourceReader(path: path, fileSystem: fileSystem, options: options)
        root = try reader.read(reader.root)
        files[reader.root] = .success(root)
    }

    /// Reads what the root document seems to refer to, and so on, the files of each wave side by side.
    ///
    /// - Returns: The paths of all files read, the root document's first, the others sorted.
    func readAhead() -> [RelativePath] {
        var wave = [root]
        while !wave.isEmpty {
            var next: Set<RelativePath> = []
            for file in wave {
                guard let node = file.root else { continue }
                for reference in ReferenceScan(node).paths {
                    guard let path = try? locate(reference, from: file.path), files[path] == nil else { continue }
                    next.insert(path)
                }
            }
            guard files.count + next.count <= options.limits.files else { break }
            wave = read(next.sorted())
        }
        return sorted(files.compactMap { path, file in (try? file.get()) == nil ? nil : path })
    }

    /// The root document's path first, the others sorted.
    func sorted(_ paths: [RelativePath]) -> [RelativePath] {
        [root.path] + paths.filter { $0 != root.path }.sorted()
    }

    private func read(_ paths: [RelativePath]) -> [SourceFile] {
        let reader = reader
        let results = paths.concurrentMap(jobs: options.jobs) { path -> Swift.Result<SourceFile, ReferenceFailure> in
            Swift.Result { () throws(ReferenceFailure) in try reader.read(path) }
        }
        for (path, result) in zip(paths, results) {
            files[path] = result
        }
        return results.compactMap { try? $0.get() }
    }

    /// The file that `reference`, the path of a `$ref` in `file`, names.
    ///
    /// - Throws: ``ReferenceFailure`` when there is none or it may not be read.
    func locate(_ reference: String, from file: RelativePath) throws(ReferenceFailure) -> RelativePath {
        let written = Written(folder: file.folder, reference: ExactKey(reference))
        if let known = located[written] { return try known.get() }
        let result = Swift.Result { () throws(ReferenceFailure) in try reader.locate(reference, from: file) }
        located[written] = result
        return try result.get()
    }

    /// The file at a path that ``locate(_:from:)`` gave.
    ///
    /// - Throws: ``ReferenceFailure`` when it cannot be read, or is one file too many.
    func file(_ path: RelativePath) throws(ReferenceFailure) -> SourceFile {
        if let known = files[path] { return try known.get() }
        guard files.count < options.limits.files else {
            throw ReferenceFailure("too-many-files", "the description has more than \(options.limits.files) files")
        }
        let result = Swift.Result { () throws(ReferenceFailure) in try reader.read(path) }
        files[path] = result
        return try result.get()
    }
}
