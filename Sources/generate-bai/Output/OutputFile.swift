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
}
