#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open folder whose entries are reached by name and never through a symbolic link, so that nobody can put a link
/// in the way between a check and the write that follows it.
final class Folder: Sendable {
    private let descriptor: Int32

    /// What stands at a name.
    enum Entry: Hashable {
        case file(Identity)
        case folder
        case symbolicLink
        /// A device, a pipe or a socket.
        case other
    }

    /// The same for every name of one file.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The folder at `path`, which may be reached through symbolic links.
    init(at path: String) throws(SystemError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
    }

    /// The folder at `path`, made with the folders above it where they are missing.
    convenience init(creating path: String) throws(SystemError) {
        for end in path.indices.dropFirst() where path[end] == "/" {
            try Self.create(String(path[..<end]))
        }
        try Self.create(path)
        try self.init(at: path)
    }

    private static func create(_ path: String) throws(SystemError) {
        // EISDIR is what some systems say of the root folder.
        guard mkdir(path, 0o777) == 0 || errno == EEXIST || errno == EISDIR else { throw .last }
    }

    deinit {
        close(descriptor)
    }

    /// Waits until no other process holds the lock of this folder and holds it until this value ends.
    ///
    /// File systems without locks are used without: then two runs at once may disturb each other.
    func lock() {
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    /// What stands at `name`; nil where there is nothing.
    func entry(_ name: String) throws(SystemError) -> Entry? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw .last
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
        case S_IFDIR: return .folder
        case S_IFLNK: return .symbolicLink
        default: return .other
        }
    }

    /// The folder `name` in this one.
    func folder(_ name: String) throws(SystemError) -> Folder {
        let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else { throw .last }
        return Folder(descriptor: inner)
    }

    /// The folder `names` leads to, step by step from this one; with `creating`, missing ones are made.
    func descend(_ names: some Sequence<String>, creating: Bool = false) throws(SystemError) -> Folder {
        var current = self
        for name in names {
            current = try creating ? current.folder(creating: name) : current.folder(name)
        }
        return current
    }

    /// The folder `name` in this one, which nearly always is there already.
    private func folder(creating name: String) throws(SystemError) -> Folder {
        do throws(SystemError) {
            return try folder(name)
        } catch {
            guard error == .missing else { throw error }
        }
        guard mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST else { throw .last }
        return try folder(name)
    }

    /// The bytes of the regular file `name`.
    func read(_ name: String) throws(SystemError) -> [UInt8] {
        // Without O_NONBLOCK the open would wait for a writer where a pipe has taken the file's place.
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw .last }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .last }
        return try FileDescriptor(number: file).read(expected: Int(status.st_size))
    }

    /// Writes the new file `name`; leaves nothing behind where that fails, and touches nothing that has the name
    /// already, be it a dangling link.
    private func create(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .last }
        var failure: SystemError?
        do throws(SystemError) {
            try FileDescriptor(number: file).write(bytes)
        } catch {
            failure = error
        }
        // Some file systems report a full disk no sooner than here.
        if close(file) != 0, failure == nil { failure = .last }
        if let failure {
            unlinkat(descriptor, name, 0)
            throw failure
        }
    }

    /// Writes the new file `name`; false where something has the name already.
    func createIfMissing(_ name: String, _ bytes: [UInt8]) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try create(name, bytes)
            return true
        } catch {
            guard error.code == EEXIST else { throw error }
            return false
        }
    }

    /// Puts a file with `bytes` at `name`, in one step, in place of what is there.
    ///
    /// - Parameters:
    ///   - temporaryName: What the file is called until it is complete. What is there, from a killed run, is removed.
    ///   - staging: Where it is until then; on the same file system.
    func replace(
        _ name: String,
        with bytes: [UInt8],
        by temporaryName: String,
        in staging: Folder
    ) throws(SystemError) {
        if try !staging.createIfMissing(temporaryName, bytes) {
            try staging.remove(temporaryName)
            try staging.create(temporaryName, bytes)
        }
        guard renameat(staging.descriptor, temporaryName, descriptor, name) == 0 else {
            let failure = SystemError.last
            try staging.remove(temporaryName)
            throw failure
        }
    }

    /// Removes the file `name`; it is no error where there is none.
    func remove(_ name: String) throws(SystemError) {
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
    }

    /// Removes the folder `name` if it is empty, and tells whether it was.
    func removeFolderIfEmpty(_ name: String) throws(SystemError) -> Bool {
        if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { return true }
        guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT else { throw .last }
        return false
    }
}
