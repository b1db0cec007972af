import SpecLoader

extension SchemaLowering {
    /// What of these parts of `schema` neither the type nor a line of code asks, each with what it refers to.
    ///
    /// - Parameter besideNull: the parts that do not hold for null.
    mutating func ruleSets(
        of parts: [SchemaID],
        besideNull: Set<SchemaID> = [],
        type: SwiftType,
        in schema: EffectiveSchema
    ) -> [RuleSet] {
        let isUnion = declarations.kind(of: type)?.union != nil
        var sets: [RuleSet] = []
        for part in parts where type == .json || document.schemas[part].mayHaveRules || !schema.patterns.isEmpty {
            var writer = RuleWriter(schemas: document.schemas, tooLarge: schemasOfManyRules)
            let rules = rules(of: part, type: type, in: schema, &writer)
            if var set = finish(writer, rules, of: part) {
                set.isOfNoNull = besideNull.contains(part)
                if !sets.contains(set) { sets.append(set) }
            }
            if isUnion, document.schemas[part].required.contains(where: { !isKept($0.name, by: schema) }) {
                reportUnused("required", of: part, "as not all of the variants have the member")
            }
        }
        return sets
    }

    /// Whether all variants keep a member, so that it can be asked for.
    private func isKept(_ name: String, by whole: EffectiveSchema) -> Bool {
        whole.choices.flatMap(\.variants).filter { !isNull($0) }.allSatisfy { variant in
            let effective = document.schemas.effective(variant)
            let keepsAll = effective.additionalProperties.first.map { document.schemas[$0].boolean != false } ?? false
            return keepsAll || effective.hasMember(name)
        }
    }

    private mutating func finish(_ writer: RuleWriter, _ rules: [Code], of id: SchemaID) -> RuleSet? {
        schemasOfManyRules = writer.tooLarge
        for refused in writer.refused { report(refused.error, of: refused.schema) }
        if !writer.isTooLarge, writer.refused.isEmpty { return writer.set(rules) }
        let reason = writer.isTooLarge ? "they are too many" : "a pattern among them is not"
        if isFirstLoss("rules", of: id) {
            diagnostics.warning(
                "keyword-not-enforced",
                "the conditions of this schema are not checked, because \(reason)",
                at: document.schemas[id].location
            )
        }
        return nil
    }

    private func rules(
        of id: SchemaID,
        type: SwiftType,
        in whole: EffectiveSchema,
        _ writer: inout RuleWriter
    ) -> [Code] {
        let schema = document.schemas[id]
        if type == .json || document.schemas.asksForUnevaluated(id) { return writer.all(of: id) }
        var rules: [Code] = []
        switch type {
        case .array:
            rules += (schema.prefixItems.isEmpty ? [] : writer.elements(of: schema)) + writer.contained(in: schema)
            rules +=
                whole.items.isEmpty
                ? plainChoices(of: schema, in: whole, &writer) : choices(of: schema, in: whole, &writer)
        case .dictionary: rules += writer.required(of: schema) { _ in false } + choices(of: schema, in: whole, &writer)
        case .declared(let declaration):
            switch declarations[declaration.index].kind {
            case .structure(let structure) where structure.isTuple:
                rules += self.rules(of: schema, for: structure, &writer)
            case .structure:
                let isOwn = ownParts(of: type).contains(id)
                let names = Set(whole.members.map { ExactKey($0.name) })
                rules += writer.required(of: schema) { isOwn && names.contains(ExactKey($0)) }
                rules += writer.bounds(".memberCount", schema.minProperties, schema.maxProperties)
                rules += choices(of: schema, in: whole, &writer)
            case .union:
                rules += writer.bounds(of: schema, id) + writer.required(of: schema) { !isKept($0, by: whole) }
            case .enumeration: rules += plainChoices(of: schema, in: whole, &writer)
            case .alias: break
            }
        case .builtin: rules += plainChoices(of: schema, in: whole, &writer)
        default: break
        }
        if !whole.patterns.isEmpty { rules += otherMembers(of: id, type: type, in: whole, &writer) }
        if declarations.kind(of: type)?.enumeration == nil { rules += writer.values(of: schema) }
        return rules + writer.names(of: schema) + writer.conditions(of: schema)
    }

    /// The members that no property stands for, some of which match patterns.
    private func otherMembers(
        of id: SchemaID,
        type: SwiftType,
        in whole: EffectiveSchema,
        _ writer: inout RuleWriter
    ) -> [Code] {
        let schema = document.schemas[id]
        if schema.patternProperties.isEmpty { return writer.others(of: schema, beside: whole) }
        let member = memberType(of: type)
        let typed = member == .json ? [] : schema.patternProperties.map(\.schema).filter(asksForNoMore)
        return writer.otherMembers(of: schema, id, except: ownParts(of: member).union(typed))
    }

    /// Whether a schema, with all that it is made of, asks for nothing but a type.
    private func asksForNoMore(_ whole: EffectiveSchema) -> Bool {
        whole.parts.allSatisfy { document.schemas[$0].asksForNothing(in: document.schemas) }
    }

    private func asksForNoMore(_ id: SchemaID) -> Bool { asksForNoMore(document.schemas.effective(id)) }

    /// The type of the members that no property stands for.
    private func memberType(of type: SwiftType) -> SwiftType {
        switch type {
        case .dictionary(let value): return resolved(value.wrapped)
        case .declared(let id):
            guard case .structure(let structure) = declarations[id.index].kind else { return .json }
            return resolved(structure.additionalProperties?.wrapped ?? .json)
        default: return .json
        }
    }

    // MARK: Choices

    /// The choices that the type leaves to be made, as they only ask more of its values.
    private func choices(of schema: Schema, in whole: EffectiveSchema, _ writer: inout RuleWriter) -> [Code] {
        let isLeft = { (variants: [SchemaID]) in
            whole.choices.contains { $0.variants == variants && isLeftToChecks($0, in: whole) }
        }
        // A struct is never null; a list may be, where it is asked.
        let orNull = whole.members.isEmpty && allowsNull(whole)
        var rules: [Code] = []
        if isLeft(schema.anyOf) { rules += writer.any(schema.anyOf.filter { !isNull($0) }, orNull: orNull) }
        if isLeft(schema.oneOf) { rules.append(writer.one(schema.oneOf.filter { !isNull($0) }, orNull: orNull)) }
        return rules
    }

    /// Whether null is allowed beside the values of a type that is known without the choices.
    func allowsNull(_ whole: EffectiveSchema) -> Bool {
        whole.permitsNull ?? whole.choices.contains { $0.variants.contains(where: isNull) }
    }

    /// Of values that cannot tell which variant they are of, such as known texts or others that are bounded.
    private func plainChoices(of schema: Schema, in whole: EffectiveSchema, _ writer: inout RuleWriter) -> [Code] {
        let isNullable = allowsNull(whole)
        let choices = [schema.anyOf, schema.oneOf].map { $0.filter { !isOfOtherTypes($0, than: whole) } }
        return choices.filter { variants in
            guard countsMany(variants) else { return false }
            let wholes = variants.filter { !isNull($0) }.map { document.schemas.effective($0) }
            return !wholes.contains(where: asksForNoMore)
                && wholes.contains { whole in
                    (whole.parts + whole.items).contains { document.schemas[$0].hasBounds }
                }
        }.flatMap { writer.any($0, orNull: isNullable && !$0.contains(where: isNull)) }
    }

    /// Where variants of a union are of one type, its values cannot tell which of them they are; one of them they are.
    mutating func rules(ofMerged byType: [SwiftType: [SchemaID]], among variants: [SchemaID]) -> [RuleSet] {
        let asksForMore = byType.contains { type, merged in
            if case .declared = type { return false }
            return merged.count > 1 && !merged.contains(where: asksForNoMore)
        }
        guard asksForMore, let first = variants.first else { return [] }
        var writer = RuleWriter(schemas: document.schemas, tooLarge: schemasOfManyRules)
        let rules = writer.any(variants)
        return [finish(writer, rules, of: first)].compactMap(\.self)
    }

    /// What is asked of the payload of a variant, together with what stands beside the choice.
    mutating func checks(
        ofVariant variant: SchemaID,
        of choice: EffectiveSchema.Choice,
        type: SwiftType,
        siblings: EffectiveSchema?
    ) -> Checks {
        guard let siblings else { return checks(of: [variant], type: type) }
        return checks(ofWhole: siblings.choosing(variant, of: choice, in: document.schemas), type: type)
    }
}

extension Schema.Content {
    /// True where nothing is asked but what kind of value it is and, perhaps, something of `additionalProperties`.
    var asksForOthersAlone: Bool {
        guard boolean != false, enumeration == nil, const == nil, multipleOf == nil, minimum == nil, maximum == nil,
            minLength == nil, maxLength == nil, pattern == nil, minItems == nil, maxItems == nil, !uniqueItems,
            minProperties == nil, maxProperties == nil, contains == nil, propertyNames == nil, items == nil
        else { return false }
        return required.isEmpty && properties.isEmpty && patternProperties.isEmpty
            && prefixItems.isEmpty && dependentRequired.isEmpty && dependentSchemas.isEmpty && anyOf.isEmpty
            && oneOf.isEmpty && not == nil && `if` == nil && unevaluatedItems == nil && unevaluatedProperties == nil
    }

    /// False where types and lines of code ask for everything: for most schemas.
    var mayHaveRules: Bool {
        enumeration != nil || const != nil || not != nil || `if` != nil || contains != nil || propertyNames != nil
            || minProperties != nil || maxProperties != nil || unevaluatedItems != nil || unevaluatedProperties != nil
            || uniqueItems || !required.isEmpty || !prefixItems.isEmpty || !patternProperties.isEmpty || !anyOf.isEmpty
            || !oneOf.isEmpty || !dependentRequired.isEmpty || !dependentSchemas.isEmpty || hasBounds
    }

    var hasBounds: Bool {
        minimum != nil || maximum != nil || multipleOf != nil || minLength != nil || maxLength != nil
            || pattern != nil || minItems != nil || maxItems != nil
    }
}

extension Schema {
    /// True where nothing is asked but what kind of value it is.
    func asksForNothing(in schemas: SchemaTable) -> Bool {
        self.asksForOthersAlone && self.additionalProperties.map { schemas.effective($0).isUnconstrained } ?? true
    }
}

extension SchemaTable {
    /// True for `unevaluatedItems`, and for `unevaluatedProperties` but where, as with `additionalProperties`, all
    /// others are allowed or all others but the properties are excluded.
    func asksForUnevaluated(_ id: SchemaID) -> Bool {
        let schema = self[id]
        guard schema.unevaluatedItems == nil else { return true }
        guard let others = schema.unevaluatedProperties, self[others].boolean != true else { return false }
        return self[others].boolean == nil || !schema.anyOf.isEmpty || !schema.oneOf.isEmpty
            || effective(id).parts.map { self[$0] }.contains {
                $0.if != nil || !$0.dependentSchemas.isEmpty || !$0.patternProperties.isEmpty
            }
    }

    /// True for `unevaluatedProperties: false`, unless a part of the schema looks at all members by the same keyword.
    func excludesUnevaluated(_ id: SchemaID) -> Bool {
        guard let others = self[id].unevaluatedProperties, self[others].boolean == false else { return false }
        return effective(id).parts.compactMap { self[$0].unevaluatedProperties }.allSatisfy {
            self[$0].boolean == false
        }
    }
}
