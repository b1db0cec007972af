/// Decodes how the parts of a form or a multipart body are encoded (OAS "Encoding Object").
struct EncodingDecoder {
    let state: DecodingState

    /// The encodings of a media type, or of an encoding, which from 3.2 on may have its own for the parts inside it.
    func encodings(_ fields: ObjectFields) -> PartEncodings {
        fields.reportExclusive("encoding", "prefixEncoding")
        fields.reportExclusive("encoding", "itemEncoding")
        var encodings = PartEncodings()
        encodings.named = fields.entries("encoding").compactMap { encoding($0.value, property: $0.name) }
        encodings.prefix = fields.elements("prefixEncoding").compactMap { encoding($0, property: nil) }
        encodings.item = fields["itemEncoding"].flatMap { encoding($0, property: nil) }
        return encodings
    }

    private func encoding(_ cursor: Cursor, property: String?) -> Encoding? {
        guard let fields = state.object(cursor, .encoding) else { return nil }
        return Encoding(
            property: property,
            contentType: fields.string("contentType"),
            headers: HeaderDecoder(state: state).headers(fields.entries("headers")),
            style: style(fields),
            explode: fields.flag("explode"),
            allowReserved: fields.flag("allowReserved") ?? false,
            nested: encodings(fields),
            extensions: fields.extensions,
            location: fields.location
        )
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
