/// Why a JSON document could not be read or written, and where.
public nonisolated struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The text is not JSON (RFC 8259): what was expected or is not allowed.
        case syntax(String)
        /// A value of another kind than the one asked for.
        case mismatch(expected: String, found: JSONKind)
        /// A required member is not there.
        case missing(name: String)
        /// A value of the right kind that is not allowed here, such as a number out of range or a date that is none.
        case invalid(String)
        /// The document goes beyond a limit of the reader: nesting, or repeated reading of alternatives.
        case limit(String)
    }

    // Behind one reference, so that a throwing call returns one word; an error is rare, a call is not.
    private indirect enum Storage: Hashable, Sendable {
        case fault(Kind, offset: Int, pointer: String?)
    }

    private let storage: Storage

    /// An error of the kind `kind` at the byte `offset`.
    public init(_ kind: Kind, at offset: Int) {
        storage = .fault(kind, offset: offset, pointer: nil)
    }

    private init(_ kind: Kind, at offset: Int, pointer: String) {
        storage = .fault(kind, offset: offset, pointer: pointer)
    }

    /// What is wrong.
    public var kind: Kind {
        switch storage {
        case .fault(let kind, _, _): kind
        }
    }

    /// The byte at which the fault is, counted from the start of the document.
    public var offset: Int {
        switch storage {
        case .fault(_, let offset, _): offset
        }
    }

    /// The JSON pointer (RFC 6901) of the value at fault. Empty for the whole document, and until the document is known.
    public var pointer: String {
        switch storage {
        case .fault(_, _, let pointer): pointer ?? ""
        }
    }

    /// The fault without its place: `expected a number, found a string`.
    public var message: String { kind.description }

    /// The same error with its pointer, found by reading `document` once more up to the fault.
    func located(in document: UnsafeBufferPointer<UInt8>) -> JSONError {
        guard case .fault(let kind, let offset, nil) = storage else { return self }
        return JSONError(kind, at: offset, pointer: JSONPath.pointer(at: offset, in: document))
    }
}

nonisolated extension JSONError.Kind: CustomStringConvertible {
    /// The fault without its place: `expected a number, found a string`.
    public var description: String {
        switch self {
        case .syntax(let text), .invalid(let text), .limit(let text): text
        case .mismatch(let expected, let found): "expected \(expected), found \(found)"
        case .missing(let name): "the required member '\(name)' is missing"
        }
    }
}

nonisolated extension JSONError: CustomStringConvertible {
    /// One line: `/items/3/price: expected a number, found a string (byte 1234)`.
    public var description: String {
        "\(pointer.isEmpty ? "" : pointer + ": ")\(message) (byte \(offset))"
    }
}

/// The kinds of JSON values.
public nonisolated enum JSONKind: String, CaseIterable, Hashable, Sendable, CustomStringConvertible {
    case boolean, number, string, array, object, null

    /// The kind with its article: `a string`.
    public var description: String {
        switch self {
        case .null: "null"
        case .array, .object: "an \(rawValue)"
        case .boolean, .number, .string: "a \(rawValue)"
        }
    }
}
