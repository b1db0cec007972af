/// What a parameter or header holds: a schema, or one media type.
struct ParameterValue {
    private(set) var schema: SchemaID?
    private(set) var content: MediaType?
    let examples: [Example]

    init(_ fields: ObjectFields, state: DecodingState) {
        examples = ExampleDecoder(state: state).examples(fields)
        let schema = fields["schema"]
        let content = MediaTypeDecoder(state: state).content(fields)
        if let second = fields["content"], schema != nil {
            state.log.error(
                "parameter-value",
                "there must be 'schema' or 'content', not both",
                at: second.location,
                notes: [Diagnostic.Note("the 'schema' stands here", at: schema?.location)]
            )
        } else if schema == nil, fields["content"] == nil {
            state.log.error("missing-field", "there must be 'schema' or 'content'", at: fields.location)
        } else if schema == nil, content.count != 1 {
            state.log.error(
                "parameter-value",
                "'content' must have exactly one media type here, not \(content.count)",
                at: fields["content"]?.location
            )
        }
        if schema == nil, fields["content"] != nil {
            for field in ["style", "explode", "allowReserved"].compactMap({ fields[$0] }) {
                state.reportNoEffect(field, "beside 'content'")
            }
        }
        self.schema = schema.map(SchemaDecoder(state: state).id)
        if schema == nil {
            self.content = content.first
        }
    }
}
