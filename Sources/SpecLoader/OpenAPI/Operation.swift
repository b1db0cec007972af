/// OAS "Path Item Object" under its path template. A referenced path item is already replaced by its target.
public struct PathItem: Sendable {
    /// The key in `paths`, such as `/pets/{id}`; for webhooks their name.
    public var path: String
    public var summary: String?
    public var description: String?
    /// In the order of the document.
    public var operations: [Operation]
    /// Where the path item's own fields stand.
    public var location: Location
    /// Where its key stands in the root document.
    public var keyLocation: Location
}

/// OAS "Operation Object". Its parameters already include those of the path item that it does not replace.
public struct Operation: Sendable {
    /// Upper case: `GET`.
    public var method: String
    public var operationID: String?
    public var tags: [String]
    public var summary: String?
    public var description: String?
    public var deprecated: Bool
    /// Path item's parameters first, each (name, location) once.
    public var parameters: [Parameter]
    public var requestBody: RequestBody?
    /// In the order of the document.
    public var responses: [Response]
    /// Nil where the document's own requirement holds; empty for `security: []`.
    public var security: [SecurityRequirement]?
    /// Of the operation or else of its path item; empty where the document's servers hold.
    public var servers: [Server]
    public var location: Location
}

/// OAS 3.2 "in": where a parameter or an API key travels.
public enum ParameterLocation: String, Sendable, Hashable, CaseIterable {
    case path, query, header, cookie, querystring
}

/// OAS "Style Values".
public enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
    case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject, cookie
}

/// OAS "Parameter Object". `style` and `explode` are filled in with the specification's defaults.
public struct Parameter: Sendable {
    public var name: String
    public var `in`: ParameterLocation
    public var description: String?
    /// True for every path parameter.
    public var required: Bool
    public var deprecated: Bool
    public var style: ParameterStyle
    public var explode: Bool
    public var allowReserved: Bool
    public var allowEmptyValue: Bool
    /// Exactly one of ``schema`` and ``content`` is there.
    public var schema: SchemaID?
    public var content: MediaType?
    /// The key under `components/parameters` where the definition stands there.
    public var component: String?
    public var location: Location
}

/// OAS "Request Body Object".
public struct RequestBody: Sendable {
    public var description: String?
    public var required: Bool
    public var content: [MediaType]
    /// The key under `components/requestBodies` where the definition stands there.
    public var component: String?
    public var location: Location
}

/// OAS "Media Type Object" under its media type.
public struct MediaType: Sendable {
    /// As written: `application/json; charset=utf-8`.
    public var name: String
    public var schema: SchemaID?
    /// 3.2: the schema of each element of a stream.
    public var itemSchema: SchemaID?
    /// In the order of the document.
    public var encoding: [Encoding]
    public var location: Location
}

/// OAS "Encoding Object" under its property name.
public struct Encoding: Sendable {
    public var property: String
    public var contentType: String?
    public var headers: [Header]
    public var style: ParameterStyle?
    public var explode: Bool?
    public var allowReserved: Bool
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
    public var description: String?
    public var headers: [Header]
    /// In the order of the document; empty where the response has no body.
    public var content: [MediaType]
    /// The key under `components/responses` where the definition stands there.
    public var component: String?
    public var location: Location
}

/// OAS "Header Object" under its name.
public struct Header: Sendable {
    public var name: String
    public var description: String?
    public var required: Bool
    public var deprecated: Bool
    public var explode: Bool
    public var schema: SchemaID?
    public var content: MediaType?
    /// The key under `components/headers` where the definition stands there.
    public var component: String?
    public var location: Location
}
