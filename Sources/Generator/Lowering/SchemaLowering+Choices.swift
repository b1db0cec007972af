import SpecLoader

extension SchemaLowering {
    // MARK: Enumerations

    /// The open enumeration of `enum` or `const`; nil where the values are of a kind that none is made for.
    mutating func lowerEnumeration(
        _ source: Schema,
        _ schema: EffectiveSchema,
        id: SchemaID?,
        at place: Place
    ) -> Lowered? {
        let nodes = source.enumeration ?? source.const.map { [$0] } ?? []
        let scalars = nodes.compactMap(\.scalar)
        let values = scalars.filter { $0.kind != .null }
        let hasNull = values.count < scalars.count
        guard scalars.count == nodes.count, !values.isEmpty,
            let rawType = rawType(of: values, types: schema.types, format: schema.format)
        else {
            diagnostics.warning(
                "enum-not-supported",
                "only strings or only integers become an enumeration; the values are not checked",
                at: schema.location
            )
            return nil
        }
        var cases: [Enumeration.Case] = []
        for (index, value) in values.enumerated()
        where !cases.contains(where: { $0.rawValue.utf8.elementsEqual(value.text.utf8) }) {
            cases.append(
                Enumeration.Case(
                    rawValue: value.text,
                    suggestedName: source.text(of: "x-enum-varnames", at: index),
                    documentation: source.text(of: "x-enum-descriptions", at: index)
                )
            )
        }
        let declaration = declare(
            .enumeration(Enumeration(rawType: rawType, cases: cases)),
            at: place,
            location: schema.location,
            documentation: schema.description ?? schema.title,
            deprecated: schema.deprecated
        )
        return Lowered(type: .declared(declaration), isNullable: hasNull)
    }

    private func rawType(of values: [Scalar], types: JSONTypes, format: String?) -> SwiftType.Builtin? {
        switch types {
        case .string: return .string
        case .integer, .number:
            guard values.allSatisfy({ $0.kind == .integer && Int64($0.text) != nil }) else { return nil }
            let type = Formats.integer(format)
            return type == .int32 ? .int32 : type == .int64 ? .int64 : .int
        case []:
            if values.allSatisfy({ $0.kind == .string }) { return .string }
            return values.allSatisfy { $0.kind == .integer && Int64($0.text) != nil } ? .int : nil
        default: return nil
        }
    }

    // MARK: Unions

    /// True where the variants only say which properties must be there, as in `anyOf: [{required: [a]}, …]`.
    func isOnlyRequirements(_ choice: EffectiveSchema.Choice) -> Bool {
        choice.variants.allSatisfy { id in
            let schema = document.schemas[id]
            return schema.name == nil && schema.properties.isEmpty && schema.allOf.isEmpty && schema.reference == nil
                && schema.oneOf.isEmpty && schema.anyOf.isEmpty
                && (schema.types.isEmpty || schema.types == .object)
        }
    }

    mutating func lowerChoice(
        _ choice: EffectiveSchema.Choice,
        _ schema: EffectiveSchema,
        id: SchemaID?,
        at place: Place
    ) -> Lowered {
        let variants = choice.variants.filter { document.schemas[$0].types != .null }
        let hasNull = variants.count < choice.variants.count
        guard variants.count > 1 else {
            let only = variants.first.map { lower($0, at: place) } ?? Lowered(type: .json)
            return Lowered(type: only.type, isNullable: only.isNullable || hasNull)
        }
        if !schema.members.isEmpty || schema.choices.count > 1 {
            diagnostics.warning(
                "choice-siblings-not-supported",
                "what stands beside this choice of schemas is not part of the Swift type",
                at: choice.location
            )
        }
        let declaration = declare(
            .union(Union(variants: [])),
            at: place,
            location: schema.location,
            documentation: schema.description ?? schema.title,
            deprecated: schema.deprecated
        )
        if let id { remember(id, .declared(declaration)) }
        let (union, isNullable) = union(of: variants, choice.discriminator, in: declaration)
        replace(declaration, kind: .union(union))
        return Lowered(type: .declared(declaration), isNullable: isNullable || hasNull)
    }

    /// The variants, each type once, and whether one of them may be null.
    private mutating func union(
        of variants: [SchemaID],
        _ discriminator: Discriminator?,
        in declaration: DeclarationID
    ) -> (union: Union, isNullable: Bool) {
        var union = Union(variants: [], discriminator: discriminator?.propertyName)
        var isNullable = false
        for (index, variant) in variants.enumerated() {
            let name = document.schemas[variant].uniqueName ?? document.schemas[variant].title ?? "Variant\(index + 1)"
            let result = lower(variant, at: Place(wireName: name, parent: declaration))
            isNullable = isNullable || result.isNullable
            guard !union.variants.contains(where: { resolved($0.type) == resolved(result.type) }) else { continue }
            union.variants.append(
                Union.Variant(
                    wireName: variantName(variant, result.type, index: index),
                    type: result.type,
                    discriminatorValues: values(of: discriminator, for: variant)
                )
            )
        }
        return (union, isNullable)
    }

    private func values(of discriminator: Discriminator?, for variant: SchemaID) -> [String] {
        guard let discriminator else { return [] }
        let mapped = discriminator.mapping.filter { $0.schema == variant }.map(\.value)
        return mapped.isEmpty ? [document.schemas[variant].name].compactMap(\.self) : mapped
    }

    private func variantName(_ id: SchemaID, _ type: SwiftType, index: Int) -> String {
        document.schemas[id].uniqueName ?? document.schemas[id].title ?? kindName(type) ?? "variant\(index + 1)"
    }

    private func kindName(_ type: SwiftType) -> String? {
        switch type {
        case .builtin(let builtin): builtin == .json ? "any" : builtin.rawValue
        case .array(let element): (kindName(element) ?? "value") + "s"
        case .dictionary: "object"
        default: nil
        }
    }

    /// A union of the plain types of a `type` list.
    mutating func lowerTypeList(_ types: JSONTypes, _ schema: EffectiveSchema, at place: Place) -> SwiftType {
        var variants: [Union.Variant] = []
        let table: [(JSONTypes, SwiftType)] = [
            (.boolean, .builtin(.bool)), (.integer, .builtin(Formats.integer(schema.format))),
            (.number, .builtin(.double)), (.string, .string), (.array, .array(.json)), (.object, .dictionary(.json)),
        ]
        for (type, swiftType) in table where types.contains(type) {
            if type == .integer && types.contains(.number) { continue }
            variants.append(Union.Variant(wireName: kindName(swiftType) ?? "value", type: swiftType))
        }
        return .declared(
            declare(
                .union(Union(variants: variants)),
                at: place,
                location: schema.location,
                documentation: schema.description ?? schema.title,
                deprecated: schema.deprecated
            )
        )
    }

    // MARK: What is lost

    /// Reports the keywords of a schema that reach neither the type nor `validate()`.
    mutating func reportUnused(_ schema: Schema) {
        var keywords: [String] = []
        if schema.pattern != nil { keywords.append("pattern") }
        if schema.readOnly { keywords.append("readOnly") }
        if schema.writeOnly { keywords.append("writeOnly") }
        if schema.not != nil { keywords.append("not") }
        if schema.contains != nil { keywords.append("contains") }
        if schema.propertyNames != nil { keywords.append("propertyNames") }
        if !schema.patternProperties.isEmpty { keywords.append("patternProperties") }
        if !schema.prefixItems.isEmpty { keywords.append("prefixItems") }
        if schema.if != nil { keywords.append("if") }
        if !schema.dependentRequired.isEmpty { keywords.append("dependentRequired") }
        if !schema.dependentSchemas.isEmpty { keywords.append("dependentSchemas") }
        if schema.unevaluatedProperties != nil { keywords.append("unevaluatedProperties") }
        if schema.unevaluatedItems != nil { keywords.append("unevaluatedItems") }
        for keyword in keywords {
            diagnostics.warning(
                "keyword-not-enforced",
                "'\(keyword)' has no effect on the generated code",
                at: schema.location
            )
        }
    }
}

extension Schema {
    /// The element at `index` of an extension that holds a list of texts.
    fileprivate func text(of name: String, at index: Int) -> String? {
        let values = extensions.first { $0.name == name }?.value.sequence ?? []
        return values.indices.contains(index) ? values[index].scalar?.text : nil
    }
}
