import SpecLoader

extension OperationLowering {
    /// Media types that say no more than that a body is JSON. Others with `+json` say what it is for.
    private static let jsonSynonyms: Set = [
        "application/json", "text/json", "application/x-json", "text/x-json", "application/*+json", "application/*",
        "*/*",
    ]

    /// One content for the same JSON by several names, which ASP.NET gives to every body: nobody would choose between
    /// them. Where it also names a plain text that has the structure, no such text can be.
    ///
    /// - Parameter mediaTypes: Those of `contents`.
    mutating func joined(_ contents: [Content], _ mediaTypes: [MediaType], at place: Place) -> [Content] {
        let isJSON = { (content: Content) in
            content.coding == .json && Self.jsonSynonyms.contains(content.essence)
        }
        let known = contents.firstIndex { isJSON($0) && $0.essence == "application/json" }
        guard contents.count > 1, let index = known ?? contents.firstIndex(where: isJSON) else { return contents }
        var json = contents[index]
        var others: [Content?] = contents
        for (other, content) in contents.enumerated() where other != index {
            if isJSON(content), content.type.wrapped == json.type.wrapped {
                // What may be null by one name may be so by all.
                if content.type.isOptional { (json.type, json.checks) = (content.type, content.checks) }
                json.otherNames.append(content.essence)
                others[other] = nil
            } else if isStructured(mediaTypes[other], as: json.type, mediaTypes[index], at: place) {
                reportText(mediaTypes[other], mediaTypes[index])
                others[other] = nil
            }
        }
        others[index] = json
        return others.compactMap(\.self)
    }

    /// Whether a plain text is described as a value of this type, which is no text.
    private mutating func isStructured(
        _ mediaType: MediaType,
        as type: SwiftType,
        _ json: MediaType,
        at place: Place
    ) -> Bool {
        guard mediaType.essence == "text/plain", let schema = mediaType.schema, type != .json else { return false }
        if isTextual(schemas.resolved(type)) { return false }
        if areAlike(schema, json.schema) { return true }
        return document.schemas[schema].uniqueName != nil && schemas.lower(schema, at: place).value == type
    }

    private mutating func reportText(_ text: MediaType, _ json: MediaType) {
        let message = "no '\(text.name)' has this structure; of the two, the code knows '\(json.name)'"
        schemas.diagnostics.note("structured-text", message, at: text.location)
    }
}
