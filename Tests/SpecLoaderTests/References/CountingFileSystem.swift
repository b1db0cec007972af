import Synchronization

@testable import SpecLoader

/// Counts how often each file is read.
final class CountingFileSystem: FileSystem {
    private let files: InMemoryFileSystem
    private let counts = Mutex<[String: Int]>([:])

    init(_ files: InMemoryFileSystem) {
        self.files = files
    }

    var reads: [String: Int] { counts.withLock(\.self) }

    func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        counts.withLock { $0[path, default: 0] += 1 }
        return try files.read(path)
    }

    func realPath(_ path: String) -> String? { files.realPath(path) }
    func list(_ folder: String) -> [String] { files.list(folder) }
}
