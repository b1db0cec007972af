/// A whole OpenAPI description: every file of the tree read, every reference resolved, every version of the
/// specification brought to the same shape (OAS 3.2 with JSON Schema 2020-12 words).
public struct Document: Sendable {
    /// The value of the root's `openapi` field: `3.1.0`; in 2.0 of `swagger`.
    public var version: String
    /// The 3.2 `$self`: the URI by which other documents name this one.
    public var selfURI: String?
    /// `jsonSchemaDialect`.
    public var schemaDialect: String?
    public var info: Info
    /// In document order; empty where the description has none (which means one server at `/`).
    public var servers: [Server] = []
    public var tags: [Tag] = []
    /// The requirement of every operation without its own (OAS "Security Requirement Object").
    public var security: [SecurityRequirement] = []
    public var paths: [PathItem] = []
    public var webhooks: [PathItem] = []
    public var components = Components()
    public var externalDocumentation: ExternalDocumentation?
    /// `x-…` of the root document.
    public var extensions: [Extension] = []
    /// Every schema of the tree that something refers to or holds, by id.
    public var schemas = SchemaTable()
    /// Every reference that was followed, each once, in the order in which they were found.
    public var references: [ResolvedReference] = []
    /// Every file of the tree: the root first, the others sorted by path.
    public var sources: [Source] = []

    public init(version: String, info: Info) {
        self.version = version
        self.info = info
    }

    /// The file with this id, which is one of ``sources``.
    public func source(_ id: SourceID) -> Source { sources[id] }

    /// Every operation, each definition once: those of paths, webhooks, path items in the components, and the
    /// callbacks of all of these, also of callbacks of callbacks.
    public var operations: [Operation] {
        var operations: [Operation] = []
        var seen: Set<Location> = []
        var waiting = (paths + webhooks + components.pathItems.map(\.value))[...]
        waiting += components.callbacks.flatMap(\.value.pathItems)
        while let item = waiting.popFirst() {
            for operation in item.operations where seen.insert(operation.location).inserted {
                operations.append(operation)
                waiting += operation.callbacks.flatMap(\.pathItems)
            }
        }
        return operations
    }
}

/// OAS "Info Object".
public struct Info: Sendable {
    public var title: String
    public var version: String
    public var summary: String?
    public var description: String?
    public var termsOfService: String?
    public var contact: Contact?
    public var license: License?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Contact Object".
public struct Contact: Sendable {
    public var name: String?
    public var url: String?
    public var email: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "License Object".
public struct License: Sendable {
    public var name: String?
    /// An SPDX expression.
    public var identifier: String?
    public var url: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "External Documentation Object".
public struct ExternalDocumentation: Sendable {
    public var url: String
    public var description: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Server Object".
public struct Server: Sendable {
    public var url: String
    /// The 3.2 `name`.
    public var name: String?
    public var description: String?
    public var variables: [ServerVariable] = []
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Server Variable Object".
public struct ServerVariable: Sendable {
    public var name: String
    public var defaultValue: String
    public var allowedValues: [String]
    public var description: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Tag Object".
public struct Tag: Sendable {
    public var name: String
    public var summary: String?
    public var description: String?
    /// 3.2: the name of the tag below which this one stands.
    public var parent: String?
    /// 3.2: what it is for, such as `nav`, `badge` or `audience`.
    public var kind: String?
    public var externalDocumentation: ExternalDocumentation?
    public var extensions: [Extension] = []
    public var location: Location
}
