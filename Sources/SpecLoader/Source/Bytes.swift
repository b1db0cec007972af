#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension [UInt8] {
    /// Where `byte` comes first at or behind `start`; nil where it does not. Many bytes are looked at in one step.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Everywhere that `byte` stands.
    package func indices(of byte: UInt8) -> [Int] {
        var indices: [Int] = []
        var next = firstIndex(of: byte, from: 0)
        while let index = next {
            indices.append(index)
            next = firstIndex(of: byte, from: index + 1)
        }
        return indices
    }
}

extension StringProtocol {
    /// Whether all bytes of its UTF-8 are such. Native texts lie in memory in one piece, which is read far faster than
    /// the view.
    @inlinable package func hasOnlyBytes(_ isSuch: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isSuch) } ?? utf8.allSatisfy(isSuch)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// - Parameter other: As many bytes.
    func hasSameBytes(as other: Self) -> Bool {
        guard let bytes = baseAddress, let others = other.baseAddress else { return true }
        return memcmp(bytes, others, count) == 0
    }
}
