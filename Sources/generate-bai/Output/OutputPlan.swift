/// What has to happen to an output folder so that it holds the generated files and nothing else of ours.
struct OutputPlan {
    /// One file that is to be written or removed.
    struct Change {
        let path: OutputPath
        /// Nil where there is no such file yet.
        let before: [UInt8]?
        /// Nil where the file is to be removed.
        let after: [UInt8]?
    }

    /// Sorted by path.
    var changes: [Change] = []
    /// Files that are no longer generated but stay, because somebody changed them since they were written.
    var kept: [OutputPath] = []
    /// The manifest's bytes on the disk; nil where there is none.
    var manifestBefore: [UInt8]?
    var manifest = Manifest()
    /// Lists what comes as well as what goes: the one to have on the disk while files come and go.
    var interimManifest = Manifest()

    /// Whether the folder is as it should be.
    var isEmpty: Bool { changes.isEmpty && kept.isEmpty && !changesManifest }

    var changesManifest: Bool { manifestBefore != Array(manifest.text.utf8) }

    /// Whether files will exist that the manifest on the disk does not list.
    var addsFiles: Bool { changes.contains { $0.before == nil } }

    var removals: [Change] { changes.filter { $0.after == nil } }

    /// How many files are to be written.
    var writtenCount: Int { changes.count { $0.after != nil } }
}
