/// A strict reader of one JSON document (RFC 8259) in UTF-8.
///
/// The reader stands at the first byte of a value whenever a type's `init(json:)` is called, and behind the value when
/// that returns. It refuses everything the grammar does not have: invalid UTF-8, lone surrogates, leading zeros,
/// trailing commas, comments, a byte order mark. Where an object has a name twice, the last one counts.
public nonisolated struct JSONReader: ~Copyable {
    /// How deep arrays and objects may be nested.
    public static let defaultDepthLimit = 128

    /// How many times its own length may be read again for deciding between alternatives: twice at each level.
    static let rereadLimit = 2 * defaultDepthLimit

    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    var cursor: UnsafePointer<UInt8>
    /// How many levels may still be opened.
    var depthLeft: Int
    let depthLimit: Int
    /// How many bytes may still be read again.
    var rereadLeft: Int
    /// What the lines of a type are asked for, whose object is being read.
    var question = Question.nothing
    /// The name of the member at the reader's place as it is usually spelt, where it is not.
    var spelling = ""
    /// The names of lines that have been asked for them.
    var names: [JSONKeys.Key] = []
    /// Whether the document is to be as the description has it, as servers ask of requests: null is refused where a
    /// member's type has none, and a variant that excludes members of the document is not the one that is meant. Where
    /// it is false, null stands for the absence of a member, as answers of lenient servers have it.
    var isStrict = false
    /// Where members were that the description excludes; the first ones.
    var excludedMembers: [Int] = []
    /// The first fault of the object that a type is reading, which is thrown when the type is done.
    var fault: JSONError?

    /// A reader at the start of `document`, which must live as long as the reader.
    public init(_ document: UnsafeBufferPointer<UInt8>, depthLimit: Int = JSONReader.defaultDepthLimit) {
        // An empty document may have no address at all; the reader never looks at this one.
        start = document.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        end = start + document.count
        cursor = start
        depthLeft = depthLimit
        self.depthLimit = depthLimit
        rereadLeft = document.count * Self.rereadLimit
    }

    /// The byte at which the reader stands, counted from the start of the document.
    public var offset: Int { cursor - start }

    /// The kind of the value at the reader's place, seen from its first byte.
    ///
    /// - Throws: where no value starts with that byte.
    public func kind() throws(JSONError) -> JSONKind {
        guard cursor < end else { throw unexpected("a value") }
        switch cursor.pointee {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw unexpected("a value")
        }
    }

    /// Reads `null` if that is what stands here.
    public mutating func readNull() throws(JSONError) -> Bool {
        guard cursor < end, cursor.pointee == UInt8(ascii: "n") else { return false }
        try readLiteral("null")
        return true
    }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONError) -> Bool {
        guard cursor < end else { throw unexpected("a boolean") }
        switch cursor.pointee {
        case UInt8(ascii: "t"):
            try readLiteral("true")
            return true
        case UInt8(ascii: "f"):
            try readLiteral("false")
            return false
        default:
            throw mismatch("a boolean")
        }
    }

    /// Refuses anything but white space up to the end of the document.
    public mutating func endDocument() throws(JSONError) {
        skipWhiteSpace()
        guard cursor == end else { throw unexpected("the end of the document") }
    }

    @inline(__always)
    mutating func skipWhiteSpace() {
        while cursor < end, cursor.pointee <= 0x20 {
            guard cursor.pointee == 0x20 || cursor.pointee == 0x0A || cursor.pointee == 0x0D || cursor.pointee == 0x09
            else { return }
            cursor += 1
        }
    }

    private mutating func readLiteral(_ literal: StaticString) throws(JSONError) {
        let length = literal.utf8CodeUnitCount
        for index in 0..<length where cursor + index == end || cursor[index] != literal.utf8Start[index] {
            cursor += index
            throw unexpected("'\(literal)'")
        }
        cursor += length
    }
}

// MARK: - Faults

nonisolated extension JSONReader {
    /// The error for a byte that the grammar does not allow here.
    @inline(never)
    func unexpected(_ expected: String) -> JSONError {
        guard cursor < end else { return JSONError(.syntax("expected \(expected), found the end"), at: offset) }
        let byte = cursor.pointee
        let found =
            (0x21...0x7E).contains(byte)
            ? "'\(Unicode.Scalar(byte))'"
            : "the byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
        return JSONError(.syntax("expected \(expected), found \(found)"), at: offset)
    }

    /// The error for a value of another kind than `expected`.
    @inline(never)
    func mismatch(_ expected: String) -> JSONError {
        do throws(JSONError) {
            return JSONError(.mismatch(expected: expected, found: try kind()), at: offset)
        } catch {
            return unexpected(expected)
        }
    }

    /// The error for what the reader stands at, which is not JSON.
    @inline(never)
    func syntax(_ message: String) -> JSONError {
        JSONError(.syntax(message), at: offset)
    }

    /// The error for the value that starts at `start` and is not allowed there.
    @inline(never)
    public func invalid(_ message: String, at start: Int) -> JSONError {
        JSONError(.invalid(message), at: start)
    }
}
