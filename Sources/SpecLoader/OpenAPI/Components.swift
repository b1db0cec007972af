/// The root document's components (OAS "Components Object"), each section in document order. An entry that is a
/// reference holds what it finally leads to.
public struct Components: Sendable {
    public var schemas: [Component<SchemaID>] = []
    /// Their ``Response/status`` says nothing: it is `default`.
    public var responses: [Component<Response>] = []
    public var parameters: [Component<Parameter>] = []
    public var examples: [Component<Example>] = []
    public var requestBodies: [Component<RequestBody>] = []
    public var headers: [Component<Header>] = []
    public var securitySchemes: [SecurityScheme] = []
    public var links: [Component<Link>] = []
    public var callbacks: [Component<Callback>] = []
    public var pathItems: [Component<PathItem>] = []
    /// 3.2.
    public var mediaTypes: [Component<MediaType>] = []
    public var extensions: [Extension] = []

    public init() {}
}

/// One entry of a section of the components.
public struct Component<Value: Sendable>: Sendable {
    public var name: String
    public var value: Value
    /// Where the entry's key stands in the root document.
    public var location: Location
}
