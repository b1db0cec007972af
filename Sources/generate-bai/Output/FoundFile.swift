/// What stands where a file is to be written or removed.
enum FoundFile: Sendable {
    case nothing
    case file([UInt8], Folder.Identity)
    /// Something is in the way; the reason goes on behind the path.
    case obstacle(String)

    /// Looks at `path` below `root`, which is nil where the output folder does not exist.
    init(_ path: OutputPath, in root: Folder?) {
        do {
            self = try Self.find(path, in: root)
        } catch {
            self = .obstacle("is not readable: \(error.message)")
        }
    }

    private static func find(_ path: OutputPath, in root: Folder?) throws(SystemError) -> FoundFile {
        guard var current = root else { return .nothing }
        for name in path.folders {
            switch try current.entry(name) {
            case nil: return .nothing
            case .folder: current = try current.folder(name)
            case .symbolicLink: return .obstacle("leads through the symbolic link '\(name)'; remove it")
            case .file, .other: return .obstacle("leads through '\(name)', which is no folder")
            }
        }
        return switch try current.entry(path.name) {
        case nil: .nothing
        case .file(let identity): .file(try current.read(path.name), identity)
        case .symbolicLink: .obstacle("is a symbolic link; remove it")
        case .folder, .other: .obstacle("is not a regular file")
        }
    }
}
