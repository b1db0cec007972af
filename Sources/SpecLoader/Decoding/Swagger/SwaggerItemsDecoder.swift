/// Decodes the schemas that stand among the fields of parameters, headers and items (OAS 2.0 "Items Object").
struct SwaggerItemsDecoder {
    let state: DecodingState

    /// The fields that mean what the keywords of schemas do.
    static let keywords: Set<String> = [
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
        "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    ]

    /// The schema of the parameter, header or items object at `cursor`, in the way of `form`.
    func schema(_ cursor: Cursor, _ form: SchemaForm) -> Schema {
        var draft = SchemaDraft(cursor: cursor)
        let schemas = SchemaDecoder(state: state)
        for member in cursor.node.mapping?.members ?? [] {
            let value = cursor.value(of: member)
            if member.key == "items" {
                draft.schema.items = items(value)
            } else if Self.keywords.contains(member.key) || form == .formField && member.key == "description" {
                SchemaKeyword.all[member.key]?.read(&draft, value, schemas)
            } else if form == .formField, SwaggerExample.fields.contains(member.key) {
                draft.schema.examples.append(value.node)
            } else if member.key.hasPrefix("x-enum") {
                draft.schema.extensions.append(draft.kept(member))
            }
        }
        return draft.finish(state)
    }

    /// The schema of the elements of an array. A reference to a schema is no part of 2.0, but understood.
    private func items(_ cursor: Cursor) -> SchemaID {
        guard cursor.reference == nil, let fields = state.object(cursor, .swaggerItems) else {
            _ = state.follow(cursor, .swaggerItems)
            return SchemaDecoder(state: state).id(at: cursor)
        }
        if let format = fields["collectionFormat"] {
            state.reportNoEffect(format, "inside of arrays, whose elements have one form in OpenAPI 3")
        }
        return state.schemas.id(at: cursor, .items)
    }
}

/// How a schema is written.
enum SchemaForm {
    /// As an object of its own.
    case schema
    /// 2.0: among the fields of a parameter, a header or an items object, which describe themselves.
    case items
    /// 2.0: among the fields of a parameter in `formData`, whose description is that of a property.
    case formField
}
