import SpecLoader

extension SchemaLowering {
    // MARK: Schemas that stand for others

    /// Of schemas that all hold, those that say something which no other of them says: not a base beside what is made
    /// of it, nor a type, or the choice between several, beside what has that type.
    func telling(_ ids: [SchemaID]) -> [SchemaID] {
        let wholes = ids.map { (id: $0, whole: document.schemas.effective($0)) }
        let telling = wholes.filter { one in
            !one.whole.isUnconstrained
                && !wholes.contains { $0.whole.parts.contains(one.id) && !one.whole.parts.contains($0.id) }
        }.map(\.id)
        return telling.count > 1 && telling.contains(where: asksForTypes) ? withoutMetTypes(telling) : telling
    }

    private func withoutMetTypes(_ ids: [SchemaID]) -> [SchemaID] {
        var left = ids.map { (id: $0, types: document.schemas.types(of: $0)) }
        for id in ids where left.count > 1 && asksForTypes(id) {
            let others = left.filter { $0.id != id }
            if isMet(id, by: others.map(\.types)) { left = others }
        }
        return left.map(\.id)
    }

    /// Whether a schema says no more than a type, or is a choice of which a variant says no more.
    private func asksForTypes(_ id: SchemaID) -> Bool {
        let schema = document.schemas[id]
        return onlyType(of: id) != nil
            || (schema.isChoiceOnly && (schema.oneOf + schema.anyOf).contains { onlyType(of: $0) != nil })
    }

    /// Whether each type that values have which are of all `others` is all that the schema, or a variant of it, asks
    /// for.
    private func isMet(_ id: SchemaID, by others: [JSONTypes]) -> Bool {
        let types = others.filter { !$0.isEmpty }
        guard let first = types.first else { return false }
        let possible = types.dropFirst().reduce(first) { $0.intersection($1) }
        let schema = document.schemas[id]
        let choice = (schema.oneOf + schema.anyOf).filter { !isNull($0) }
        let variants = choice.isEmpty ? [id] : choice
        return !possible.isEmpty
            && JSONTypes.all.filter(possible.contains).allSatisfy { type in
                let takers = variants.filter {
                    let types = document.schemas.types(of: $0)
                    return types.isEmpty || !types.isDisjoint(with: type.supertypes)
                }
                return takers.contains { onlyType(of: $0) != nil } && (schema.oneOf.isEmpty || takers.count == 1)
            }
    }

    /// The types that a schema asks for; nil where it asks for more than that.
    private func onlyType(of id: SchemaID) -> JSONTypes? {
        let schema = document.schemas[id]
        let types = schema.types.subtracting(.null)
        guard !types.isEmpty, schema.name == nil, schema.reference == nil, schema.allOf.isEmpty, schema.format == nil,
            schema.items.map(allowsAll) ?? true
        else { return nil }
        var rest = schema
        rest.items = nil
        return rest.asksForNothing(in: document.schemas) ? types : nil
    }

    /// The type of a schema that is still on its way, where what it leads to is known: a member that is of the object's
    /// own schema or null, or the list of what is made of an object that has this list.
    func known(behind id: SchemaID) -> Lowered? {
        var seen: Set<SchemaID> = []
        return known(behind: id, &seen)
    }

    /// The same for what several schemas say together, where that is a list.
    func known(behind ids: [SchemaID]) -> Lowered? {
        var seen: Set<[SchemaID]> = []
        return known(behind: ids, &seen)
    }

    private func known(behind ids: [SchemaID], _ seen: inout Set<[SchemaID]>) -> Lowered? {
        if let known = lowered[key(ofParts: ids)] { return known }
        let whole = document.schemas.effective(ids)
        guard seen.insert(ids).inserted, !whole.items.isEmpty, !whole.isTuple else { return nil }
        let items = telling(whole.items)
        let element = items.count == 1 ? known(behind: items[0]) : known(behind: items, &seen)
        return element.map { Lowered(type: .array($0.value), isNullable: whole.isNullable) }
    }

    private func known(behind id: SchemaID, _ seen: inout Set<SchemaID>) -> Lowered? {
        if let known = lowered[key(of: id)] { return known }
        guard seen.insert(id).inserted else { return nil }
        let schema = document.schemas[id]
        let permitsNull = document.schemas.permitsNull(at: id)
        let isNullable = permitsNull == true
        if let target = document.schemas.soleTarget(of: id) {
            return known(behind: target, &seen).map { $0.with(null: permitsNull) }
        }
        if let element = schema.solePart(of: .array) {
            return known(behind: element, &seen).map { Lowered(type: .array($0.value), isNullable: isNullable) }
        }
        if let value = schema.solePart(of: .object), document.schemas[value].boolean == nil {
            return known(behind: value, &seen).map { Lowered(type: .dictionary($0.value), isNullable: isNullable) }
        }
        let variants = schema.oneOf + schema.anyOf
        let others = variants.filter { !isNull($0) }
        guard others.count == 1, schema.name == nil, schema.isChoiceOnly else { return nil }
        return known(behind: others[0], &seen).map { $0.orNull(others.count < variants.count) }
    }
}

extension Schema {
    /// Whether nothing stands beside `allOf` or `$ref` that makes a type but, perhaps, `type`.
    fileprivate var isAllOfOnly: Bool { self.hasNoMembers && self.oneOf.isEmpty && self.anyOf.isEmpty }

    /// Whether it is inline and says words and, perhaps, a type.
    fileprivate var hasWordsOnly: Bool { self.name == nil && self.parts.isEmpty && asksOnlyForType }

    /// Whether it says words, besides what it is made of.
    fileprivate var saysWordsOnly: Bool { self.types.isEmpty && asksOnlyForType }

    private var asksOnlyForType: Bool {
        self.isAllOfOnly && self.asksForOthersAlone && self.format == nil && self.contentEncoding == nil
            && self.contentSchema == nil && self.discriminator == nil
    }

    /// Whether nothing stands beside `oneOf` or `anyOf` that makes a type.
    fileprivate var isChoiceOnly: Bool {
        self.hasNoMembers && self.types.isEmpty && self.reference == nil && self.allOf.isEmpty
            && (self.oneOf.isEmpty || self.anyOf.isEmpty)
    }

    /// The schema of all elements of a list, or of all members of a map, of which nothing else is said.
    fileprivate func solePart(of type: JSONTypes) -> SchemaID? {
        guard self.types.subtracting(.null) == type, self.reference == nil, self.allOf.isEmpty, self.oneOf.isEmpty,
            self.anyOf.isEmpty
        else { return nil }
        var rest = self
        (rest.items, rest.additionalProperties) = (nil, nil)
        guard rest.hasNoMembers else { return nil }
        return type == .array ? self.items : self.additionalProperties
    }

    private var hasNoMembers: Bool {
        self.enumeration == nil && self.const == nil && self.properties.isEmpty && self.required.isEmpty
            && self.items == nil && self.prefixItems.isEmpty && self.patternProperties.isEmpty
            && self.additionalProperties == nil
    }
}

extension JSONTypes {
    /// Each type but null, in the order in which they are tried.
    static let all: [JSONTypes] = [.boolean, .integer, .number, .string, .array, .object]

    /// The types that all values of this one have, as every integer is a number.
    fileprivate var supertypes: JSONTypes { self == .integer ? [.integer, .number] : self }
}

extension SchemaTable {
    /// The one schema that a schema stands for: a single `allOf` part or `$ref` with nothing but words beside it, or a
    /// type that the part has anyway. The words may be parts too.
    func soleTarget(of id: SchemaID) -> SchemaID? {
        let schema = self[id]
        if schema.name != nil { return describedTarget(of: schema) }
        guard !schema.parts.isEmpty else { return nil }
        let words = wordParts(of: schema)
        let parts = words.isEmpty ? schema.parts : schema.parts.filter { !words.contains($0) }
        guard parts.count == 1, schema.isAllOfOnly || repeatsValues(schema, of: parts[0]),
            !asksForMore(id, than: parts[0])
        else { return nil }
        let asked = ([id] + words).map { self[$0].types }.filter { !$0.isEmpty }
        guard !asked.isEmpty else { return parts[0] }
        var seen: Set<SchemaID> = []
        let types = types(of: parts[0], &seen)
        return !types.isEmpty && asked.allSatisfy { $0.isSuperset(of: types) } ? parts[0] : nil
    }

    /// The same, or else the schema itself.
    func target(of id: SchemaID) -> SchemaID { soleTarget(of: id) ?? id }

    /// What a definition refers to of which it only says words; nil for a base or what is made of one, of which it is
    /// a kind by its name.
    private func describedTarget(of schema: Schema) -> SchemaID? {
        guard let target = schema.reference, schema.allOf.isEmpty, schema.saysWordsOnly,
            !effective(target).parts.contains(where: { self[$0].tellsHeirsApart })
        else { return nil }
        return target
    }

    /// Of several parts, those without a name that say words and, perhaps, a type.
    private func wordParts(of schema: Schema) -> [SchemaID] {
        schema.allOf.isEmpty || schema.parts.count == 1 ? [] : schema.parts.filter { self[$0].hasWordsOnly }
    }

    /// What is said where a schema stands that has no name: by itself, and by parts that only say words.
    func words(at id: SchemaID) -> [Schema] {
        let schema = self[id]
        return schema.name == nil ? [schema] + wordParts(of: schema).map { self[$0] } : []
    }

    /// Whether null may stand where a schema stands, by the types that are named there, whatever it is made of; nil
    /// where none is.
    func permitsNull(at id: SchemaID) -> Bool? {
        let schema = self[id]
        var types = schema.types
        for part in wordParts(of: schema) { types.formUnion(self[part].types) }
        return types.isEmpty ? nil : types.contains(.null)
    }

    /// Whether nothing stands beside `allOf` or `$ref` but the list of values that the target has.
    private func repeatsValues(_ schema: Schema, of target: SchemaID) -> Bool {
        guard schema.enumeration != nil, !schema.extensions.contains(where: { $0.name.hasPrefix("x-enum") }),
            let values = schema.valueKeys, let known = effective(target).enumeration?.valueKeys
        else { return false }
        var rest = schema
        rest.enumeration = nil
        return rest.isAllOfOnly && Set(values).isSuperset(of: known)
    }

    /// The types of the values of a schema but null; none where any may be.
    func types(of id: SchemaID) -> JSONTypes {
        var seen: Set<SchemaID> = []
        return types(of: id, &seen).subtracting(.null)
    }

    private func types(of id: SchemaID, _ seen: inout Set<SchemaID>) -> JSONTypes {
        guard seen.insert(id).inserted else { return [] }
        let schema = effective(id)
        if !schema.types.isEmpty { return schema.types }
        if !schema.members.isEmpty { return .object }
        let variants = (schema.choices.first?.variants ?? []).filter { !isNull($0) }
        let types = variants.map { self.types(of: $0, &seen) }
        return types.contains([]) ? [] : types.reduce(into: []) { $0.formUnion($1) }
    }

    /// Whether a schema allows nothing but null.
    func isNull(_ id: SchemaID) -> Bool {
        let schema = self[id]
        if schema.types == .null { return true }
        let values = schema.listedValues ?? []
        return !values.isEmpty && values.allSatisfy { $0.scalar?.kind == .null }
    }
}
