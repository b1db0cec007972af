#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The front of a body that is being read: no more of it is held than its reader asks for.
nonisolated struct ByteWindow {
    private var chunks: HTTPBody.AsyncIterator
    private var bytes: [UInt8]
    private var start = 0
    /// How many unread bytes have been searched in vain, and for what.
    private var searched = (pattern: [UInt8](), count: 0)

    /// - Parameter prefix: stands before the body.
    init(_ body: HTTPBody, prefix: [UInt8] = []) {
        chunks = body.makeAsyncIterator()
        bytes = prefix
    }

    /// What has been read but not taken.
    var unread: ArraySlice<UInt8> { bytes[start...] }

    /// Reads one more chunk; false at the end.
    mutating func fill() async throws -> Bool {
        guard let chunk = try await chunks.next() else { return false }
        if start > 0 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        bytes += chunk
        return true
    }

    /// Takes bytes from the front; there are that many.
    mutating func take(_ count: Int) -> [UInt8] {
        let taken = Array(bytes[start..<(start + count)])
        skip(count)
        return taken
    }

    mutating func skip(_ count: Int) {
        start += count
        searched.count = max(0, searched.count - count)
    }

    /// How many unread bytes stand before the pattern; nil where it has not come yet.
    mutating func count(before pattern: [UInt8]) -> Int? {
        if searched.pattern != pattern { searched = (pattern, 0) }
        let found = bytes.withUnsafeBytes { all -> Int? in
            let area = UnsafeRawBufferPointer(rebasing: all[(start + searched.count)...])
            return Self.offset(of: pattern, in: area)
        }
        if let found { return searched.count + found }
        searched.count = max(searched.count, bytes.count - start - pattern.count + 1)
        return nil
    }

    /// How many unread bytes stand before one of the two; nil where neither has come yet.
    mutating func count(beforeAny first: UInt8, _ second: UInt8) -> Int? {
        if searched.pattern != [first, second, 0] { searched = ([first, second, 0], 0) }
        for index in bytes.indices[(start + searched.count)...] where bytes[index] == first || bytes[index] == second {
            return index - start
        }
        searched.count = bytes.count - start
        return nil
    }

    private static func offset(of pattern: [UInt8], in area: UnsafeRawBufferPointer) -> Int? {
        guard let base = area.baseAddress, let first = pattern.first else { return nil }
        var offset = 0
        while area.count - offset >= pattern.count {
            guard let hit = memchr(base + offset, Int32(first), area.count - offset - pattern.count + 1) else {
                return nil
            }
            offset = UnsafeRawPointer(hit) - base
            if memcmp(hit, pattern, pattern.count) == 0 { return offset }
            offset += 1
        }
        return nil
    }
}
