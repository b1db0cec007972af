#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The surroundings of the process.
enum Environment {
    /// The value of an environment variable; nil where it is not set.
    static subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// How many processors this process may use, at least 1.
    static var cores: Int {
        max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
    }

    /// Whether standard error is a terminal that shows colours, and the user has not asked for none (no-color.org).
    static var showsColor: Bool {
        FileDescriptor.standardError.isTerminal && Self["NO_COLOR"] == nil && Self["TERM"] != "dumb"
    }
}
