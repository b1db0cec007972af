import SpecLoader

/// A single file that a command writes.
struct OutputFile {
    let path: String

    /// Replaces the file by one with this text, all at once.
    ///
    /// - Throws: ``CommandError`` where it cannot be written; then it is as it was.
    func write(_ text: String) throws(CommandError) {
        let parts = PathParts(path)
        do throws(SystemError) {
            let folder = try Folder(creating: parts.folder.isEmpty ? "." : parts.folder)
            try folder.replace(parts.name, with: Array(text.utf8), by: ".\(parts.name).tmp", in: folder)
        } catch {
            throw CommandError(.noOutput, "output-file", "cannot write '\(path)': \(error.message)")
        }
    }

    /// The same, but where the file is one of `sources` it stays.
    ///
    /// - Throws: ``CommandError`` also for these.
    func write(_ text: String, keeping sources: [Source]) throws(CommandError) {
        let real = try? RealPath(path)
        for source in sources where real != nil && (try? RealPath(source.displayPath)) == real {
            throw CommandError(.noOutput, "output-file", "'\(path)' belongs to the description; choose another file")
        }
        try write(text)
    }
}
