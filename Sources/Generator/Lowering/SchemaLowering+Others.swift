import SpecLoader

extension SchemaLowering {
    /// True where a constraint speaks of members that neither a property nor a pattern stands for, so that they have to
    /// be kept.
    func asksForOthers(_ schema: EffectiveSchema) -> Bool {
        let choices = schema.choices.filter { isLeftToChecks($0, in: schema) }
        return schema.parts.contains { document.schemas.asksForOthers($0, beside: schema) }
            || choices.contains { choice in
                inlineParts(of: choice.variants).contains { document.schemas.asksForOthers($0, beside: schema) }
            }
    }
}

extension SchemaTable {
    /// Whether a schema that is made of `target` alone asks for members or elements that neither stands for, or excludes
    /// them, so that the type of `target` does not do: it leaves them out.
    func asksForMore(_ id: SchemaID, than target: SchemaID) -> Bool {
        let schema = self[id]
        if schema.asksOfElements, asksForRest(id, than: target) { return true }
        guard
            schema.countsMembers || schema.unevaluatedProperties != nil || !schema.conditions.isEmpty
                || !schema.dependentRequired.isEmpty
        else { return false }
        let whole = effective(target)
        guard !whole.members.isEmpty, whole.choices.isEmpty, whole.enumeration == nil, !self[target].tellsHeirsApart,
            whole.additionalProperties.isEmpty,
            !whole.parts.contains(where: { excludesUnevaluated($0) || asksForOthers($0, beside: whole) })
        else { return false }
        return excludesUnevaluated(id) || asksForOthers(id, beside: effective(id))
    }

    fileprivate func asksForOthers(_ id: SchemaID, beside whole: EffectiveSchema) -> Bool {
        let schema = self[id]
        var seen: Set<SchemaID> = []
        return schema.countsMembers || asksForUnevaluated(id)
            || !schema.askedNames.allSatisfy(whole.hasMember)
            || schema.conditions.contains { looksAtOthers($0, beside: whole, &seen) }
    }

    /// Whether it depends on such members if a schema holds that is no part of the object, as under `not` and `if`.
    private func looksAtOthers(_ id: SchemaID, beside whole: EffectiveSchema, _ seen: inout Set<SchemaID>) -> Bool {
        guard seen.insert(id).inserted else { return false }
        let schema = self[id]
        let isAboutAll =
            schema.countsMembers || schema.enumeration != nil || schema.const != nil
            || schema.additionalProperties != nil || schema.unevaluatedProperties != nil
            || !schema.patternProperties.isEmpty
        return isAboutAll || !(schema.askedNames + schema.properties.map(\.name)).allSatisfy(whole.hasMember)
            || (schema.parts + schema.anyOf + schema.oneOf + schema.conditions).contains {
                looksAtOthers($0, beside: whole, &seen)
            }
    }
}

extension EffectiveSchema {
    func hasMember(_ name: String) -> Bool { members.contains { $0.name.hasSameBytes(as: name) } }
}

extension Schema {
    fileprivate var countsMembers: Bool {
        self.propertyNames != nil || self.minProperties != nil || self.maxProperties != nil
    }

    /// Whether it depends on the elements of an array if it holds.
    fileprivate var asksOfElements: Bool {
        self.minItems != nil || self.maxItems != nil || self.uniqueItems || self.contains != nil
            || self.unevaluatedItems != nil || self.not != nil || self.if != nil
    }

    /// The members that are asked for, or at whose presence others are.
    fileprivate var askedNames: [String] {
        self.required.map(\.name) + self.dependentSchemas.map(\.name)
            + self.dependentRequired.flatMap { [$0.name] + $0.required.map(\.name) }
    }

    /// The schemas that hold for the same object at times.
    fileprivate var conditions: [SchemaID] {
        [self.not, self.if, self.then, self.else].compactMap(\.self) + self.dependentSchemas.map(\.schema)
    }
}
