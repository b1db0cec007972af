import Foundation

/// Where the token is kept: a file that nobody but its user can read.
struct TokenFile {
    private let folder: URL

    /// `BAI_CONFIG`, else `bai` in the user's folder for configuration.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        if let path = environment["BAI_CONFIG"], !path.isEmpty {
            folder = URL(filePath: path)
        } else {
            let home = FileManager.default.homeDirectoryForCurrentUser.path()
            folder = URL(filePath: environment["XDG_CONFIG_HOME"] ?? "\(home)/.config").appending(path: "bai")
        }
    }

    private var file: URL { folder.appending(path: "token") }

    /// The token; nil where nobody is logged in.
    func read() throws -> String? {
        guard FileManager.default.fileExists(atPath: file.path()) else { return nil }
        return try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Writes a new file beside the old one and renames it, so that the token is never in a file that others can read.
    func write(_ token: String) throws {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let temporary = folder.appending(path: "token.\(UUID().uuidString)").path()
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: temporary]) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data((token + "\n").utf8))
        try handle.close()
        guard rename(temporary, file.path()) == 0 else {
            unlink(temporary)
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path()])
        }
    }

    func remove() throws {
        guard FileManager.default.fileExists(atPath: file.path()) else { return }
        try FileManager.default.removeItem(at: file)
    }
}
