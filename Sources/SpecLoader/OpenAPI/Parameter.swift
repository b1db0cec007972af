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
    public var examples: [Example] = []
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Header Object" under its name. Its style is `simple`.
public struct Header: Sendable {
    public var name: String
    public var description: String?
    public var required: Bool
    public var deprecated: Bool
    public var explode: Bool
    /// Exactly one of ``schema`` and ``content`` is there.
    public var schema: SchemaID?
    public var content: MediaType?
    public var examples: [Example] = []
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Media Type Object" under its media type.
public struct MediaType: Sendable {
    /// As written: `application/json; charset=utf-8`.
    public var name: String
    /// 3.2.
    public var description: String?
    public var schema: SchemaID?
    /// 3.2: the schema of each element of a stream.
    public var itemSchema: SchemaID?
    public var examples: [Example] = []
    public var encoding = PartEncodings()
    /// The name of a definition that is used by reference: its key, or that of its file.
    public var component: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// How the parts of a form or a multipart body are encoded.
public struct PartEncodings: Sendable {
    /// Those of properties, in the order of the document.
    public var named: [Encoding] = []
    /// 3.2 `prefixEncoding`: those of the first parts, by position.
    public var prefix: [Encoding] = []
    /// 3.2 `itemEncoding`: that of all parts after them.
    public var item: Encoding? {
        get { items.first }
        set { items = newValue.map { [$0] } ?? [] }
    }
    /// At most one; in an array because encodings hold encodings.
    private var items: [Encoding] = []

    public init() {}
}

/// OAS "Encoding Object" under its property name.
public struct Encoding: Sendable {
    /// Nil for one that goes by position.
    public var property: String?
    public var contentType: String?
    public var headers: [Header]
    public var style: ParameterStyle?
    public var explode: Bool?
    public var allowReserved: Bool
    /// 3.2: of the parts inside the part.
    public var nested = PartEncodings()
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "Example Object" under its name.
public struct Example: Sendable {
    /// Nil for the value of an `example` field.
    public var name: String?
    public var summary: String?
    public var description: String?
    /// `value`, the 3.2 `dataValue`, or the value of an `example` field.
    public var value: Node?
    /// 3.2: the example as it travels.
    public var serializedValue: String?
    /// A URI, which is never read.
    public var externalValue: String?
    public var extensions: [Extension] = []
    public var location: Location
}
