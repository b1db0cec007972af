/// `multipart/form-data` (RFC 7578) with text parts.
nonisolated struct MultipartForm {
    let bytes: [UInt8]
    let contentType: String

    /// Writes a model's members as parts. The boundary is a random one that no part contains.
    init(encoding value: some JSONCodable) throws {
        let fields = try FormFields.fields(of: value)
        var boundary: String
        repeat {
            boundary = "form-" + String(UInt64.random(in: .min ... .max), radix: 16)
        } while fields.contains { $0.text.contains(boundary) || $0.name.contains(boundary) }

        var text = ""
        for field in fields {
            text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.escaped(field.name))\"\r\n\r\n"
            text += field.text + "\r\n"
        }
        text += "--\(boundary)--\r\n"
        bytes = Array(text.utf8)
        contentType = "multipart/form-data; boundary=\(boundary)"
    }

    /// The text parts of a form.
    ///
    /// - Throws: ``FormError`` for a body that is not a well-formed form, or a part with a file.
    static func decode(_ body: [UInt8], boundary: String) throws -> [(name: String, text: String)] {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line end before it.
        let pieces = split(Array("\r\n".utf8) + body, at: delimiter)
        guard pieces.count >= 2, pieces[pieces.count - 1].starts(with: "--".utf8) else {
            throw FormError(reason: "the form has no closing boundary")
        }
        return try pieces[1..<(pieces.count - 1)].map(part)
    }

    private static func part(_ piece: ArraySlice<UInt8>) throws -> (name: String, text: String) {
        let separator = Array("\r\n\r\n".utf8)
        guard let end = firstRange(of: separator, in: piece),
            let head = String(validating: piece[..<end.lowerBound], as: UTF8.self),
            let text = String(validating: piece[end.upperBound...], as: UTF8.self)
        else { throw FormError(reason: "a part of the form is not text with a header") }
        let disposition = head.split(separator: "\r\n").first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        guard let disposition, let name = MediaTypeName.parameter("name", of: String(disposition)) else {
            throw FormError(reason: "a part of the form has no name")
        }
        guard MediaTypeName.parameter("filename", of: String(disposition)) == nil else {
            throw FormError(reason: "part '\(name)' is a file")
        }
        return (unescaped(name), text)
    }

    private static func split(_ bytes: [UInt8], at delimiter: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let range = firstRange(of: delimiter, in: rest) {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return pieces + [rest]
    }

    private static func firstRange(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let first = pattern.first else { return nil }
        var start = bytes.startIndex
        while bytes.endIndex - start >= pattern.count, let hit = bytes[start...].firstIndex(of: first) {
            if bytes[hit...].starts(with: pattern) { return hit..<(hit + pattern.count) }
            start = hit + 1
        }
        return nil
    }

    /// Names are escaped as browsers do it.
    private static func escaped(_ name: String) -> String {
        var escaped = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": escaped += "%22"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func unescaped(_ name: String) -> String {
        var name = name
        for (escape, character) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] {
            name = name.split(separator: escape, omittingEmptySubsequences: false).joined(separator: character)
        }
        return name
    }
}
