/// A whole OpenAPI description: every file of the tree read, every reference resolved, every version of the
/// specification brought to the same shape (OAS 3.2 with JSON Schema 2020-12 words).
public struct Document: Sendable {
    /// The value of the root's `openapi` field: `3.1.0`.
    public var version: String
    public var info: Info
    /// In document order; empty where the description has none (which means one server at `/`).
    public var servers: [Server]
    public var tags: [Tag]
    /// The requirement of every operation without its own (OAS "Security Requirement Object").
    public var security: [SecurityRequirement]
    public var securitySchemes: [SecurityScheme]
    public var paths: [PathItem]
    public var webhooks: [PathItem]
    /// The root's `components/schemas`, in document order. An entry that is a reference names its final target.
    public var componentSchemas: [ComponentSchema]
    /// Every schema of the tree that something refers to or holds, by id.
    public var schemas: SchemaTable
    /// Every reference that was followed, each once, in the order in which they were found.
    public var references: [ResolvedReference]
    /// Every file of the tree: the root first, the others sorted by path.
    public var sources: [Source]

    public init(
        version: String,
        info: Info,
        servers: [Server] = [],
        tags: [Tag] = [],
        security: [SecurityRequirement] = [],
        securitySchemes: [SecurityScheme] = [],
        paths: [PathItem] = [],
        webhooks: [PathItem] = [],
        componentSchemas: [ComponentSchema] = [],
        schemas: SchemaTable = SchemaTable(),
        references: [ResolvedReference] = [],
        sources: [Source] = []
    ) {
        self.version = version
        self.info = info
        self.servers = servers
        self.tags = tags
        self.security = security
        self.securitySchemes = securitySchemes
        self.paths = paths
        self.webhooks = webhooks
        self.componentSchemas = componentSchemas
        self.schemas = schemas
        self.references = references
        self.sources = sources
    }

    public func source(_ id: SourceID) -> Source { sources[id.index] }
}

/// OAS "Info Object".
public struct Info: Sendable {
    public var title: String
    public var version: String
    public var summary: String?
    public var description: String?
    public var location: Location
}

/// OAS "Server Object".
public struct Server: Sendable {
    public var url: String
    /// The 3.2 `name`.
    public var name: String?
    public var description: String?
    public var variables: [ServerVariable]
    public var location: Location
}

/// OAS "Server Variable Object".
public struct ServerVariable: Sendable {
    public var name: String
    public var defaultValue: String
    public var allowedValues: [String]
    public var description: String?
    public var location: Location
}

/// OAS "Tag Object".
public struct Tag: Sendable {
    public var name: String
    public var description: String?
    public var location: Location
}

/// One entry of the root's `components/schemas`.
public struct ComponentSchema: Sendable {
    public var name: String
    /// The schema where its definition finally stands.
    public var schema: SchemaID
    /// Where the entry stands in the root document.
    public var location: Location
}
