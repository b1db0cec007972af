extension ValidationRule {
    static let keywordTypes = ValidationRule(
        "keyword-type",
        "A keyword that constrains values of one type stands in a schema of another type."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            let types = schema.types.subtracting(.null)
            guard !types.isEmpty else { continue }
            for (constrained, keywords) in constraints where types.isDisjoint(with: constrained) {
                for (keyword, alternative, isThere) in keywords where isThere(schema) {
                    let location = document.location(of: keyword, or: alternative, in: schema)
                    log.warning(
                        "'\(location.pointer.lastToken ?? keyword)' says nothing of \(types.names); it is for \(constrained.names)",
                        at: location
                    )
                }
            }
        }
    }

    static let formatTypes = ValidationRule(
        "format-type",
        "A format belongs to another type than the schema's."
    ) { document, log in
        for id in document.schemas.ids {
            let schema = document.schemas[id]
            let types = schema.types.subtracting(.null)
            guard !types.isEmpty, let format = schema.format, let expected = KnownFormats.types[format],
                types.isDisjoint(with: expected)
            else { continue }
            log.warning(
                "the format '\(format)' says nothing of \(types.names); it is for \(expected.names)",
                at: document.location(of: "format", in: schema)
            )
        }
    }

    /// A keyword, another that means the same, and whether a schema has either.
    private typealias Constraint = (keyword: String, alternative: String?, isThere: @Sendable (Schema) -> Bool)

    /// The keywords by the types that they constrain (JSON Schema validation, section 6; core, section 10.3).
    private static let constraints: [(JSONTypes, [Constraint])] = [
        (.string, ofStrings), ([.integer, .number], ofNumbers), (.array, ofArrays), (.object, ofObjects),
    ]

    private static let ofStrings: [Constraint] = [
        ("minLength", nil, { $0.minLength != nil }),
        ("maxLength", nil, { $0.maxLength != nil }),
        ("pattern", nil, { $0.pattern != nil }),
    ]

    private static let ofNumbers: [Constraint] = [
        ("minimum", "exclusiveMinimum", { $0.minimum != nil }),
        ("maximum", "exclusiveMaximum", { $0.maximum != nil }),
        ("multipleOf", nil, { $0.multipleOf != nil }),
    ]

    private static let ofArrays: [Constraint] = [
        ("items", nil, { $0.items != nil }),
        ("prefixItems", "items", { !$0.prefixItems.isEmpty }),
        ("contains", nil, { $0.contains != nil }),
        ("minItems", nil, { $0.minItems != nil }),
        ("maxItems", nil, { $0.maxItems != nil }),
        ("uniqueItems", nil, { $0.uniqueItems }),
    ]

    private static let ofObjects: [Constraint] = [
        ("properties", nil, { !$0.properties.isEmpty }),
        ("required", nil, { !$0.required.isEmpty }),
        ("additionalProperties", nil, { $0.additionalProperties != nil }),
        ("patternProperties", nil, { !$0.patternProperties.isEmpty }),
        ("propertyNames", nil, { $0.propertyNames != nil }),
        ("minProperties", nil, { $0.minProperties != nil }),
        ("maxProperties", nil, { $0.maxProperties != nil }),
    ]
}

/// The formats of OpenAPI and JSON Schema, and the types of the values that they describe (OAS "Data Type Format", the
/// format registry). Numbers that JSON's readers may round, `int64` and `decimal`, also travel as strings.
enum KnownFormats {
    static let types: [String: JSONTypes] = {
        let texts = [
            "byte", "binary", "date", "date-time", "date-time-local", "time", "duration", "email", "idn-email",
            "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "uri-template", "iri", "iri-reference",
            "uuid", "password", "json-pointer", "relative-json-pointer", "regex",
        ]
        let numbers = ["int8", "int16", "int32", "uint8", "uint16", "uint32", "float", "double"]
        var types: [String: JSONTypes] = [:]
        for name in texts { types[name] = .string }
        for name in numbers { types[name] = [.integer, .number] }
        for name in ["int64", "uint64", "decimal"] { types[name] = [.integer, .number, .string] }
        return types
    }()
}
