import SpecLoader

extension SchemaLowering {
    // MARK: Checks

    /// What has to be asked of a value of `type` for which all of these schemas hold.
    ///
    /// - Parameter merged: What they say together, where that is known.
    mutating func checks(of ids: [SchemaID], merged: EffectiveSchema? = nil, type: SwiftType) -> Checks {
        // A type of its own asks for itself.
        if ownParts(of: resolved(type.wrapped)).isSuperset(of: ids) { return Checks() }
        return checks(ofWhole: merged ?? document.schemas.effective(ids), roots: ids, type: type)
    }

    /// The same for what is one schema already, of which some choices may be made.
    mutating func checks(ofWhole schema: EffectiveSchema, roots: [SchemaID]? = nil, type: SwiftType) -> Checks {
        if schema.choices.isEmpty { return checks(of: schema, roots: roots, type: type) }
        let (schema, besideNull) = withSoleVariants(schema)
        return checks(of: schema, roots: roots, besideNull: besideNull, type: type)
    }

    /// - Parameters:
    ///   - roots: the schemas that bring in all others; nil where that is not known.
    ///   - besideNull: the parts that do not hold for null.
    mutating func checks(
        of schema: EffectiveSchema,
        roots: [SchemaID]? = nil,
        besideNull: Set<SchemaID> = [],
        type: SwiftType
    ) -> Checks {
        let type = resolved(type.wrapped)
        let own = ownParts(of: type)
        let parts = schema.parts.filter { !own.contains($0) }
        if parts.isEmpty { return Checks() }
        let isAnyText = schema.choices.contains { self.isAnyText($0, beside: schema.types) }
        var checks = Checks(constraints: schema.constraints, isAnyText: isAnyText)
        switch type {
        case .builtin(.string), .builtin(.decimalText): checks.patterns = patterns(of: schema.parts)
        case .array(let element) where !schema.items.isEmpty && !schema.isTuple:
            checks.elements = [self.checks(of: schema.items, type: element)]
        case .dictionary(let element):
            let others = schema.additionalProperties
            let additional = others.isEmpty ? [excluded(by: schema)].compactMap(\.self) : others
            if !additional.isEmpty, schema.patterns.isEmpty {
                checks.elements = [self.checks(of: additional, type: element)]
            }
        default: reportLosses(schema, of: type)
        }
        if type != .json {
            checks.rules = ruleSets(of: parts, besideNull: besideNull, type: type, in: schema)
        } else if parts.contains(where: { asksForMore(document.schemas[$0]) }) {
            checks.rules = ruleSets(of: roots ?? parts, type: type, in: schema)
        }
        return checks
    }

    /// Whether a schema asks for more than that a value is any JSON. Null alone has no type.
    private func asksForMore(_ schema: Schema) -> Bool {
        schema.types == .null || !schema.asksForNothing(in: document.schemas)
    }

    /// What is asked of the object as a whole, and of the members that no property stands for.
    mutating func addChecks(_ schema: EffectiveSchema, to declaration: DeclarationID) {
        guard case .structure(var structure) = declarations[declaration.index].kind else { return }
        let others = schema.additionalProperties
        if let type = structure.additionalProperties, !others.isEmpty, schema.patterns.isEmpty {
            structure.additionalChecks = checks(of: others, type: type)
        }
        structure.rules = ruleSets(of: schema.parts, type: .declared(declaration), in: schema)
        structure.isClosed = structure.additionalProperties == nil && excludesOthers(schema)
        replace(declaration, kind: .structure(structure))
    }

    /// The same where a choice that leaves no choice is the schema to choose. With it, the parts that do not hold for
    /// null, because null is another variant.
    private mutating func withSoleVariants(_ schema: EffectiveSchema) -> (EffectiveSchema, besideNull: Set<SchemaID>) {
        var effective = schema
        var besideNull: Set<SchemaID> = []
        var places: Set<Location> = []
        var seen = 0
        while seen < effective.choices.count, !isTooLong {
            let choice = effective.choices[seen]
            seen += 1
            let variants = choice.variants.filter { !isNull($0) }
            let possible = variants.filter { mayBe($0, of: choice, in: effective) }
            guard let only = soleVariant(of: possible, beside: effective.types) else { continue }
            let (known, permitsNull) = (effective.parts.count, effective.permitsNull)
            effective.add([only], in: document.schemas)
            if variants.count < choice.variants.count || places.contains(choice.location) {
                effective.permitsNull = permitsNull
                besideNull.formUnion(effective.parts[known...])
                places.formUnion(effective.parts[known...].map { document.schemas[$0].location })
            }
            if effective.isTooLong { _ = tooManyParts(at: effective.location) }
        }
        return (effective, besideNull)
    }

    /// True for known texts among all texts.
    private func isAnyText(_ choice: EffectiveSchema.Choice, beside types: JSONTypes) -> Bool {
        let variants = choice.variants.filter { !isNull($0) }
        return countsMany(variants)
            && (soleVariant(of: variants, beside: types) != nil || listsValuesAmongTexts(spread(variants)))
    }

    func countsMany(_ variants: [SchemaID]) -> Bool {
        variants.filter { !isNull($0) }.count > 1
    }

    /// True where no members but those of the properties are valid.
    func excludesOthers(_ schema: EffectiveSchema) -> Bool {
        schema.additionalProperties.contains { document.schemas[$0].boolean == false }
            || schema.parts.contains { document.schemas.excludesUnevaluated($0) }
    }

    /// The schema `false` of the members that `unevaluatedProperties` excludes, whatever the value.
    func excluded(by schema: EffectiveSchema) -> SchemaID? {
        guard !schema.parts.contains(where: document.schemas.asksForUnevaluated) else { return nil }
        return schema.parts.first(where: document.schemas.excludesUnevaluated)
            .flatMap { document.schemas[$0].unevaluatedProperties }
    }

    // MARK: What types ask themselves

    mutating func claim(_ parts: [SchemaID], for declaration: DeclarationID) {
        ownParts[declaration] = Set(parts)
    }

    func ownParts(of type: SwiftType) -> Set<SchemaID> {
        type.inlineDeclaration.flatMap { ownParts[$0] } ?? []
    }

    // MARK: What is lost

    /// True where this has not been reported yet: many roads lead to a schema.
    mutating func isFirstLoss(_ keyword: String, of id: SchemaID) -> Bool {
        losses[keyword, default: []].insert(id).inserted
    }

    /// Reports what is asked of texts that are read as something else, and bounds that no number of the type keeps.
    private mutating func reportLosses(_ schema: EffectiveSchema, of type: SwiftType) {
        guard case .builtin(let builtin) = type else { return }
        let isText = !builtin.isNumber && builtin != .bool && builtin != .json
        for part in schema.parts {
            if builtin.isInteger {
                reportUnreachable(document.schemas[part].minimum, "minimum", in: part, of: builtin)
                reportUnreachable(document.schemas[part].maximum, "maximum", in: part, of: builtin)
            } else if isText {
                for keyword in textKeywords(of: document.schemas[part], notHeldBy: builtin) {
                    reportUnused(keyword, of: part, "as the text is read as a \(builtin.rawValue)")
                }
            }
        }
    }

    private func textKeywords(of schema: Schema, notHeldBy type: SwiftType.Builtin) -> [String] {
        let length = type == .uuid ? 36 : type == .localDate ? 10 : nil
        let isHeld = length.map { schema.minLength ?? 0 <= $0 && schema.maxLength ?? .max >= $0 } ?? false
        let lengths = [("minLength", schema.minLength), ("maxLength", schema.maxLength)].filter {
            $0.1 != nil && !isHeld
        }
        return lengths.map(\.0) + (schema.pattern == nil ? [] : ["pattern"])
    }

    private mutating func reportUnreachable(
        _ bound: Bound?,
        _ keyword: String,
        in id: SchemaID,
        of type: SwiftType.Builtin
    ) {
        guard let bound, let number = ExactNumber(bound.text) else { return }
        let isLower = keyword == "minimum"
        let limits = IntegerLimits.range(of: type)
        let value = number.integer(rounded: isLower)
        let isOut = isLower ? value > limits.upperBound : value < limits.lowerBound
        if isOut { reportUnused(keyword, of: id, "as no \(type.rawValue) keeps it") }
    }

    mutating func reportUnused(_ keyword: String, of id: SchemaID, _ reason: String) {
        guard isFirstLoss(keyword, of: id) else { return }
        diagnostics.warning(
            "keyword-not-enforced",
            "'\(keyword)' has no effect on the generated code, \(reason)",
            at: document.location(of: keyword, in: document.schemas[id])
        )
    }

    // MARK: Patterns

    private mutating func patterns(of parts: [SchemaID]) -> [PatternCheck] {
        var checks: [PatternCheck] = []
        for part in parts {
            guard let source = document.schemas[part].pattern else { continue }
            do throws(PatternError) {
                let check = try PatternCheck(of: source)
                if !checks.contains(check) { checks.append(check) }
            } catch {
                report(error, of: part)
            }
        }
        return checks
    }

    /// What is no regular expression at all has been reported by the loader.
    mutating func report(_ error: PatternError, of id: SchemaID) {
        let schema = document.schemas[id]
        let sources = [schema.pattern].compactMap(\.self) + schema.patternProperties.map(\.pattern)
        guard sources.allSatisfy({ PatternSyntax($0).problem == nil }), isFirstLoss("pattern", of: id) else { return }
        diagnostics.warning(
            "pattern-not-enforced",
            "this pattern is not checked: \(error.reason)",
            at: document.location(of: "pattern", or: "patternProperties", in: schema)
        )
    }
}
