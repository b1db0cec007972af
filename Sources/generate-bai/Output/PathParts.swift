/// A path taken apart, without a look at the disk.
struct PathParts {
    /// With `/` at its end; empty for the working folder.
    let folder: String
    let name: String

    init(_ path: String) {
        let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        folder = String(path[..<start])
        name = String(path[start...])
    }
}
