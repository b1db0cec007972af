import SpecLoader

/// The list of what the tool has written into an output folder, kept in that folder: without it nothing could be
/// removed or overwritten safely.
///
/// A text file: a header line, then a line of hash and path for each file, sorted by path. No dates and nothing of the
/// machine, so it can be committed with the files.
struct Manifest: Hashable {
    /// Where it stands in the output folder.
    static let fileName = ".generate-bai.manifest"
    static let header = "# Files written by generate-bai, with a hash (64-bit FNV-1a) of each. Not to be edited."

    var hashes: [OutputPath: ContentHash] = [:]

    /// Why a manifest cannot be believed.
    struct Fault: Error, Hashable {
        /// Counted from 1.
        let line: Int
        let message: String
    }

    init() {}

    /// Reads what ``text`` wrote. Anything else is refused as a whole: a manifest decides what is deleted.
    init(parsing bytes: [UInt8]) throws(Fault) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.popLast() == "" else { throw Fault(line: lines.count + 1, message: "it is cut off") }
        guard lines.first == Self.header else { throw Fault(line: 1, message: "it is not the header") }
        var previous: OutputPath?
        for (index, line) in lines.enumerated().dropFirst() {
            let (path, hash) = try Self.entry(line, number: index + 1)
            if let previous, previous >= path { throw Fault(line: index + 1, message: "'\(path)' is out of order") }
            hashes[path] = hash
            previous = path
        }
    }

    private static func entry(_ line: String, number: Int) throws(Fault) -> (OutputPath, ContentHash) {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let hash = ContentHash(parts[0]) else {
            throw Fault(line: number, message: "it is not a hash and a path")
        }
        do {
            return (try OutputPath(String(parts[1])), hash)
        } catch {
            throw Fault(line: number, message: "it names a path that is never written: \(error.rawValue)")
        }
    }

    var text: String {
        hashes.sorted { $0.key < $1.key }
            .reduce(into: Self.header + "\n") { $0 += "\($1.value) \($1.key)\n" }
    }
}

/// Tells whether a file is still what it was: FNV-1a of 64 bits, against accidents and not against attacks.
struct ContentHash: Hashable, CustomStringConvertible {
    private let value: UInt64

    init(of bytes: [UInt8]) {
        value = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Reads the 16 hexadecimal digits of ``description``.
    init?(_ text: Substring) {
        guard let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
        guard text == description else { return nil }
    }

    var description: String { value.hexadecimal(digits: 16) }
}
