import Generator
import SpecLoader

/// The folder that the user gave with `--out`.
struct OutputFolder {
    /// As the user spells it.
    let path: String
    private let real: RealPath
    /// How many threads compare files.
    private let jobs: Int

    /// With this begin the names of what is there besides the files.
    private static let ownPrefix = ".generate-bai."

    /// Where a file is written before it gets its name: a place for each of the threads that write. No more of them than
    /// these, so that what a killed run leaves behind is found.
    private static let temporaryNames = [
        ".generate-bai.tmp", ".generate-bai.2.tmp", ".generate-bai.3.tmp", ".generate-bai.4.tmp",
    ]

    /// - Parameters:
    ///   - specification: The root document's path.
    ///   - home: The user's home folder; nil where there is none.
    /// - Throws: ``CommandError`` where the folder would hold the description or everything that the user owns.
    init(path: String, specification: String, home: String?, jobs: Int = 1) throws(CommandError) {
        self.path = path
        self.jobs = jobs
        do {
            real = try RealPath(path)
        } catch {
            throw Self.unusable(path, error)
        }
        if let folder = try? RealPath(PathParts(specification).folder), real.contains(folder) {
            throw misplaced("holds the description")
        }
        if let home, !home.isEmpty, let folder = try? RealPath(home), real.contains(folder) {
            throw misplaced("holds your home folder")
        }
        if real.components.isEmpty { throw misplaced("is the root folder") }
    }

    private func misplaced(_ reason: String) -> CommandError {
        CommandError(.noOutput, "output-folder", "'\(path)' \(reason); choose another output folder")
    }

    /// Whether `other` is where one of `files`, a folder of theirs or the list of them is to be.
    func needs(_ other: RealPath, for files: [GeneratedFile]) -> Bool {
        if other.contains(real) { return true }
        guard real.contains(other) else { return false }
        let inner = other.components.dropFirst(real.components.count).joined(separator: "/")
        return inner.hasPrefix(Self.ownPrefix)
            || files.contains { ($0.path + "/").hasPrefix(inner + "/") || inner.hasPrefix($0.path + "/") }
    }

    /// What the folder needs so that it holds exactly `files`. Writes nothing.
    ///
    /// - Throws: ``CommandError`` with everything that forbids the writing.
    func plan(_ files: [GeneratedFile]) throws(CommandError) -> OutputPlan {
        let files = try Self.checked(files)
        var root: Folder?
        do throws(SystemError) {
            root = try Folder(at: path)
        } catch {
            guard error == .missing else { throw Self.unusable(path, error) }
        }
        var planner = OutputPlanner(folder: path, root: root, jobs: jobs)
        return try planner.plan(files)
    }

    /// Makes the folder hold exactly `files`, besides what is not ours. Nothing is touched before everything is
    /// checked, files with the right bytes keep their time, and a file is replaced in one step or not at all.
    ///
    /// - Returns: What has been done.
    /// - Throws: ``CommandError`` where something forbids the writing or the disk fails.
    func write(_ files: [GeneratedFile]) throws(CommandError) -> OutputPlan {
        let files = try Self.checked(files)
        let root: Folder
        do {
            root = try Folder(creating: path)
        } catch {
            throw Self.unusable(path, error)
        }
        root.lock()
        var planner = OutputPlanner(folder: path, root: root, jobs: jobs)
        let plan = try planner.plan(files)
        try apply(plan, to: root)
        return plan
    }

    /// The files by path.
    ///
    /// - Throws: ``CommandError`` where a path is not safe to write to; only a fault of the generator leads there.
    private static func checked(_ files: [GeneratedFile]) throws(CommandError) -> [OutputPath: [UInt8]] {
        var checked: [OutputPath: [UInt8]] = [:]
        var folded: Set<String> = []
        for file in files {
            do throws(OutputPath.Fault) {
                let path = try OutputPath(file.path)
                guard folded.insert(path.folded).inserted else { throw .taken }
                checked[path] = file.bytes
            } catch {
                throw CommandError(
                    .noOutput,
                    "output-path",
                    "'\(file.path)' is not a path to write to: \(error.rawValue)"
                )
            }
        }
        return checked
    }

    private static func unusable(_ path: String, _ error: SystemError) -> CommandError {
        CommandError(.noOutput, "output-folder", "cannot use the output folder '\(path)': \(error.message)")
    }

    // MARK: Writing

    /// A run that is stopped at any moment leaves whole files, all of them listed in the manifest.
    private func apply(_ plan: OutputPlan, to root: Folder) throws(CommandError) {
        if plan.addsFiles { try write(plan.interimManifest, to: root) }
        // Removals come first: where the file system ignores case, a new file may have the name of an old one.
        for change in plan.removals {
            try remove(change.path, from: root)
        }
        try write(plan.changes.filter { $0.after != nil }, to: root)
        let isWritten = plan.addsFiles && plan.interimManifest == plan.manifest
        if !isWritten, plan.changesManifest { try write(plan.manifest, to: root) }
    }

    /// Each thread writes a run of the files, as in the order of paths those of one folder come one after the other.
    private func write(_ changes: [OutputPlan.Change], to root: Folder) throws(CommandError) {
        if changes.isEmpty { return }
        let names = Self.temporaryNames.prefix(jobs)
        let size = (changes.count + names.count - 1) / names.count
        let shares = stride(from: 0, to: changes.count, by: size).map { changes[$0...].prefix(size) }
        let failures = Array(zip(names, shares)).concurrentMap(jobs: jobs) { name, share in
            failure(ofWriting: share, by: name, to: root)
        }
        if let failure = failures.compactMap(\.self).first { throw failure }
        for name in Self.temporaryNames.dropFirst(shares.count) {
            // Left by a killed run of more threads.
            try? root.remove(name)
        }
    }

    /// Nil where all of the files are written.
    private func failure(
        ofWriting changes: ArraySlice<OutputPlan.Change>,
        by temporaryName: String,
        to root: Folder
    ) -> CommandError? {
        var current: (names: [String], folder: Folder) = ([], root)
        for change in changes {
            do throws(SystemError) {
                let names = change.path.folders
                if names != current.names { current = (names, try root.descend(names, creating: true)) }
                try current.folder.replace(change.path.name, with: change.after ?? [], by: temporaryName, in: root)
            } catch {
                return notWritten(change.path.description, error)
            }
        }
        return nil
    }

    private func write(_ manifest: Manifest, to root: Folder) throws(CommandError) {
        do {
            let bytes = Array(manifest.text.utf8)
            try root.replace(Manifest.fileName, with: bytes, by: Self.temporaryNames[0], in: root)
        } catch {
            throw notWritten(Manifest.fileName, error)
        }
    }

    /// Removes the file and the folders that are empty without it.
    private func remove(_ path: OutputPath, from root: Folder) throws(CommandError) {
        do throws(SystemError) {
            var folders = path.folders
            try root.descend(folders).remove(path.name)
            while let innermost = folders.popLast() {
                guard try root.descend(folders).removeFolderIfEmpty(innermost) else { return }
            }
        } catch {
            throw CommandError(
                .noOutput,
                "output-not-removed",
                "cannot remove '\(self.path)/\(path)': \(error.message)"
            )
        }
    }

    private func notWritten(_ name: String, _ error: SystemError) -> CommandError {
        CommandError(.noOutput, "output-not-written", "cannot write '\(path)/\(name)': \(error.message)")
    }
}
