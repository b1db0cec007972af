/// A keyword of schemas, and how it is read.
struct SchemaKeyword: Sendable {
    typealias Read = @Sendable (inout SchemaDraft, Cursor, SchemaDecoder) -> Void

    /// The versions of OpenAPI that know it. In the others it is read too, with a warning.
    let versions: ClosedRange<OpenAPIVersion>
    /// What to write instead in other versions.
    let advice: String
    let read: Read

    private init(
        _ versions: ClosedRange<OpenAPIVersion> = .v20 ... .v32,
        advice: String = "",
        _ read: @escaping Read
    ) {
        self.versions = versions
        self.advice = advice
        self.read = read
    }

    private static func since30(_ read: @escaping Read) -> SchemaKeyword {
        SchemaKeyword(.v30 ... .v32, read)
    }

    private static func since31(_ read: @escaping Read) -> SchemaKeyword {
        SchemaKeyword(.v31 ... .v32, read)
    }

    /// What says the same today as a keyword of older drafts of JSON Schema; nil for all other words.
    static func advice(onOlder word: String) -> String? {
        switch word {
        case "dependencies": "; since 2019-09 it is two keywords, 'dependentRequired' and 'dependentSchemas'"
        case "id": "; since draft 6 it is '$id'"
        case "additionalItems": "; since 2020-12 it is 'items', beside 'prefixItems'"
        case "divisibleBy": "; since draft 4 it is 'multipleOf'"
        case "extends": "; since draft 4 it is 'allOf'"
        default: nil
        }
    }

    /// Every keyword by its name.
    static let all: [String: SchemaKeyword] = [core, annotations, values, objects, arrays, texts, numbers, composition]
        .reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

    /// Definitions are decoded after all else, so that it is known which of them something refers to.
    private static let definitions: Read = { _, _, _ in }

    private static let core: [String: SchemaKeyword] = [
        "$ref": SchemaKeyword { draft, _, decoder in
            guard let target = decoder.state.references.target(of: draft.cursor, .schema) else { return }
            if let dynamic = draft.schema.reference { draft.schema.allOf.append(dynamic) }
            draft.schema.reference = decoder.id(at: target)
        },
        "$dynamicRef": since31 { draft, value, decoder in
            guard let target = decoder.dynamicTarget(value) else { return }
            if draft.schema.reference == nil {
                draft.schema.reference = decoder.id(at: target)
            } else {
                draft.schema.allOf.append(decoder.id(at: target))
            }
        },
        "$recursiveRef": SchemaKeyword { draft, value, decoder in
            guard let target = decoder.state.references.recursiveTarget(value) else { return }
            draft.schema.allOf.append(decoder.id(at: target))
        },
        "$recursiveAnchor": SchemaKeyword { draft, value, _ in draft.keep(value) },
        "$id": since31 { $0.schema.id = $2.scalars.string($1) },
        "$anchor": since31 { $0.schema.anchor = $2.scalars.string($1) },
        "$dynamicAnchor": since31 { $0.schema.dynamicAnchor = $2.scalars.string($1) },
        "$defs": since31(definitions), "definitions": SchemaKeyword { _, _, _ in },
        "$schema": since31 { $0.schema.dialect = $2.dialect($1) },
        "$vocabulary": since31 { draft, value, _ in draft.keep(value) },
        "$comment": since31 { $0.schema.comment = $2.scalars.string($1) },
    ]

    private static let annotations: [String: SchemaKeyword] = [
        "title": SchemaKeyword { $0.schema.title = $2.scalars.string($1) },
        "description": SchemaKeyword { $0.schema.description = $2.scalars.string($1) },
        "deprecated": since30 { $0.schema.deprecated = $2.scalars.flag($1) ?? false },
        "readOnly": SchemaKeyword { $0.schema.readOnly = $2.scalars.flag($1) ?? false },
        "writeOnly": since30 { $0.schema.writeOnly = $2.scalars.flag($1) ?? false },
        "default": SchemaKeyword { draft, value, _ in draft.schema.defaultValue = value.node },
        "example": SchemaKeyword { draft, value, _ in draft.schema.examples.append(value.node) },
        "examples": since31 { draft, value, decoder in
            draft.schema.examples.append(contentsOf: decoder.nodes(value, .warning))
        },
        "externalDocs": SchemaKeyword {
            $0.schema.externalDocumentation = InfoDecoder(state: $2.state).externalDocumentation($1)
        },
        "xml": SchemaKeyword { $0.schema.xml = $2.xml($1) },
    ]

    private static let values: [String: SchemaKeyword] = [
        "type": SchemaKeyword { draft, value, decoder in
            draft.isFile = decoder.isFile(value)
            draft.schema.types = draft.isFile ? .string : decoder.types(value)
        },
        "format": SchemaKeyword { draft, value, decoder in
            draft.schema.format = decoder.scalars.string(value).map(decoder.state.format)
        },
        "enum": SchemaKeyword { $0.schema.enumeration = $2.values($1) },
        "const": since31 { draft, value, _ in draft.schema.const = value.node },
        "nullable": SchemaKeyword(
            .v30 ... .v30,
            advice: "write 'null' into the 'type' instead"
        ) { $0.isNullable = $2.scalars.flag($1) ?? false },
    ]

    private static let objects: [String: SchemaKeyword] = [
        "properties": SchemaKeyword { draft, value, decoder in
            draft.schema.properties = decoder.members(value)
        },
        "required": SchemaKeyword { $0.schema.required = $2.requiredNames($1) },
        "additionalProperties": SchemaKeyword { $0.schema.additionalProperties = $2.id(at: $1) },
        "patternProperties": since31 { draft, value, decoder in
            draft.schema.patternProperties = decoder.state.entries(value).map { ($0.name, decoder.id(at: $0.value)) }
        },
        "propertyNames": since31 { $0.schema.propertyNames = $2.id(at: $1) },
        "minProperties": SchemaKeyword { $0.schema.minProperties = $2.scalars.count($1) },
        "maxProperties": SchemaKeyword { $0.schema.maxProperties = $2.scalars.count($1) },
        "dependentRequired": since31 { draft, value, decoder in
            draft.schema.dependentRequired = decoder.state.entries(value).map {
                ($0.name, decoder.requiredNames($0.value))
            }
        },
        "dependentSchemas": since31 { $0.schema.dependentSchemas = $2.properties($1) },
        "unevaluatedProperties": since31 { $0.schema.unevaluatedProperties = $2.id(at: $1) },
    ]

    private static let arrays: [String: SchemaKeyword] = [
        "items": SchemaKeyword { draft, value, decoder in
            if let prefix = decoder.tuple(value) {
                draft.schema.prefixItems = prefix
            } else {
                draft.schema.items = decoder.id(at: value)
            }
        },
        "prefixItems": since31 { $0.schema.prefixItems = $2.ids($1) },
        "contains": since31 { $0.schema.contains = $2.id(at: $1) },
        "minItems": SchemaKeyword { $0.schema.minItems = $2.scalars.count($1) },
        "maxItems": SchemaKeyword { $0.schema.maxItems = $2.scalars.count($1) },
        "uniqueItems": SchemaKeyword { $0.schema.uniqueItems = $2.scalars.flag($1) ?? false },
        "minContains": since31 { $0.schema.minContains = $2.scalars.count($1) },
        "maxContains": since31 { $0.schema.maxContains = $2.scalars.count($1) },
        "unevaluatedItems": since31 { $0.schema.unevaluatedItems = $2.id(at: $1) },
    ]

    private static let texts: [String: SchemaKeyword] = [
        "minLength": SchemaKeyword { $0.schema.minLength = $2.scalars.count($1) },
        "maxLength": SchemaKeyword { $0.schema.maxLength = $2.scalars.count($1) },
        "pattern": SchemaKeyword { $0.schema.pattern = $2.scalars.string($1) },
        "contentEncoding": since31 { $0.schema.contentEncoding = $2.scalars.string($1) },
        "contentMediaType": since31 { $0.schema.contentMediaType = $2.scalars.string($1) },
        "contentSchema": since31 { $0.schema.contentSchema = $2.id(at: $1) },
    ]

    private static let numbers: [String: SchemaKeyword] = [
        "minimum": SchemaKeyword { $0.minimum = $2.scalars.number($1) },
        "maximum": SchemaKeyword { $0.maximum = $2.scalars.number($1) },
        "exclusiveMinimum": SchemaKeyword { draft, value, decoder in
            if let excludes = decoder.excludes(value) {
                draft.excludesMinimum = excludes
            } else {
                draft.exclusiveMinimum = decoder.scalars.number(value)
            }
        },
        "exclusiveMaximum": SchemaKeyword { draft, value, decoder in
            if let excludes = decoder.excludes(value) {
                draft.excludesMaximum = excludes
            } else {
                draft.exclusiveMaximum = decoder.scalars.number(value)
            }
        },
        "multipleOf": SchemaKeyword { $0.schema.multipleOf = $2.scalars.positive($1) },
    ]

    private static let composition: [String: SchemaKeyword] = [
        "allOf": SchemaKeyword { $0.schema.allOf = $2.parts($1) },
        "anyOf": since30 { $0.schema.anyOf = $2.variants($1, of: $0.cursor) },
        "oneOf": since30 { $0.schema.oneOf = $2.variants($1, of: $0.cursor) },
        "not": since30 { $0.schema.not = $2.id(at: $1) },
        "discriminator": SchemaKeyword { draft, value, decoder in
            draft.schema.discriminator = DiscriminatorDecoder(state: decoder.state).discriminator(value)
        },
        "if": since31 { $0.schema.if = $2.id(at: $1) },
        "then": since31 { $0.schema.then = $2.id(at: $1) },
        "else": since31 { $0.schema.else = $2.id(at: $1) },
    ]
}
