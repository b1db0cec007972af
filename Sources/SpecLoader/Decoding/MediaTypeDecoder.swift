/// Decodes media types (OAS "Media Type Object", "Encoding Object").
struct MediaTypeDecoder {
    let state: DecodingState

    /// A `content` field.
    func content(_ fields: ObjectFields) -> [MediaType] {
        fields.entries("content").compactMap { entry in
            reportName(entry.name, at: entry.keyLocation)
            return mediaType(entry)
        }
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
        ExampleDecoder(state: state).check(fields)
        reportPositional(fields)
        let schemas = SchemaDecoder(state: state)
        return MediaType(
            name: entry.name,
            schema: fields["schema"].map(schemas.id),
            itemSchema: fields["itemSchema"].map(schemas.id),
            encoding: fields.entries("encoding").compactMap(encoding),
            location: fields.location
        )
    }

    private func encoding(_ entry: Entry) -> Encoding? {
        guard let fields = state.object(entry.value, .encoding) else { return nil }
        reportPositional(fields)
        return Encoding(
            property: entry.name,
            contentType: fields.string("contentType"),
            headers: HeaderDecoder(state: state).headers(fields.entries("headers")),
            style: style(fields),
            explode: fields.flag("explode"),
            allowReserved: fields.flag("allowReserved") ?? false,
            location: fields.location
        )
    }

    /// 3.2: how the parts of a multipart body without names are encoded.
    private func reportPositional(_ fields: ObjectFields) {
        for name in ["prefixEncoding", "itemEncoding"] {
            fields.reportExclusive("encoding", name)
            guard let field = fields[name] else { continue }
            state.log.warning(
                "positional-encoding-not-supported",
                "'\(name)' is not supported yet; it is left out",
                at: field.location
            )
        }
    }

    private func style(_ fields: ObjectFields) -> ParameterStyle? {
        guard let text = fields.string("style") else { return nil }
        if let style = ParameterStyle(rawValue: text), Self.styles.contains(style) { return style }
        let names = Self.styles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        state.log.error(
            "unknown-value",
            "'style' of an encoding cannot be '\(text)'; it can be \(names)",
            at: fields["style"]?.location
        )
        return nil
    }

    private static let styles: [ParameterStyle] = [.form, .spaceDelimited, .pipeDelimited, .deepObject]
}
