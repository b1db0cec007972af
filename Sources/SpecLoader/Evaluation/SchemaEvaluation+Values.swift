// Keywords of one value (JSON Schema validation, section 6).
extension SchemaEvaluation {
    static let wrongKind = "as 'type' wants"

    /// What a schema has against a value, but for the parts of either; nil where there is nothing.
    mutating func problem(of value: Node, _ schema: Schema) -> String? {
        if schema.boolean == false { return "stands where nothing is allowed" }
        if !schema.types.isEmpty, !schema.types.contains(value) {
            return "is \(value.kindWithArticle), not \(schema.types.names) \(Self.wrongKind)"
        }
        if let problem = problemOfValues(value, schema) { return problem }
        switch value.content {
        case .scalar(let scalar): return problem(of: scalar, schema)
        case .sequence(let elements): return problem(of: elements, schema)
        case .mapping(let mapping): return problem(of: mapping, schema)
        }
    }

    private mutating func problemOfValues(_ value: Node, _ schema: Schema) -> String? {
        stepsLeft -= schema.enumeration?.count ?? 0
        if let values = schema.enumeration, !contains(value, in: values) { return "is not in the 'enum'" }
        if let const = schema.const, !contains(value, in: [const]) { return "is not the 'const'" }
        return nil
    }

    private func contains(_ value: Node, in values: [Node]) -> Bool {
        if let scalar = value.scalar.map(ScalarValue.init) {
            return values.contains { $0.scalar.map(ScalarValue.init) == scalar }
        }
        let exact = ExactValue(value)
        return values.contains { $0.scalar == nil && ExactValue($0) == exact }
    }

    private mutating func problem(of scalar: Scalar, _ schema: Schema) -> String? {
        if let problem = schema.problem(of: scalar) { return problem }
        if let format = format(of: schema), schema.enumeration == nil, schema.const == nil,
            let problem = FormatSyntax.problem(of: scalar, format, isStrict: isStrict)
        {
            return problem
        }
        guard scalar.kind == .string, let pattern = schema.pattern, !isFoundOrUnknown(pattern, scalar.text) else {
            return nil
        }
        return "does not match the pattern '\(pattern)'"
    }

    /// Integers of no format are read as `Int`, encoded texts as bytes.
    private func format(of schema: Schema) -> String? {
        if isStrict, schema.contentEncoding == "base64" { return "byte" }
        guard isStrict, schema.types.subtracting(.null) == .integer else { return schema.format }
        return schema.format.flatMap { FormatSyntax.isSized($0) ? $0 : nil } ?? "int64"
    }

    private mutating func problem(of elements: [Node], _ schema: Schema) -> String? {
        if let least = schema.minItems, elements.count < least { return "has fewer elements than 'minItems' \(least)" }
        if let most = schema.maxItems, elements.count > most { return "has more elements than 'maxItems' \(most)" }
        guard schema.uniqueItems else { return nil }
        stepsLeft -= elements.count
        return Set(elements.map(ExactValue.init)).count < elements.count ? "has an element twice" : nil
    }

    private mutating func problem(of mapping: Mapping, _ schema: Schema) -> String? {
        let count = mapping.members.count
        if let least = schema.minProperties, count < least { return "has fewer members than 'minProperties' \(least)" }
        if let most = schema.maxProperties, count > most { return "has more members than 'maxProperties' \(most)" }
        stepsLeft -= schema.required.count
        for required in schema.required where mapping.member(required.name) == nil && !mayBeMissing(required.name) {
            return "has no member '\(required.name)', which is required"
        }
        for entry in schema.dependentRequired where mapping.member(entry.name) != nil {
            for required in entry.required where mapping.member(required.name) == nil {
                return "has no member '\(required.name)', which '\(entry.name)' requires"
            }
        }
        return nil
    }
}

extension Node {
    /// For diagnostics: the text of a scalar, the beginning of a long one; nil for `null` and for all other values.
    var shown: String? {
        guard let scalar, scalar.kind != .null else { return nil }
        let isLong = scalar.text.unicodeScalars.count > 40
        return isLong ? "'\(String(scalar.text.unicodeScalars.prefix(40)))…'" : "'\(scalar.text)'"
    }
}

/// A value as JSON compares it: the order of members says nothing, and numbers are compared by value.
enum ExactValue: Hashable {
    case scalar(ScalarValue)
    case sequence([ExactValue])
    case mapping([ExactKey: ExactValue])

    init(_ node: Node) {
        switch node.content {
        case .scalar(let scalar): self = .scalar(ScalarValue(scalar))
        case .sequence(let elements): self = .sequence(elements.map(ExactValue.init))
        case .mapping(let mapping):
            let members = mapping.members.map { (ExactKey($0.key), ExactValue($0.value)) }
            self = .mapping(Dictionary(members) { first, _ in first })
        }
    }
}
