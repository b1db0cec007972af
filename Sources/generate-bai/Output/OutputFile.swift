import SpecLoader

/// A single file that a command writes.
struct OutputFile {
    /// As the user spells it.
    let path: String

    /// Finds out, without writing, whether something is in the way.
    ///
    /// - Parameter sources: Files that must stay as they are.
    /// - Returns: Where the file is, behind all symbolic links.
    /// - Throws: ``CommandError`` where the file is one of `sources`, or something that is no regular file.
    @discardableResult
    func check(keeping sources: [Source]) throws(CommandError) -> RealPath {
        let real: RealPath
        let isFree: Bool
        do throws(SystemError) {
            real = try RealPath(path)
            isFree = try isOpenFile ? false : Self.isFree(real)
        } catch {
            throw notWritten(error.message)
        }
        for source in sources where (try? RealPath(source.displayPath)) == real {
            throw belongs(to: "the description")
        }
        guard isFree, !PathParts(path).name.isEmpty else { throw notWritten("it is not a regular file") }
        return real
    }

    /// Whether it is `/dev/stdout` or the like. Behind it may be a file, but one that somebody else is writing.
    private var isOpenFile: Bool {
        get throws(SystemError) {
            let folder = try RealPath(PathParts(path).folder).components
            return folder == ["dev"] || folder.starts(with: ["dev", "fd"]) || folder.first == "proc"
        }
    }

    /// Whether there is nothing, or a file that can be replaced. What is left of symbolic links leads nowhere.
    private static func isFree(_ real: RealPath) throws(SystemError) -> Bool {
        guard let name = real.components.last else { return false }
        do throws(SystemError) {
            return switch try Folder(at: real.folder).entry(name) {
            case nil, .file: true
            case .folder, .symbolicLink, .other: false
            }
        } catch {
            if error == .missing { return true }
            throw error
        }
    }

    /// Replaces the file by one with this text, all at once.
    ///
    /// - Parameter sources: Files that must stay as they are.
    /// - Throws: ``CommandError`` where that cannot be done; then the file is as it was.
    func write(_ text: String, keeping sources: [Source]) throws(CommandError) {
        let real = try check(keeping: sources)
        let name = real.components.last ?? ""
        do throws(SystemError) {
            let folder = try Folder(creating: real.folder)
            folder.lock()
            // As short for every name, and nothing that a user would write.
            let temporaryName = ".generate-bai.\(ContentHash(of: Array(name.utf8))).tmp"
            try folder.replace(name, with: Array(text.utf8), by: temporaryName, in: folder)
        } catch {
            throw notWritten(error.message)
        }
    }

    /// - Parameter owner: What the file is a part of, so that it must stay.
    func belongs(to owner: String) -> CommandError {
        CommandError(.noOutput, "output-file", "'\(path)' belongs to \(owner); choose another file")
    }

    private func notWritten(_ reason: String) -> CommandError {
        CommandError(.noOutput, "output-file", "cannot write '\(path)': \(reason)")
    }
}
