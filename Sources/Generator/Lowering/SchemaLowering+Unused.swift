import SpecLoader

extension SchemaLowering {
    // MARK: What is lost

    /// Reports the keywords of a schema that reach neither the type nor `validate()`.
    mutating func reportUnused(_ schema: Schema, _ id: SchemaID) {
        var keywords: [String] = []
        if schema.readOnly, !directions.isOfProperty(id) { keywords.append("readOnly") }
        if schema.writeOnly, !directions.isOfProperty(id) { keywords.append("writeOnly") }
        if schema.contentEncoding.map({ $0 != "base64" }) ?? false { keywords.append("contentEncoding") }
        if schema.contentSchema != nil, !eventData.contains(id) { keywords.append("contentSchema") }
        for keyword in keywords {
            diagnostics.warning(
                "keyword-not-enforced",
                "'\(keyword)' has no effect on the generated code",
                at: document.location(of: keyword, in: schema)
            )
        }
    }
}
