import SpecLoader

/// Compares the generated files with what stands in the output folder.
struct OutputPlanner {
    /// The folder as the user calls it.
    private let folder: String
    private let root: Folder?
    private var plan = OutputPlan()
    private var faults: [Diagnostic] = []
    /// The files that will be gone when the first one is written.
    private var leaving: Set<Folder.Identity> = []

    private typealias ExistingFile = (bytes: [UInt8], identity: Folder.Identity)

    /// - Parameters:
    ///   - folder: What messages call the folder.
    ///   - root: Nil where the folder does not exist.
    init(folder: String, root: Folder?) {
        self.folder = folder
        self.root = root
    }

    /// - Throws: ``CommandError`` with everything that forbids the writing.
    mutating func plan(_ files: [OutputPath: [UInt8]]) throws(CommandError) -> OutputPlan {
        let written = try readManifest().hashes
        for (path, hash) in written where files[path] == nil {
            planRemoval(of: path, hash: hash)
        }
        for (path, bytes) in files {
            planWriting(bytes, to: path, isListed: written[path] != nil)
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
        guard let existing = existingFile(at: path) else { return }
        if ContentHash(of: existing.bytes) == hash {
            plan.changes.append(.init(path: path, before: existing.bytes, after: nil))
            leaving.insert(existing.identity)
        } else {
            plan.kept.append(path)
        }
    }

    private mutating func planWriting(_ bytes: [UInt8], to path: OutputPath, isListed: Bool) {
        plan.manifest.hashes[path] = ContentHash(of: bytes)
        var existing = existingFile(at: path)
        // Where the file system ignores case, a file that is to be removed is found under its new spelling too.
        if let found = existing, leaving.contains(found.identity) { existing = nil }
        guard existing?.bytes != bytes else { return }
        guard existing == nil || isListed else {
            _ = refuse(path, "was not written by generate-bai; move it away or choose another folder")
            return
        }
        plan.changes.append(.init(path: path, before: existing?.bytes, after: bytes))
    }

    /// Nil where there is nothing at `path`, and where something is in the way, which is reported.
    private mutating func existingFile(at path: OutputPath) -> ExistingFile? {
        do throws(SystemError) {
            guard var current = root else { return nil }
            for name in path.folders {
                switch try current.entry(name) {
                case nil: return nil
                case .folder: current = try current.folder(name)
                case .symbolicLink: return refuse(path, "leads through the symbolic link '\(name)'; remove it")
                case .file, .other: return refuse(path, "leads through '\(name)', which is no folder")
                }
            }
            switch try current.entry(path.name) {
            case nil: return nil
            case .file(let identity): return (try current.read(path.name), identity)
            case .symbolicLink: return refuse(path, "is a symbolic link; remove it")
            case .folder, .other: return refuse(path, "is not a regular file")
            }
        } catch {
            return refuse(path, "is not readable: \(error.message)")
        }
    }

    private mutating func refuse(_ path: OutputPath, _ reason: String) -> ExistingFile? {
        faults.append(Diagnostic(.error, "output-file", "'\(folder)/\(path)' \(reason)", at: nil))
        return nil
    }
}
