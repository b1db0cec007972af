/// The objects of OpenAPI 2.0 ("Swagger 2.0") that differ from those of later versions. Info, contact, license, tag,
/// external documentation, XML and schema objects do not.
extension ObjectKind {
    static let swaggerDocument = ObjectKind(
        "document",
        [
            "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions",
            "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs",
        ],
        since30: [
            "servers": ignored("write 'host', 'basePath' and 'schemes'"),
            "components": ignored("write 'definitions', 'parameters', 'responses' and 'securityDefinitions'"),
        ],
        since31: ["webhooks", "jsonSchemaDialect"],
        since32: ["$self"]
    )
    static let swaggerPathItem = ObjectKind(
        "path item",
        section: "pathItems",
        ["$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters"],
        since30: [
            "summary": "", "description": "", "trace": "",
            "servers": ignored("write 'host', 'basePath' and 'schemes' at the top"),
        ],
        since32: ["query", "additionalOperations"]
    )
    static let swaggerOperation = ObjectKind(
        "operation",
        [
            "tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters",
            "responses", "schemes", "deprecated", "security",
        ],
        since30: [
            "requestBody": ignored("write a parameter in 'body'"),
            "servers": ignored("write 'schemes' here, and 'host' and 'basePath' at the top"),
            "callbacks": ignored,
        ]
    )
    /// One that is not in `body`.
    static let swaggerParameter = ObjectKind(
        "parameter",
        section: "parameters",
        ["name", "in", "description", "required", "allowEmptyValue", "collectionFormat"] + valueFields,
        since30: [
            "schema": "", "example": "", "deprecated": "",
            "style": ignored("write 'collectionFormat'"),
            "explode": ignored("write 'collectionFormat'"),
            "content": ignored("write 'type'"),
            "allowReserved": ignored, "examples": ignored,
        ]
    )
    static let swaggerBodyParameter = ObjectKind(
        "body parameter",
        section: "parameters",
        ["name", "in", "description", "required", "schema"],
        since30: ["content": ignored("write 'schema', and 'consumes' in the operation"), "example": ""]
    )
    static let swaggerItems = ObjectKind("items object", ["collectionFormat"] + valueFields)
    static let swaggerResponse = ObjectKind(
        "response",
        section: "responses",
        ["description", "schema", "headers", "examples"],
        since30: [
            "content": ignored("write 'schema', and 'produces' in the operation"),
            "links": ignored,
        ],
        since32: ["summary"]
    )
    static let swaggerHeader = ObjectKind(
        "header",
        ["description", "collectionFormat"] + valueFields,
        since30: [
            "schema": "", "example": "", "required": "", "deprecated": "",
            "style": ignored, "explode": ignored, "content": ignored("write 'type'"), "examples": ignored,
        ]
    )
    static let swaggerSecurityScheme = ObjectKind(
        "security scheme",
        section: "securitySchemes",
        ["type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes"],
        since30: [
            "flows": ignored("write 'flow', 'authorizationUrl', 'tokenUrl' and 'scopes'"), "refreshUrl": "",
        ],
        since32: ["deviceAuthorizationUrl"]
    )

    /// What says in place of a schema which values a parameter, a header or an element of an array may have.
    private static let valueFields = SwaggerItemsDecoder.keywords.sorted()

    private static let ignored = ", so it is ignored"

    private static func ignored(_ advice: String) -> String { "\(ignored); \(advice)" }
}
