import SpecLoader

extension SchemaLowering {
    // MARK: Enumerations

    /// The open enumeration of `enum` or `const`; nil where the values are of a kind that none is made for, which are
    /// then checked as they are.
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
        else { return nil }
        var cases: [Enumeration.Case] = []
        var seen: Set<ExactKey> = []
        for (index, value) in values.enumerated() where seen.insert(ExactKey(value.text)).inserted {
            cases.append(
                Enumeration.Case(
                    rawValue: value.text,
                    suggestedName: source.text(of: "x-enum-varnames", at: index),
                    documentation: source.text(of: "x-enum-descriptions", at: index)
                )
            )
        }
        let keyword = source.enumeration == nil ? "const" : "enum"
        let declaration = declare(
            .enumeration(Enumeration(rawType: rawType, keyword: keyword, cases: cases)),
            at: place,
            location: schema.location,
            documentation: schema.description ?? schema.title,
            deprecated: schema.deprecated,
            parts: schema.parts
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

    // MARK: What is lost

    /// Reports the keywords of a schema that reach neither the type nor `validate()`.
    mutating func reportUnused(_ schema: Schema, _ id: SchemaID) {
        var keywords: [String] = []
        if schema.readOnly, !directions.isOfProperty(id) { keywords.append("readOnly") }
        if schema.writeOnly, !directions.isOfProperty(id) { keywords.append("writeOnly") }
        if schema.contentEncoding.map({ $0 != "base64" }) ?? false { keywords.append("contentEncoding") }
        if schema.contentSchema != nil, !eventData.contains(id) { keywords.append("contentSchema") }
        for keyword in keywords {
            diagnostics.warning(
                "keyword-not-enforced",
                "'\(keyword)' has no effect on the generated code",
                at: document.location(of: keyword, in: schema)
            )
        }
    }
}

extension Schema {
    /// The element at `index` of an extension that holds a list of texts.
    fileprivate func text(of name: String, at index: Int) -> String? {
        let values = self.extensions.first { $0.name == name }?.value.sequence ?? []
        return values.indices.contains(index) ? values[index].scalar?.text : nil
    }
}
