/// Decodes media types (OAS "Media Type Object").
struct MediaTypeDecoder {
    let state: DecodingState

    /// A `content` field.
    func content(_ fields: ObjectFields) -> [MediaType] {
        fields.entries("content").flatMap { entry in
            reportName(entry.name, at: entry.keyLocation)
            guard let mediaType = mediaType(entry) else { return [MediaType]() }
            return names(in: entry.name).map { name in
                var mediaType = mediaType
                mediaType.name = name
                return mediaType
            }
        }
    }

    /// Some descriptions name several media types at once, as `Accept` does.
    private func names(in name: String) -> [String] {
        if name.hasOnlyBytes({ $0 != UInt8(ascii: ",") }) { return [name] }
        let names = name.split(separator: ",").map { String($0.drop { $0 == " " }) }
        return names.count > 1 && names.allSatisfy(HTTPSyntax.isMediaType) ? names : [name]
    }

    /// A name that can stand in a header field is used as it is, though it is no media type.
    func reportName(_ name: String, at location: Location) {
        guard !HTTPSyntax.isMediaType(name) else { return }
        state.log.report(
            Diagnostic(
                HTTPSyntax.isPlainFieldValue(name) ? .warning : .error,
                "media-type-name",
                "'\(name)' is no media type, such as 'application/json'",
                at: location
            )
        )
    }

    func mediaType(_ entry: Entry) -> MediaType? {
        guard let fields = state.object(entry.value, .mediaType) else { return nil }
        let schemas = SchemaDecoder(state: state)
        return MediaType(
            name: entry.name,
            description: fields.description,
            schema: fields["schema"].map(schemas.id),
            itemSchema: fields["itemSchema"].map(schemas.id),
            examples: ExampleDecoder(state: state).examples(fields),
            encoding: EncodingDecoder(state: state).encodings(fields),
            component: fields.component,
            extensions: fields.extensions,
            location: fields.location
        )
    }
}
