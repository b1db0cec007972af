/// Follows the references of examples (OAS "Example Object"). Nothing else of them is needed.
struct ExampleDecoder {
    let state: DecodingState

    /// The examples of a parameter, a header or a media type.
    func check(_ fields: ObjectFields) {
        fields.reportExclusive("example", "examples")
        check(fields.entries("examples"))
    }

    func check(_ entries: [Entry]) {
        for entry in entries {
            guard let example = state.object(entry.value, .example) else { continue }
            example.reportExclusive("value", "externalValue")
            example.reportExclusive("value", "dataValue")
            example.reportExclusive("value", "serializedValue")
            example.reportExclusive("serializedValue", "externalValue")
        }
    }
}
