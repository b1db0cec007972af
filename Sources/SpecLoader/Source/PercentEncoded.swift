extension String {
    /// The text as the fragment of a URI (RFC 3986 section 3.5).
    package var percentEncodedFragment: String { percentEncoded(except: .uriFragment) }

    /// The text as the path of a URI (RFC 3986 section 3.3), also where no scheme comes before it: then a ':' would
    /// end one.
    package var percentEncodedPath: String { percentEncoded(except: .uriPath) }

    /// The text with all bytes encoded but those of `legal`.
    package func percentEncoded(except legal: ASCIISet) -> String {
        if hasOnlyBytes(legal.contains) { return self }
        return utf8.reduce(into: "") { text, byte in
            if legal.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + byte.hexadecimal(digits: 2, uppercase: true)
            }
        }
    }
}

/// Some of the ASCII characters.
package struct ASCIISet: Sendable {
    /// A bit for each.
    private let bits: UInt128

    private init(bits: UInt128) {
        self.bits = bits
    }

    /// What stands for itself in a path that has no scheme before it.
    package static let uriPath = ASCIISet(
        bits: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/".utf8
            .reduce(0) { $0 | 1 << $1 }
    )

    /// What stands for itself in a fragment.
    package static let uriFragment = uriPath.with(":?")

    /// These, and those of `characters`, which are ASCII.
    package func with(_ characters: StaticString) -> ASCIISet {
        ASCIISet(bits: characters.withUTF8Buffer { $0.reduce(bits) { $0 | 1 << $1 } })
    }

    package func contains(_ byte: UInt8) -> Bool { byte < 128 && bits >> byte & 1 == 1 }
}
