import SpecLoader

extension SchemaLowering {
    // MARK: Schemas that stand for others

    /// The one schema that this one stands for: a single `allOf` part or `$ref` with nothing but words beside it, or a
    /// type that the part has anyway.
    func soleTarget(of schema: Schema) -> SchemaID? {
        let parts = [schema.reference].compactMap(\.self) + schema.allOf
        guard parts.count == 1, schema.name == nil, schema.isAllOfOnly else { return nil }
        guard !schema.types.isEmpty else { return parts[0] }
        var seen: Set<SchemaID> = []
        let types = types(of: parts[0], &seen)
        return !types.isEmpty && schema.types.isSuperset(of: types) ? parts[0] : nil
    }

    /// The types of the values of a schema; none where any may be.
    private func types(of id: SchemaID, _ seen: inout Set<SchemaID>) -> JSONTypes {
        guard seen.insert(id).inserted else { return [] }
        var ignored = Diagnostics()
        let schema = EffectiveSchema(of: id, in: document.schemas, diagnostics: &ignored)
        if !schema.types.isEmpty { return schema.types }
        if !schema.members.isEmpty { return .object }
        let variants = (schema.choices.first?.variants ?? []).filter { !isNull($0) }
        let types = variants.map { self.types(of: $0, &seen) }
        return types.contains([]) ? [] : types.reduce(into: []) { $0.formUnion($1) }
    }

    /// The type of what a schema stands for, where that is known while the type of the schema is still on its way: a
    /// member that is of the object's own schema or null.
    func known(behind id: SchemaID) -> Lowered? {
        var (id, isNullable) = (id, false)
        var seen: Set<SchemaID> = []
        while seen.insert(id).inserted {
            if let known = lowered[key([id])] {
                return Lowered(type: known.type, isNullable: isNullable || known.isNullable)
            }
            let schema = document.schemas[id]
            if let target = soleTarget(of: schema) {
                id = target
                continue
            }
            let variants = schema.oneOf + schema.anyOf
            let others = variants.filter { !isNull($0) }
            guard others.count == 1, schema.name == nil, schema.isChoiceOnly else { return nil }
            isNullable = isNullable || others.count < variants.count
            id = others[0]
        }
        return nil
    }
}

extension Schema {
    /// Whether nothing stands beside `allOf` or `$ref` that makes a type but, perhaps, `type`.
    fileprivate var isAllOfOnly: Bool { self.hasNoMembers && self.oneOf.isEmpty && self.anyOf.isEmpty }

    /// Whether nothing stands beside `oneOf` or `anyOf` that makes a type.
    fileprivate var isChoiceOnly: Bool {
        self.hasNoMembers && self.types.isEmpty && self.reference == nil && self.allOf.isEmpty
            && (self.oneOf.isEmpty || self.anyOf.isEmpty)
    }

    private var hasNoMembers: Bool {
        self.enumeration == nil && self.const == nil && self.properties.isEmpty && self.required.isEmpty
            && self.items == nil && self.prefixItems.isEmpty && self.patternProperties.isEmpty
            && self.additionalProperties == nil
    }
}
