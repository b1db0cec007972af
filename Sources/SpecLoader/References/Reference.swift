/// The value of a `$ref`: a relative URI reference (RFC 3986) to a file of the description, and what it means there.
struct Reference: Sendable {
    /// The part behind the `#`.
    enum Fragment: Sendable {
        /// A JSON pointer (RFC 6901), its tokens not escaped; no tokens for the whole document.
        case pointer([String])
        /// A plain name, which JSON Schema's `$anchor` or `$dynamicAnchor` gives.
        case anchor(String)
    }

    /// As written.
    let text: String
    /// The part before the `#`.
    let uri: URIReference
    let fragment: Fragment

    /// - Throws: ``ReferenceFailure`` when the fragment of `text` is wrong.
    init(parsing text: String) throws(ReferenceFailure) {
        guard !text.isEmpty else {
            throw ReferenceFailure("bad-reference", "'$ref' is empty; write the place it refers to")
        }
        let bytes = Array(text.utf8)
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        self.text = text
        uri = URIReference(utf8: bytes[..<hash])
        fragment = try Self.fragment(bytes[hash...].dropFirst(), in: text)
    }

    /// How a reference, `text`, goes on to a member of what it means, or an element by its number.
    static func text(_ text: String, to member: String) -> String {
        text + (text.contains("#") ? "/" : "#/") + member
    }

    /// The path of the file that it names, percent-decoded.
    ///
    /// - Throws: ``ReferenceFailure`` when it does not name a file beside the description.
    var path: String {
        get throws(ReferenceFailure) {
            if let scheme = uri.scheme { throw Self.remote(text, scheme: scheme) }
            guard uri.authority == nil else {
                throw ReferenceFailure(
                    "remote-reference",
                    "'\(text)' names another host; references are only followed to files beside the description"
                )
            }
            guard !uri.path.utf8.contains(UInt8(ascii: "\\")) else {
                throw ReferenceFailure("bad-reference", "'\(text)' has a '\\'; separate folders with '/'")
            }
            guard uri.query == nil else {
                throw ReferenceFailure(
                    "bad-reference",
                    "'\(text)' has a query, which means nothing for a file; write '%3F' if it belongs to the name"
                )
            }
            return try Self.decodedPath(uri.path, in: text)
        }
    }

    /// - Throws: ``ReferenceFailure`` when a decoded `path` is none that a file can have.
    static func decodedPath(_ raw: String, in text: String) throws(ReferenceFailure) -> String {
        let bytes = Array(raw.utf8)
        let path = try PercentEncoding.decode(bytes[...], in: text)
        guard path.count == bytes.count || path.count(of: "/") == bytes.count(of: "/") else {
            throw ReferenceFailure("bad-reference", "'\(text)' has an encoded '/' in a file name")
        }
        guard !path.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
            throw ReferenceFailure("bad-reference", "'\(text)' has a character that no file name may have")
        }
        return String(decoding: path, as: UTF8.self)
    }

    private static func remote(_ text: String, scheme: String) -> ReferenceFailure {
        switch scheme {
        case "http", "https":
            ReferenceFailure(
                "remote-reference",
                "'\(text)' is on the network, which is never read; save the document and name it by '--map', or refer to the file instead"
            )
        case "file":
            ReferenceFailure(
                "remote-reference",
                "'\(text)' is a 'file:' URL; write the path relative to this document instead"
            )
        default:
            ReferenceFailure(
                "remote-reference",
                "'\(text)' has the scheme '\(scheme):'; references are only followed to files beside the description"
            )
        }
    }

    private static func fragment(_ raw: ArraySlice<UInt8>, in text: String) throws(ReferenceFailure) -> Fragment {
        guard !raw.isEmpty else { return .pointer([]) }
        let fragment = try PercentEncoding.decode(raw, in: text)
        guard fragment.first == UInt8(ascii: "/") else { return .anchor(String(decoding: fragment, as: UTF8.self)) }
        var tokens: [String] = []
        for part in fragment.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            tokens.append(String(decoding: try unescape(part, in: text), as: UTF8.self))
        }
        return .pointer(tokens)
    }

    /// RFC 6901 section 4: `~1` is `/`, `~0` is `~`, and no other `~` may be.
    private static func unescape(
        _ token: ArraySlice<UInt8>,
        in text: String
    ) throws(ReferenceFailure) -> ArraySlice<UInt8> {
        guard token.contains(UInt8(ascii: "~")) else { return token }
        var result: [UInt8] = []
        var bytes = token.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "~") else {
                result.append(byte)
                continue
            }
            switch bytes.next() {
            case UInt8(ascii: "0"): result.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): result.append(UInt8(ascii: "/"))
            default:
                throw ReferenceFailure(
                    "bad-reference",
                    "'\(text)' has a '~' that is neither '~0' (for '~') nor '~1' (for '/')"
                )
            }
        }
        return result[...]
    }
}

extension Collection<UInt8> {
    fileprivate func count(of scalar: Unicode.Scalar) -> Int {
        count { $0 == UInt8(ascii: scalar) }
    }
}

/// Percent-encoding of URIs (RFC 3986 section 2.1).
private enum PercentEncoding {
    /// The bytes, which are UTF-8 again.
    static func decode(_ raw: ArraySlice<UInt8>, in text: String) throws(ReferenceFailure) -> ArraySlice<UInt8> {
        guard raw.contains(UInt8(ascii: "%")) else { return raw }
        var result: [UInt8] = []
        var bytes = raw.makeIterator()
        while let byte = bytes.next() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard let high = bytes.next().flatMap(digit), let low = bytes.next().flatMap(digit) else {
                throw ReferenceFailure(
                    "bad-reference",
                    "'\(text)' has a '%' that two hexadecimal digits do not follow; write '%25' for the character itself"
                )
            }
            result.append(high << 4 | low)
        }
        guard String(validating: result, as: UTF8.self) != nil else {
            throw ReferenceFailure("bad-reference", "'\(text)' is not UTF-8 once its '%' are decoded")
        }
        return result[...]
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

/// Why a reference leads nowhere.
struct ReferenceFailure: Error {
    /// The rule, as in ``Diagnostic/id``.
    let id: String
    let message: String

    /// The target is in a file that could not be parsed, about which the parser has said what there is to say.
    static let alreadyReported = ReferenceFailure("", "")

    /// A reference whose URI is that of nothing in the description.
    static func unknownURI(_ uri: URIReference, of reference: Reference) -> ReferenceFailure {
        let meaning = uri.text == reference.uri.text ? "" : ", which is '\(uri.text)' by the '$id' around it,"
        return ReferenceFailure(
            "remote-reference",
            "'\(reference.text)'\(meaning) is the '$id' of no schema here, and nothing is read from the network; save the document and name it by '--map'"
        )
    }

    /// Whether the reference leads to what is not in the tree.
    var isRemote: Bool { id == "remote-reference" }

    init(_ id: String, _ message: String) {
        self.id = id
        self.message = message
    }
}
