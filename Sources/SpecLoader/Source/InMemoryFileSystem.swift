/// Files that exist only here, for tests and for descriptions that come from elsewhere than a disk.
///
/// The working folder is `/`: `spec/a.yaml` and `/spec/a.yaml` are one file. Folders exist where files are in them.
public struct InMemoryFileSystem: FileSystem {
    private var files: [String: [UInt8]] = [:]

    /// - Parameter files: The text of every file by its path.
    public init(_ files: [String: String] = [:]) {
        for (path, text) in files {
            self.files[Self.normalized(path)] = Array(text.utf8)
        }
    }

    /// The bytes of the file at `path`, which need not be text.
    public subscript(path: String) -> [UInt8]? {
        get { files[Self.normalized(path)] }
        set { files[Self.normalized(path)] = newValue }
    }

    public func read(_ path: String) throws(FileSystemError) -> [UInt8] {
        if let bytes = self[path] { return bytes }
        throw isFolder(Self.normalized(path)) ? .isDirectory : .notFound
    }

    public func realPath(_ path: String) -> String? {
        let path = Self.normalized(path)
        return files[path] != nil || isFolder(path) ? path : nil
    }

    public func list(_ folder: String) -> [String] {
        let prefix = Self.prefix(of: Self.normalized(folder))
        let names = files.keys.filter { $0.hasPrefix(prefix) }.map { path in
            String(path.dropFirst(prefix.count).prefix { $0 != "/" })
        }
        return Set(names).sorted()
    }

    private func isFolder(_ path: String) -> Bool {
        path == "/" || files.keys.contains { $0.hasPrefix(Self.prefix(of: path)) }
    }

    private static func prefix(of folder: String) -> String {
        folder == "/" ? folder : folder + "/"
    }

    /// The path from `/` on, without `.`, `..` and empty components.
    private static func normalized(_ path: String) -> String {
        var components: [Substring] = []
        for component in path.split(separator: "/") {
            if component == ".." {
                _ = components.popLast()
            } else if component != "." {
                components.append(component)
            }
        }
        return "/" + components.joined(separator: "/")
    }
}
