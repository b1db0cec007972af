#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file or stream.
struct FileDescriptor: Sendable {
    let number: Int32

    static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
    static let standardError = FileDescriptor(number: STDERR_FILENO)

    var isTerminal: Bool { isatty(number) == 1 }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { systemWrite(number, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if count < 0, errno != EINTR { throw .last }
            done += max(count, 0)
        }
    }

    /// The bytes up to the end.
    ///
    /// - Parameter expected: How many there probably are.
    func read(expected: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = max(expected, 1)
        while true {
            var failure: SystemError?
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let result = systemRead(number, buffer.baseAddress, room)
                if result < 0 { failure = .last }
                count = max(result, 0)
            }
            if let failure, failure.code != EINTR { throw failure }
            if failure == nil, chunk.isEmpty { return bytes }
            bytes += chunk
            room = 1 << 16
        }
    }
}

// Inside the type, its own methods hide the system's.
private let systemWrite = write
private let systemRead = read
