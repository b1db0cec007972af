/// OAS "Path Item Object" under its path template. A referenced path item is already replaced by its target.
public struct PathItem: Sendable {
    /// The key in `paths`, such as `/pets/{id}`; for webhooks their name, in callbacks a runtime expression.
    public var path: String
    public var summary: String?
    public var description: String?
    /// In the order of the document.
    public var operations: [Operation]
    public var extensions: [Extension] = []
    /// Where the path item's own fields stand.
    public var location: Location
    /// Where its key stands.
    public var keyLocation: Location
}

extension PathItem {
    /// Whether it is a document of its own, whose operations tell by their tags where they belong.
    public var isFiledByTags: Bool { location.pointer == .root && operations.allSatisfy { !$0.tags.isEmpty } }
}

/// OAS "Operation Object". Its parameters already include those of the path item that it does not replace.
public struct Operation: Sendable {
    /// Upper case: `GET`.
    public var method: String
    public var operationID: String?
    public var tags: [String]
    public var summary: String?
    public var description: String?
    public var externalDocumentation: ExternalDocumentation?
    public var deprecated: Bool
    /// Path item's parameters first, each (name, location) once.
    public var parameters: [Parameter]
    public var requestBody: RequestBody?
    /// In the order of the document.
    public var responses: [Response]
    /// In the order of the document.
    public var callbacks: [Callback]
    /// Nil where the document's own requirement holds; empty for `security: []`.
    public var security: [SecurityRequirement]?
    /// Of the operation or else of its path item; empty where the document's servers hold.
    public var servers: [Server]
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Callback Object" under its name: requests that the server makes in the course of an operation.
public struct Callback: Sendable {
    public var name: String
    /// Each under its runtime expression, such as `{$request.body#/url}`; none where a callback leads to itself.
    public var pathItems: [PathItem]
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Request Body Object".
public struct RequestBody: Sendable {
    public var description: String?
    public var required: Bool
    public var content: [MediaType]
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// Which statuses a response stands for (OAS "Responses Object", patterned fields).
public enum ResponseStatus: Sendable, Hashable {
    case code(Int)
    /// `4XX` is `.range(4)`.
    case range(Int)
    case `default`
}

/// OAS "Response Object" under its status.
public struct Response: Sendable {
    public var status: ResponseStatus
    /// The 3.2 `summary`.
    public var summary: String?
    public var description: String?
    public var headers: [Header]
    /// In the order of the document; empty where the response has no body.
    public var content: [MediaType]
    public var links: [Link]
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Link Object" under its name: how an answer leads to another operation.
public struct Link: Sendable {
    /// The operation that it leads to.
    public enum Target: Sendable {
        case operationID(String)
        /// `operationRef`, a URI, as written.
        case reference(String)
    }

    public var name: String
    public var target: Target?
    /// Constants or runtime expressions by parameter: `id`, `path.id`.
    public var parameters: [(name: String, value: Node)]
    public var requestBody: Node?
    public var description: String?
    public var server: Server?
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}
