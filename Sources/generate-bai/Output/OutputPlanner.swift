import SpecLoader

/// Compares the generated files with what stands in the output folder.
struct OutputPlanner {
    /// The folder as the user calls it.
    private let folder: String
    private let root: Folder?
    private let jobs: Int
    private var plan = OutputPlan()
    private var faults: [Diagnostic] = []
    /// The files that will be gone when the first one is written.
    private var leaving: Set<Folder.Identity> = []

    /// - Parameters:
    ///   - folder: What messages call the folder.
    ///   - root: Nil where the folder does not exist.
    ///   - jobs: How many threads look at what stands there.
    init(folder: String, root: Folder?, jobs: Int) {
        self.folder = folder
        self.root = root
        self.jobs = jobs
    }

    /// - Throws: ``CommandError`` with everything that forbids the writing.
    mutating func plan(_ files: [OutputPath: [UInt8]]) throws(CommandError) -> OutputPlan {
        let written = try readManifest().hashes
        for (path, hash) in written where files[path] == nil {
            planRemoval(of: path, hash: hash)
        }
        let compared = Array(files).concurrentMap(jobs: jobs) { [root, leaving] path, bytes in
            (path, bytes, hash: ContentHash(of: bytes), Self.compare(bytes, with: FoundFile(path, in: root), leaving))
        }
        for (path, bytes, hash, comparison) in compared {
            plan.manifest.hashes[path] = hash
            planWriting(bytes, to: path, isListed: written[path] != nil, comparison)
        }
        guard faults.isEmpty else { throw CommandError(.noOutput, faults.sorted { $0.message < $1.message }) }
        plan.changes.sort { $0.path < $1.path }
        plan.kept.sort()
        plan.interimManifest.hashes = written.merging(plan.manifest.hashes) { old, _ in old }
        return plan
    }

    private mutating func readManifest() throws(CommandError) -> Manifest {
        let path = "\(folder)/\(Manifest.fileName)"
        let entry: Folder.Entry?
        var bytes: [UInt8] = []
        do throws(SystemError) {
            entry = try root?.entry(Manifest.fileName)
            if let root, case .file = entry { bytes = try root.read(Manifest.fileName) }
        } catch {
            throw CommandError(.noOutput, "output-manifest", "cannot read '\(path)': \(error.message)")
        }
        guard let entry else { return Manifest() }
        guard case .file = entry else {
            throw CommandError(.noOutput, "output-manifest", "'\(path)' is not a regular file")
        }
        plan.manifestBefore = bytes
        do {
            return try Manifest(parsing: bytes)
        } catch {
            let fault = "line \(error.line) of '\(path)' cannot be trusted: \(error.message)"
            throw CommandError(
                .noOutput,
                "output-manifest",
                "\(fault); restore the file or generate into an empty folder"
            )
        }
    }

    private mutating func planRemoval(of path: OutputPath, hash: ContentHash) {
        switch FoundFile(path, in: root) {
        case .nothing: break
        case .file(let bytes, let identity) where ContentHash(of: bytes) == hash:
            plan.changes.append(.init(path: path, before: bytes, after: nil))
            leaving.insert(identity)
        case .file:
            plan.kept.append(path)
            // It stays in the list, so that every run tells of it until somebody takes it away.
            plan.manifest.hashes[path] = hash
        case .obstacle(let reason): refuse(path, reason)
        }
    }

    /// What a file has to do with what stands at its path.
    private enum Comparison {
        case same
        case change(before: [UInt8]?)
        case obstacle(String)
    }

    private static func compare(
        _ bytes: [UInt8],
        with found: FoundFile,
        _ leaving: Set<Folder.Identity>
    ) -> Comparison {
        switch found {
        // Where the file system ignores case, a file that is to be removed is found under its new spelling too.
        case .file(let existing, let identity) where !leaving.contains(identity):
            existing == bytes ? .same : .change(before: existing)
        case .nothing, .file: .change(before: nil)
        case .obstacle(let reason): .obstacle(reason)
        }
    }

    private mutating func planWriting(_ bytes: [UInt8], to path: OutputPath, isListed: Bool, _ comparison: Comparison) {
        switch comparison {
        case .same: break
        case .change(.some) where !isListed:
            refuse(path, "was not written by generate-bai; move it away or choose another folder")
        case .change(let before): plan.changes.append(.init(path: path, before: before, after: bytes))
        case .obstacle(let reason): refuse(path, reason)
        }
    }

    private mutating func refuse(_ path: OutputPath, _ reason: String) {
        faults.append(Diagnostic(.error, "output-file", "'\(folder)/\(path)' \(reason)", at: nil))
    }
}
