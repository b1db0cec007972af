#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Where a path leads: absolute, without symbolic links, `.` and `..`.
struct RealPath: Hashable {
    /// From the root folder on, which itself is the empty list.
    let components: [String]

    /// Resolves `path` as far as it exists; what is missing is taken as it is spelled.
    ///
    /// - Throws: Where the path cannot be followed, and where `..` stands behind a folder that does not exist.
    init(_ path: String) throws(SystemError) {
        var existing = path.split(separator: "/", omittingEmptySubsequences: true)[...]
        let start = path.hasPrefix("/") ? "/" : "./"
        var missing: [String] = []
        while true {
            if let real = realpath(start + existing.joined(separator: "/"), nil) {
                defer { free(real) }
                components = String(cString: real).split(separator: "/").map(String.init) + missing
                return
            }
            let error = SystemError.last
            guard error == .missing, let last = existing.popLast(), last != ".." else { throw error }
            if last != "." { missing.insert(String(last), at: 0) }
        }
    }

    /// Where the folder is in which this stands.
    var folder: String { "/" + components.dropLast().joined(separator: "/") }

    /// Whether `other` is this folder or something below it.
    func contains(_ other: RealPath) -> Bool {
        other.components.starts(with: components)
    }
}
