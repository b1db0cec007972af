#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

nonisolated extension HTTPBody {
    /// A body that is read from a file as it is sent, so that it may be larger than the memory.
    ///
    /// - Throws: ``FileError`` where there is no such file, or it cannot be read.
    public init(file path: String, mediaType: String? = nil) throws {
        let length = try FileReader(path).length
        self.init(stream: FileChunks(path: path), length: length, mediaType: mediaType)
    }
}

/// A file that cannot be read.
public nonisolated struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// The system's number of the error.
    public let code: Int32

    public var description: String { "'\(path)' cannot be read: \(String(cString: strerror(code)))" }
}

/// The file is opened when reading begins, each time anew.
private nonisolated struct FileChunks: AsyncSequence {
    let path: String

    struct AsyncIterator: AsyncIteratorProtocol {
        let path: String
        var file: FileReader?

        mutating func next() async throws -> [UInt8]? {
            let file = try file ?? FileReader(path)
            self.file = file
            return try file.chunk()
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(path: path)
    }
}

/// An open file; closed when nobody reads it any more.
private nonisolated final class FileReader {
    private static let chunkSize = 64 << 10

    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Nil for what is no plain file, such as a pipe, whose end is not known.
    var length: Int? {
        get throws {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
            return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        }
    }

    /// The next bytes; nil at the end.
    func chunk() throws -> [UInt8]? {
        let chunk = try [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
            let size = read(descriptor, buffer.baseAddress, buffer.count)
            guard size >= 0 else { throw FileError(path: path, code: errno) }
            count = size
        }
        return chunk.isEmpty ? nil : chunk
    }
}
