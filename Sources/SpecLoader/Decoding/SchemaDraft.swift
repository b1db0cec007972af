/// A schema of which not all keywords have been read yet, with those that only mean something together.
struct SchemaDraft {
    let cursor: Cursor
    var schema: Schema
    /// 3.0 `nullable: true`, 2.0 `x-nullable: true`.
    var isNullable = false
    /// 2.0 `type: file`.
    var isFile = false
    var minimum: String?
    var maximum: String?
    /// From 3.1 on, where it is a bound of its own.
    var exclusiveMinimum: String?
    var exclusiveMaximum: String?
    /// 3.0, where it says that `minimum` itself is excluded.
    var excludesMinimum = false
    var excludesMaximum = false

    init(cursor: Cursor) {
        self.cursor = cursor
        schema = Schema(location: cursor.location)
    }

    /// `member` of this schema as it stands.
    func kept(_ member: Mapping.Member) -> Extension {
        Extension(name: member.key, value: member.value, location: cursor.keyLocation(of: member))
    }

    /// Keeps the keyword whose value is `value` as it stands.
    mutating func keep(_ value: Cursor) {
        guard let member = cursor.node.mapping?.member(value.pointer.lastToken ?? "") else { return }
        schema.otherKeywords.append(kept(member))
    }

    /// Ends the reading.
    ///
    /// - Returns: The whole schema.
    mutating func finish(_ state: DecodingState) -> Schema {
        schema.minimum = Self.bound(
            minimum,
            isExclusive: excludesMinimum,
            or: exclusiveMinimum,
            wins: { $0 >= $1 }
        )
        schema.maximum = Self.bound(
            maximum,
            isExclusive: excludesMaximum,
            or: exclusiveMaximum,
            wins: { $0 <= $1 }
        )
        if isFile { schema.format = "binary" }
        // What Kubernetes calls a string with this format is a number as well.
        if schema.format == "int-or-string", schema.types == .string { schema.types.insert(.integer) }
        if isNullable { allowNull(state) }
        return schema
    }

    /// The narrower of two bounds.
    private static func bound(
        _ text: String?,
        isExclusive: Bool,
        or exclusive: String?,
        wins: (Double, Double) -> Bool
    ) -> Bound? {
        guard let exclusive else { return text.map { Bound(text: $0, exclusive: isExclusive) } }
        guard let text, let value = Double(text), let other = Double(exclusive), !wins(other, value) else {
            return Bound(text: exclusive, exclusive: true)
        }
        return Bound(text: text, exclusive: isExclusive)
    }

    /// 3.0 says `nullable` where 2020-12 lists the type `null`. By its letter it counts only beside `type`; beside
    /// `allOf`, `oneOf` and `anyOf`, where many write it, their authors mean the same. What names no type but speaks of
    /// members or elements is an object or a list here, or null.
    private mutating func allowNull(_ state: DecodingState) {
        guard schema.allOf.isEmpty, schema.reference == nil, schema.not == nil || !schema.properties.isEmpty else {
            wrap(state)
            return
        }
        if schema.types.isEmpty { schema.types = impliedType }
        if !schema.types.isEmpty { schema.types.insert(.null) }
        if !schema.oneOf.isEmpty { schema.oneOf.append(state.schemas.add(.null(at: schema.location))) }
        if !schema.anyOf.isEmpty { schema.anyOf.append(state.schemas.add(.null(at: schema.location))) }
        if let values = schema.enumeration, !values.contains(where: { $0.scalar?.kind == .null }) {
            let value = Node(position: cursor.node.position, content: .scalar(Scalar(text: "null", kind: .null)))
            schema.enumeration = values + [value]
        }
    }

    /// Of what the values are of which something is said; none where that may be anything.
    private var impliedType: JSONTypes {
        guard schema.oneOf.isEmpty, schema.anyOf.isEmpty, schema.enumeration == nil else { return [] }
        if schema.items != nil { return .array }
        let others = schema.additionalProperties == nil ? nil : cursor.value(of: "additionalProperties")?.node
        let allowsAll = others.map { $0.scalar?.text == "true" || $0.mapping?.members.isEmpty == true } ?? true
        return schema.properties.isEmpty && allowsAll ? [] : .object
    }

    /// Makes `anyOf: [this schema, null]`; what describes the schema stays outside.
    private mutating func wrap(_ state: DecodingState) {
        var outer = Schema(location: schema.location)
        (outer.name, schema.name) = (schema.name, nil)
        (outer.title, schema.title) = (schema.title, nil)
        (outer.description, schema.description) = (schema.description, nil)
        (outer.deprecated, schema.deprecated) = (schema.deprecated, false)
        (outer.readOnly, schema.readOnly) = (schema.readOnly, false)
        (outer.writeOnly, schema.writeOnly) = (schema.writeOnly, false)
        (outer.defaultValue, schema.defaultValue) = (schema.defaultValue, nil)
        (outer.examples, schema.examples) = (schema.examples, [])
        (outer.extensions, schema.extensions) = (schema.extensions, [])
        let kept: Set = ["nullable", "x-nullable", "title", "readOnly", "writeOnly", "default", "example"]
        let decoder = SchemaDecoder(state: state)
        let definition = decoder.described(cursor, beside: kept)
        let isPlain = definition.place != cursor.place
        outer.anyOf = [isPlain ? decoder.id(at: definition) : state.schemas.add(schema)]
        outer.anyOf.append(state.schemas.add(.null(at: schema.location)))
        schema = outer
    }
}
