extension String {
    /// The text as the fragment of a URI (RFC 3986 section 3.5).
    package var percentEncodedFragment: String { percentEncoded(except: Self.pathCharacters + ":?") }

    /// The text as the path of a URI (RFC 3986 section 3.3), also where no scheme comes before it: then a ':' would
    /// end one.
    package var percentEncodedPath: String { percentEncoded(except: Self.pathCharacters) }

    private static let pathCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"

    private func percentEncoded(except legal: String) -> String {
        utf8.reduce(into: "") { text, byte in
            if legal.utf8.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
