/// A kind of object of the OpenAPI Specification: what it is called, and which fixed fields it has.
struct ObjectKind: Sendable {
    /// As in the specification, in lower case: `path item`.
    let name: String
    /// The section of `components` for objects of this kind.
    let section: String?
    /// Whether the specification lets a Reference Object stand here; other references are followed with a warning.
    let mayBeReference: Bool
    /// Whether its members are named by the description itself, so that it has no fixed fields.
    let isMap: Bool
    /// The fixed fields and the version that brought them.
    private let fields: [String: OpenAPIVersion]
    /// How 2.0 says what some newer fields say.
    private let advice: [String: String]

    init(
        _ name: String,
        section: String? = nil,
        mayBeReference: Bool? = nil,
        isMap: Bool = false,
        _ fields: [String] = [],
        since30: [String: String] = [:],
        since31: [String] = [],
        since32: [String] = []
    ) {
        self.name = name
        self.section = section
        self.mayBeReference = mayBeReference ?? (section != nil)
        self.isMap = isMap
        var versions: [String: OpenAPIVersion] = [:]
        for field in fields { versions[field] = .v20 }
        for field in since30.keys { versions[field] = .v30 }
        for field in since31 { versions[field] = .v31 }
        for field in since32 { versions[field] = .v32 }
        self.fields = versions
        advice = since30
    }

    /// Whether such an object can be written as `node`.
    func allows(_ node: Node) -> Bool {
        switch node.content {
        case .mapping: true
        case .sequence: isContainer
        case .scalar(let scalar): name == Self.text.name || name == Self.schema.name && scalar.kind == .boolean
        }
    }

    /// Whether it is nothing but what it holds, so that two maps can be one.
    var isContainer: Bool { name == Self.container.name }

    /// `an operation`, `a schema`.
    var withArticle: String {
        "aeiouOX".contains(name.prefix(1)) ? "an \(name)" : "a \(name)"
    }

    /// The version that brought the field `name`; nil where there is no such field.
    func version(of name: String) -> OpenAPIVersion? { fields[name] }

    /// How 2.0 says what the newer field `name` says, such as `; it is ignored, write a parameter in 'body'`.
    func advice(on name: String) -> String { advice[name] ?? "" }

    var fieldNames: some Collection<String> { fields.keys }
}

extension ObjectKind {
    static let document = ObjectKind(
        "document",
        ["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs"],
        since31: ["jsonSchemaDialect", "webhooks"],
        since32: ["$self"]
    )
    static let info = ObjectKind(
        "info object",
        ["title", "description", "termsOfService", "contact", "license", "version"],
        since31: ["summary"]
    )
    static let contact = ObjectKind("contact", ["name", "url", "email"])
    static let license = ObjectKind("license", ["name", "url"], since31: ["identifier"])
    static let server = ObjectKind("server", ["url", "description", "variables"], since32: ["name"])
    static let serverVariable = ObjectKind("server variable", ["enum", "default", "description"])
    static let tag = ObjectKind(
        "tag",
        ["name", "description", "externalDocs"],
        since32: ["summary", "parent", "kind"]
    )
    static let externalDocumentation = ObjectKind("external documentation", ["description", "url"])
    static let components = ObjectKind(
        "components object",
        [
            "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
            "callbacks",
        ],
        since31: ["pathItems"],
        since32: ["mediaTypes"]
    )
    static let pathItem = ObjectKind(
        "path item",
        section: "pathItems",
        [
            "$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace",
            "servers", "parameters",
        ],
        since32: ["query", "additionalOperations"]
    )
    static let operation = ObjectKind(
        "operation",
        [
            "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
            "callbacks", "deprecated", "security", "servers",
        ]
    )
    static let parameter = ObjectKind(
        "parameter",
        section: "parameters",
        [
            "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
            "allowReserved", "schema", "example", "examples", "content",
        ]
    )
    static let header = ObjectKind(
        "header",
        section: "headers",
        [
            "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema",
            "example", "examples", "content",
        ]
    )
    static let requestBody = ObjectKind(
        "request body",
        section: "requestBodies",
        ["description", "content", "required"]
    )
    static let mediaType = ObjectKind(
        "media type",
        section: "mediaTypes",
        ["schema", "example", "examples", "encoding"],
        since32: ["description", "itemSchema", "prefixEncoding", "itemEncoding"]
    )
    static let encoding = ObjectKind(
        "encoding",
        ["contentType", "headers", "style", "explode", "allowReserved"],
        since32: ["encoding", "prefixEncoding", "itemEncoding"]
    )
    static let response = ObjectKind(
        "response",
        section: "responses",
        ["description", "headers", "content", "links"],
        since32: ["summary"]
    )
    static let example = ObjectKind(
        "example",
        section: "examples",
        ["summary", "description", "value", "externalValue"],
        since32: ["dataValue", "serializedValue"]
    )
    static let link = ObjectKind(
        "link",
        section: "links",
        ["operationRef", "operationId", "parameters", "requestBody", "description", "server"]
    )
    /// Its members are path items.
    static let callback = ObjectKind("callback", section: "callbacks", isMap: true)
    static let oauthFlows = ObjectKind(
        "OAuth flows object",
        ["implicit", "password", "clientCredentials", "authorizationCode"],
        since32: ["deviceAuthorization"]
    )
    static let oauthFlow = ObjectKind(
        "OAuth flow",
        ["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
        since32: ["deviceAuthorizationUrl"]
    )
    static let securityScheme = ObjectKind(
        "security scheme",
        section: "securitySchemes",
        ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"],
        since32: ["oauth2MetadataUrl", "deprecated"]
    )
    static let discriminator = ObjectKind(
        "discriminator",
        ["propertyName", "mapping"],
        since32: ["defaultMapping"]
    )
    static let xml = ObjectKind(
        "XML object",
        ["name", "namespace", "prefix", "attribute", "wrapped"],
        since32: ["nodeType"]
    )
    /// A sequence of objects or a mapping from names to objects.
    static let container = ObjectKind("list or map", isMap: true)
    /// A string.
    static let text = ObjectKind("string")
    /// Its keywords are in ``SchemaKeyword``.
    static let schema = ObjectKind("schema", section: "schemas")
}
