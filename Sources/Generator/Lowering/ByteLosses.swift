import SpecLoader

/// Reports what is described of a value whose bytes are passed on as they are.
extension OperationLowering {
    /// Tells that a value has no type, as it has a media type that is not supported.
    mutating func reportBytes(of mediaType: String, at location: Location) {
        guard mediaType.essence.hasSuffix("xml") else {
            let message = "'\(mediaType)' is not supported; its bytes are passed on"
            schemas.diagnostics.warning("media-type-not-supported", message, at: location)
            return
        }
        schemas.diagnostics.warning("xml-not-supported", "XML is not supported; its bytes are passed on", at: location)
    }

    /// Tells of what a schema asks of a text, or says of how bytes stand in one.
    mutating func reportUnchecked(_ id: SchemaID?) {
        for part in id.map({ effective([$0]).parts }) ?? [] {
            let schema = document.schemas[part]
            let isEncoded = schema.contentEncoding.map { $0 != "binary" } ?? false
            let keywords: [(name: String, isThere: Bool)] = [
                ("minLength", schema.minLength != nil), ("maxLength", schema.maxLength != nil),
                ("pattern", schema.pattern != nil), ("contentEncoding", isEncoded), ("format", schema.format == "byte"),
            ]
            for keyword in keywords where keyword.isThere {
                schemas.reportUnused(keyword.name, of: part, "as bytes are passed on as they are")
            }
        }
    }

    /// Tells of a parameter or a header that travels as JSON though it has another media type.
    mutating func reportJSON(_ content: MediaType?, _ shape: OperationDeclaration.Parameter.Shape) {
        guard let content, shape == .json, !content.essence.mayBeJSON else { return }
        schemas.diagnostics.warning(
            "media-type-not-supported",
            "'\(content.name)' is not supported here; the value travels as JSON",
            at: content.location
        )
    }
}

extension String {
    /// Whether a media type without its parameters, or a range of them, has JSON in it.
    var mayBeJSON: Bool { isJSON || self == "*/*" || self == "application/*" }
}
