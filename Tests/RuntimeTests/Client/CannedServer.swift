import Foundation
import Synchronization

/// A server on a free port of this machine that gives the same answer to every request.
final class CannedServer: Sendable {
    private struct Failed: Error {}

    let port: Int
    private let listener: Int32
    private let answer: [UInt8]
    private let seen = Mutex<[String]>([])

    /// What has been asked, each with its headers.
    var requests: [String] { seen.withLock { $0 } }

    /// - Parameter head: the first line of the answer and its headers.
    init(_ head: [String], body: String) throws {
        #if canImport(Darwin)
        listener = socket(AF_INET, SOCK_STREAM, 0)
        #else
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        let lines = head + ["Content-Length: \(body.utf8.count)", "Connection: close", "", body]
        answer = Array(lines.joined(separator: "\r\n").utf8)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isListening else { throw Failed() }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in serve() }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            respond(to: connection)
            close(connection)
        }
    }

    private func respond(to connection: Int32) {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            head += buffer.prefix(count)
        }
        let request = String(decoding: head, as: UTF8.self)
        seen.withLock { $0.append(request) }
        _ = write(connection, answer, answer.count)
    }
}
