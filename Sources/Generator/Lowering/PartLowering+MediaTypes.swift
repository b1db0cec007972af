import SpecLoader

/// The media types of parts.
extension OperationLowering {
    /// What a part has as its media type where its coding does not say it. JSON is JSON also where there is a choice.
    func sentType(_ encoding: Encoding?, _ coding: OperationDeclaration.Part.Coding) -> String? {
        let types = encoding?.contentType?.split(separator: ",").filter { !$0.contains("*") } ?? []
        if coding == .json { return types.first { $0.essence.isJSON }.map { String($0.drop { $0 == " " }) } }
        return types.first == "text/plain" ? nil : types.first.map(String.init)
    }

    /// The text or the bytes of a part that may be an object or a list; nil where its media type does not keep it from
    /// being JSON.
    mutating func withoutStructure(
        _ part: OperationDeclaration.Part,
        _ encoding: Encoding,
        _ ranges: [String]
    ) -> OperationDeclaration.Part? {
        guard encoding.contentType != nil, part.coding != .text, let first = ranges.first,
            !ranges.contains(where: \.mayBeJSON)
        else { return nil }
        guard ranges.allSatisfy({ $0.hasPrefix("text/") && $0 != "text/xml" }) else {
            reportBytes(of: first, at: encoding.location)
            return part.file(of: ranges, isAny: false)
        }
        // What may be a text is one.
        guard part.coding == .json else { return nil }
        let message = "'\(first)' has no structure; the text of the part is passed on"
        schemas.diagnostics.warning("media-type-not-supported", message, at: encoding.location)
        var part = part
        (part.coding, part.type) = (.text, .string)
        part.contentType = sentType(encoding, .text)
        return part
    }
}

extension OperationDeclaration.Part {
    /// The same as bytes, which may be of these media types, or of any.
    func file(of ranges: [String], isAny: Bool) -> Self {
        var part = self
        (part.coding, part.type) = (.file, .builtin(.body))
        part.accepted = isAny ? [] : ranges
        part.contentType = ranges.first { !$0.contains("*") }
        return part
    }
}
