/// The identity of a schema: the place where its definition finally stands, whatever road led to it.
public struct SchemaID: Hashable, Sendable, Comparable {
    public let index: Int

    public init(index: Int) {
        self.index = index
    }

    public static func < (lhs: SchemaID, rhs: SchemaID) -> Bool { lhs.index < rhs.index }
}

/// All schemas of a description, by id. Ids are given before a schema's body is decoded, so cycles need no care.
public struct SchemaTable: Sendable {
    private var schemas: [Schema] = []

    public init() {}

    public var count: Int { schemas.count }
    public var ids: [SchemaID] { schemas.indices.map(SchemaID.init(index:)) }
    /// All but those that only `$defs` hold, to which nothing refers.
    public var usedIDs: ArraySlice<SchemaID> { ids[..<(usedCount ?? count)] }
    private var usedCount: Int?

    /// The schema with this id.
    ///
    /// Lent, not copied: a schema has more than fifty fields, and many readers look at one of them.
    public subscript(id: SchemaID) -> Schema {
        _read { yield schemas[id.index] }
        _modify { yield &schemas[id.index] }
    }

    /// Tells that nothing refers to the schemas that will be added from now on.
    mutating func endOfUsed() {
        usedCount = count
    }

    /// A fresh id for the schema at `location`, whose body follows.
    public mutating func reserve(_ location: Location) -> SchemaID {
        schemas.append(Schema(location: location))
        return SchemaID(index: schemas.count - 1)
    }
}

/// A JSON Schema (2020-12) as OAS 3.1 and 3.2 use it. 3.0's own words are normalised: `nullable` to the type
/// `null`, boolean `exclusiveMinimum` to a bound, `example` to ``Content/examples``.
///
/// There are more than fifty fields, and every pass hands schemas around; so the fields are shared until one changes.
@dynamicMemberLookup
public struct Schema: Sendable {
    /// Exactly one: an array, because that copies when it is changed.
    @usableFromInline var content: [Content]

    public init(location: Location) {
        content = [Content(location: location)]
    }

    @inlinable public subscript<Value>(dynamicMember field: KeyPath<Content, Value>) -> Value {
        _read { yield content[0][keyPath: field] }
    }

    @inlinable public subscript<Value>(dynamicMember field: WritableKeyPath<Content, Value>) -> Value {
        _read { yield content[0][keyPath: field] }
        _modify { yield &content[0][keyPath: field] }
    }
}

extension Schema {
    /// The schemas that apply, or may apply, to the same value as this one (JSON Schema core, section 10.2).
    public var inPlaceSchemas: [SchemaID] {
        let single = [self.reference, self.not, self.if, self.then, self.else].compactMap(\.self)
        return self.allOf + self.anyOf + self.oneOf + single + self.dependentSchemas.map(\.schema)
    }

    /// The schemas that say what this one is.
    public var parts: [SchemaID] { self.reference.map { self.allOf + [$0] } ?? self.allOf }

    /// Whether its discriminator tells apart what is made of it by `allOf`, as no choice lists its variants (OAS
    /// "Discriminator Object").
    public var tellsHeirsApart: Bool { self.discriminator != nil && self.oneOf.isEmpty && self.anyOf.isEmpty }

    /// The fields of a schema.
    public struct Content: Sendable {
        public var location: Location
        /// The key of the definition where it stands under `components/schemas`, `$defs` or `definitions`, or the
        /// file's name without its ending where the file is the schema; nil for a schema that stands inline. Where a
        /// component of the root document refers to it and only spells the name otherwise, the component's key.
        public var name: String?
        /// The same, but where several schemas want one name, different for each of them. It is ``name`` unless another
        /// schema has the better right to that: the root document's components call it so.
        public var uniqueName: String?
        /// Why it has that name; nil where it has none.
        public var nameOrigin: NameOrigin?
        /// The schemas `true` and `false`; nil for all others.
        public var boolean: Bool?
        /// Where `$ref` or `$dynamicRef` has siblings that count (3.1 on): the target. Alone neither makes a schema of
        /// its own: what holds it has the target's id. A `$dynamicRef` is resolved where only one schema can be meant.
        public var reference: SchemaID?
        /// `$id`, as written.
        public var id: String?
        public var anchor: String?
        public var dynamicAnchor: String?
        /// `$schema`.
        public var dialect: String?
        /// `$comment`.
        public var comment: String?
        /// `$defs` and `definitions`.
        public var definitions: [Property] = []

        public var title: String?
        public var description: String?
        public var deprecated = false
        public var readOnly = false
        public var writeOnly = false
        public var defaultValue: Node?
        public var examples: [Node] = []
        public var externalDocumentation: ExternalDocumentation?
        public var xml: XML?

        /// Empty where `type` is absent: anything goes.
        public var types: JSONTypes = []
        public var format: String?
        /// Nil where `enum` is absent.
        public var enumeration: [Node]?
        public var const: Node?

        public var properties: [Property] = []
        /// In source order, each once, with its place.
        public var required: [RequiredName] = []
        public var additionalProperties: SchemaID?
        public var patternProperties: [(pattern: String, schema: SchemaID)] = []
        public var propertyNames: SchemaID?
        public var minProperties: Int?
        public var maxProperties: Int?
        public var dependentRequired: [(name: String, required: [RequiredName])] = []
        public var dependentSchemas: [Property] = []
        public var unevaluatedProperties: SchemaID?

        public var items: SchemaID?
        public var prefixItems: [SchemaID] = []
        public var contains: SchemaID?
        public var minItems: Int?
        public var maxItems: Int?
        public var uniqueItems = false
        public var minContains: Int?
        public var maxContains: Int?
        public var unevaluatedItems: SchemaID?

        public var minLength: Int?
        public var maxLength: Int?
        public var pattern: String?
        public var minimum: Bound?
        public var maximum: Bound?
        /// The source text of the number.
        public var multipleOf: String?
        public var contentEncoding: String?
        public var contentMediaType: String?
        public var contentSchema: SchemaID?

        public var allOf: [SchemaID] = []
        public var anyOf: [SchemaID] = []
        public var oneOf: [SchemaID] = []
        public var not: SchemaID?
        public var `if`: SchemaID?
        public var then: SchemaID?
        public var `else`: SchemaID?
        public var discriminator: Discriminator?

        /// Keywords that nothing above holds, which JSON Schema takes for annotations, as they stand.
        public var otherKeywords: [Extension] = []
        /// `x-…`, in source order.
        public var extensions: [Extension] = []

        init(location: Location) {
            self.location = location
        }
    }
}

/// A set of JSON types (JSON Schema validation, section 6.1.1).
public struct JSONTypes: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let null = JSONTypes(rawValue: 1)
    public static let boolean = JSONTypes(rawValue: 2)
    public static let integer = JSONTypes(rawValue: 4)
    public static let number = JSONTypes(rawValue: 8)
    public static let string = JSONTypes(rawValue: 16)
    public static let array = JSONTypes(rawValue: 32)
    public static let object = JSONTypes(rawValue: 64)
}

/// One entry of `properties`, or of another mapping from names to schemas.
public struct Property: Sendable {
    public var name: String
    public var schema: SchemaID
    /// Where the property's key stands.
    public var location: Location
}

/// One entry of `required`.
public struct RequiredName: Sendable {
    public var name: String
    public var location: Location
}

/// A lower or upper bound, with the number's source text.
public struct Bound: Sendable {
    public var text: String
    public var exclusive: Bool
}

/// OAS "Discriminator Object".
public struct Discriminator: Sendable {
    public struct Entry: Sendable {
        public var value: String
        public var schema: SchemaID
    }

    public var propertyName: String
    public var mapping: [Entry]
    /// 3.2 `defaultMapping`.
    public var defaultMapping: SchemaID?
    public var extensions: [Extension] = []
    public var location: Location
}

/// OAS "XML Object".
public struct XML: Sendable {
    public var name: String?
    public var namespace: String?
    public var prefix: String?
    public var attribute: Bool
    public var wrapped: Bool
    /// 3.2: `element`, `attribute`, `text`, `cdata` or `none`.
    public var nodeType: String?
    public var extensions: [Extension] = []
    public var location: Location
}

/// An `x-…` member or another keyword that is kept as it stands.
public struct Extension: Sendable {
    public var name: String
    public var value: Node
    public var location: Location
}
