#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files of this machine.
public struct DiskFileSystem: FileSystem {
    private let fileSizeLimit: Int

    /// - Parameter fileSizeLimit: Bytes; longer files are refused.
    public init(fileSizeLimit: Int = SpecLoader.Limits().fileSize) {
        self.fileSizeLimit = fileSizeLimit
    }

    public func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        guard Self.canBePath(path) else { throw .notFound }
        // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else { throw Self.error(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Self.error(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isDirectory
        default: throw .notRegular
        }
        return try read(file, size: Int(status.st_size))
    }

    /// - Parameter size: What the file's status says; the file may be of another size when it is read.
    private func read(_ file: CInt, size: Int) throws(FileSystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var wanted = size + 1
        while bytes.count <= fileSizeLimit {
            let room = min(wanted, fileSizeLimit + 1 - bytes.count)
            var result = 0
            // Not filled with zeros first: in a debug build that takes longer than all the rest.
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                result = Self.read(file, into: UnsafeMutableRawBufferPointer(buffer))
                count = max(result, 0)
            }
            guard result >= 0 else { throw Self.error(errno) }
            if chunk.isEmpty { return bytes }
            bytes += chunk
            wanted = 1 << 16
        }
        throw .tooLarge(limit: fileSizeLimit)
    }

    /// Reads once, again when a signal came in between.
    private static func read(_ file: CInt, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            #if canImport(Glibc)
            let count = Glibc.read(file, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
            let count = Musl.read(file, buffer.baseAddress, buffer.count)
            #else
            let count = Darwin.read(file, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 || errno != EINTR { return count }
        }
    }

    public func realPath(_ path: String) -> String? {
        guard Self.canBePath(path), let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    public func list(_ folder: String) -> [String] {
        guard Self.canBePath(folder), let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// C ends a path at a zero byte, which would name another file.
    private static func canBePath(_ path: String) -> Bool {
        !path.isEmpty && !path.utf8.contains(0)
    }

    private static func error(_ code: CInt) -> FileSystemError {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EISDIR: .isDirectory
        case ENXIO, ENODEV: .notRegular
        case EACCES, EPERM: .notPermitted
        default: .other(String(cString: strerror(code)))
        }
    }
}
