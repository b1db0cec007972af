/// The one door to the disk for everything that reads the description.
///
/// Paths are absolute or relative to the process's working folder, as the user gave them.
public protocol FileSystem: Sendable {
    /// The bytes of the regular file at `path`.
    ///
    /// - Throws: ``FileSystemError`` when there is no such file, it is not a regular file, or it is not readable.
    func read(_ path: String) throws(FileSystemError) -> [UInt8]

    /// The path with every symbolic link and `.`/`..` resolved; nil where nothing exists at `path`.
    func realPath(_ path: String) -> String?

    /// The names in a folder, sorted; empty where it cannot be listed. For "did you mean" in diagnostics.
    func list(_ folder: String) -> [String]
}

/// Why a file could not be read.
public enum FileSystemError: Error, Hashable, Sendable {
    case notFound
    case isDirectory
    /// A device, a pipe or a socket.
    case notRegular
    case notPermitted
    /// More bytes than the limit, which is given.
    case tooLarge(limit: Int)
    /// Anything else; the system's own words.
    case other(String)
}
