/// Decodes examples (OAS "Example Object").
struct ExampleDecoder {
    let state: DecodingState

    /// The examples of a parameter, a header or a media type: of the field `example`, and those of `examples`.
    func examples(_ fields: ObjectFields) -> [Example] {
        fields.reportExclusive("example", "examples")
        let single = fields["example"].map { [Example(value: $0.node, location: $0.location)] } ?? []
        return single + fields.entries("examples").compactMap(example)
    }

    func example(_ entry: Entry) -> Example? {
        guard let fields = state.object(entry.value, .example) else { return nil }
        fields.reportExclusive("value", "externalValue")
        fields.reportExclusive("value", "dataValue")
        fields.reportExclusive("value", "serializedValue")
        fields.reportExclusive("serializedValue", "externalValue")
        return Example(
            name: entry.name,
            summary: fields.summary,
            description: fields.description,
            value: (fields["value"] ?? fields["dataValue"])?.node,
            serializedValue: fields.string("serializedValue"),
            externalValue: fields.string("externalValue"),
            extensions: fields.extensions,
            location: fields.location
        )
    }
}
