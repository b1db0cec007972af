/// How the elements of an array stand one after the other (OAS 2.0 `collectionFormat`).
enum CollectionFormat: String, CaseIterable {
    case csv, ssv, tsv, pipes, multi

    /// The same in the words of OpenAPI 3; nil where there are none.
    func style(in location: ParameterLocation) -> (style: ParameterStyle, explode: Bool)? {
        switch (self, location) {
        case (.csv, .query), (.csv, .cookie), (.csv, .querystring): (.form, false)
        case (.csv, .path), (.csv, .header): (.simple, false)
        case (.ssv, .query): (.spaceDelimited, false)
        case (.pipes, .query): (.pipeDelimited, false)
        case (.multi, .query), (.multi, .cookie): (.form, true)
        default: nil
        }
    }

    /// The style of the parameter or header whose fields are `fields`. That of a form's field is as in `query`.
    ///
    /// - Parameter name: What the location is called.
    static func style(
        _ fields: ObjectFields,
        in location: ParameterLocation,
        called name: String,
        state: DecodingState
    ) -> (style: ParameterStyle, explode: Bool) {
        let written = fields["collectionFormat"]
        guard fields["type"]?.node.scalar?.text == "array" else {
            if let written { state.reportNoEffect(written, "on what is no array") }
            let style: ParameterStyle = location == .query || location == .cookie ? .form : .simple
            return (style, style == .form)
        }
        if fields["items"] == nil { fields.reportMissing("items", .warning) }
        let format = format(written, state: state) ?? .csv
        if let style = format.style(in: location) { return style }
        state.log.warning(
            "collection-format",
            "OpenAPI 3 has nothing for 'collectionFormat: \(format.rawValue)' in '\(name)'; it is read as 'csv'",
            at: written?.location
        )
        return (location == .query ? .form : .simple, false)
    }

    private static func format(_ cursor: Cursor?, state: DecodingState) -> CollectionFormat? {
        guard let cursor, let text = ScalarDecoder(state: state).string(cursor) else { return nil }
        if let format = CollectionFormat(rawValue: text) { return format }
        state.log.error(
            "unknown-value",
            "'collectionFormat' cannot be '\(text)'; it is one of \(allCases.map(\.rawValue).joined(separator: ", "))",
            at: cursor.location
        )
        return nil
    }
}
