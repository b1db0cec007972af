#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A failed call of the operating system.
struct SystemError: Error, Hashable {
    /// The `errno` of the call.
    let code: Int32

    /// What the call left in `errno`.
    static var last: SystemError { SystemError(code: errno) }

    static let missing = SystemError(code: ENOENT)
    /// Nobody reads the pipe any more.
    static let readerGone = SystemError(code: EPIPE)

    /// The system's words, in lower case: `no space left on device`.
    var message: String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
