extension String {
    /// The text as the fragment of a URI (RFC 3986 section 3.5).
    package var percentEncodedFragment: String { percentEncoded(except: Self.uriPathCharacters + ":?") }

    /// The text as the path of a URI (RFC 3986 section 3.3), also where no scheme comes before it: then a ':' would
    /// end one.
    package var percentEncodedPath: String { percentEncoded(except: Self.uriPathCharacters) }

    /// What stands for itself in a path that has no scheme before it.
    package static let uriPathCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"

    /// The text with all bytes encoded but those of `legal`.
    package func percentEncoded(except legal: String) -> String {
        utf8.reduce(into: "") { text, byte in
            if legal.utf8.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
