/// Parses a JSON text (RFC 8259) into nodes: strictly, except that a byte order mark at the start is passed over.
struct JSONParser {
    private(set) var builder: NodeBuilder
    private var scanner: JSONScanner

    /// - Parameter text: Must stay valid until ``parse()`` returns.
    init(_ text: UnsafeBufferPointer<UInt8>, source: SourceID, limits: SpecLoader.Limits) {
        builder = NodeBuilder(source: source, limits: limits)
        scanner = JSONScanner(text)
    }

    mutating func parse() throws(SyntaxError) -> Node {
        while true {
            while try !beginValue() {}
            try endValues()
            if let root = builder.root {
                guard scanner.byte == nil else { throw unexpected(insteadOf: "the end of the file") }
                return root
            }
        }
    }

    /// Reads a scalar, or the beginning of a collection with the first key.
    ///
    /// - Returns: Whether no value follows before the end of the innermost collection or a comma.
    private mutating func beginValue() throws(SyntaxError) -> Bool {
        scanner.skipWhitespace()
        let position = scanner.position
        switch scanner.byte {
        case UInt8(ascii: "\""):
            builder.scalar(Scalar(text: try scanner.string(), kind: .string), at: position)
            return true
        case UInt8(ascii: "{"):
            try builder.open(mapping: true, at: position)
            guard scanner.takeOpening(closedBy: UInt8(ascii: "}")) else { return true }
            try key()
            return false
        case UInt8(ascii: "["):
            try builder.open(mapping: false, at: position)
            return !scanner.takeOpening(closedBy: UInt8(ascii: "]"))
        default:
            guard let scalar = try scanner.plainScalar() else { throw unexpected(insteadOf: "a value") }
            builder.scalar(scalar, at: position)
            return true
        }
    }

    /// Closes the collections that end here, and goes to the next value behind a comma.
    private mutating func endValues() throws(SyntaxError) {
        while let isInMapping = builder.isInMapping {
            scanner.skipWhitespace()
            let position = scanner.position
            let closing = isInMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
            if scanner.take(UInt8(ascii: ",")) {
                scanner.skipWhitespace()
                if scanner.byte == closing {
                    throw SyntaxError("json-syntax", "JSON allows no comma after the last entry", at: position)
                }
                if isInMapping { try key() }
                return
            }
            guard scanner.take(closing) else { throw unexpected(insteadOf: isInMapping ? "',' or '}'" : "',' or ']'") }
            _ = try builder.close()
        }
        scanner.skipWhitespace()
    }

    private mutating func key() throws(SyntaxError) {
        let position = scanner.position
        guard scanner.byte == UInt8(ascii: "\"") else { throw unexpected(insteadOf: "a key in double quotes") }
        builder.key(NodeBuilder.Key(text: try scanner.string(), position: position))
        scanner.skipWhitespace()
        guard scanner.take(UInt8(ascii: ":")) else { throw unexpected(insteadOf: "':' after the key") }
    }

    private func unexpected(insteadOf expected: String) -> SyntaxError {
        let position = scanner.position
        switch scanner.byte {
        case nil:
            guard let start = builder.openedAt else {
                return SyntaxError("empty-document", "the file is empty", at: Position(line: 1, column: 1))
            }
            let bracket = builder.isInMapping == true ? "{" : "["
            return SyntaxError("json-syntax", "'\(bracket)' is never closed", at: start)
        case UInt8(ascii: "/"), UInt8(ascii: "#"):
            return SyntaxError("json-syntax", "JSON has no comments", at: position)
        case UInt8(ascii: "'"):
            return SyntaxError("json-syntax", "JSON has no single quotes; use double quotes", at: position)
        default:
            let found = scanner.word
            return SyntaxError("json-syntax", "expected \(expected), found '\(found)'", at: position)
        }
    }
}
