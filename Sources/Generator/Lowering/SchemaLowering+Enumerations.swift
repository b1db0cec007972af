import SpecLoader

extension SchemaLowering {
    // MARK: Enumerations

    /// The enumeration of `enum` or `const`; nil where the values are of a kind that none is made for, which are then
    /// checked as they are.
    mutating func lowerEnumeration(
        _ source: Schema,
        _ schema: EffectiveSchema,
        of ids: [SchemaID],
        at place: Place
    ) -> Lowered? {
        let nodes = source.listedValues ?? []
        let possible = possibleValues(among: nodes, in: schema)
        let indices = possible.filter { nodes[$0].scalar?.kind != .null }
        let scalars = indices.compactMap { nodes[$0].scalar }
        guard !scalars.isEmpty, scalars.count == indices.count,
            let rawType = EnumerationValues.rawType(of: scalars, types: schema.types, format: schema.format)
        else { return nil }
        let names = texts(["x-enum-varnames", "x-enumNames"], of: source, valuesAt: indices)
        let words = texts(["x-enum-descriptions"], of: source, valuesAt: indices)
        let known = annotated(in: schema, rawType)
        let values = scalars.enumerated().map { index, scalar in
            let value = known[EnumerationValues.key(of: scalar, in: rawType)]
            return EnumerationValues.Value(scalar, names?[index] ?? value?.name, words?[index] ?? value?.words)
        }
        let isOpen = choices.enums[schema.location] == .open || ids.contains(where: choices.openTexts.contains)
        let keyword = source.enumeration == nil ? "const" : "enum"
        var enumeration = Enumeration(rawType: rawType, keyword: keyword, cases: [], isOpen: isOpen)
        enumeration.cases = EnumerationValues.cases(of: values, in: rawType)
        let declaration = declare(.enumeration(enumeration), of: schema, at: place)
        // A null beside a type without it is meant, unless the type is another part's.
        let excludesNull =
            schema.permitsNull == false && source.parts.isEmpty
            && (source.types.isEmpty || source.types.contains(.null))
        return Lowered(type: .declared(declaration), isNullable: scalars.count < possible.count && !excludesNull)
    }

    /// The indices of the values that each choice between lists of values has too; all, and a warning, where none is in
    /// them.
    private mutating func possibleValues(among nodes: [Node], in schema: EffectiveSchema) -> [Int] {
        let lists = schema.choices.map { choice in choice.variants.map { document.schemas[$0] } }
            .filter { $0.allSatisfy { $0.isListOfValues && $0.valueKeys != nil } }
            .map { Set($0.flatMap { $0.valueKeys ?? [] }) }
        let possible = nodes.indices.filter { index in
            guard let scalar = nodes[index].scalar else { return true }
            return lists.allSatisfy { $0.contains(EnumerationValues.key(of: scalar, in: .json)) }
        }
        guard possible.isEmpty, !nodes.isEmpty else { return possible }
        diagnostics.warning(
            "never-valid",
            "no value of this list is one of the choice that stands beside it; it is read by the list",
            at: schema.location
        )
        return Array(nodes.indices)
    }

    /// The enumeration of a choice between values, which is how each gets a title and a description (OAS "Annotated
    /// Enumerations"); nil for any other choice.
    mutating func lowerValues(
        _ choice: EffectiveSchema.Choice,
        _ schema: EffectiveSchema,
        at place: Place
    ) -> Lowered? {
        let others = spread(choice.variants.filter { !isNull($0) })
        let allowsAnyText = listsValuesAmongTexts(others)
        let variants = others.map { document.schemas[$0] }.filter { !allowsAnyText || $0.isListOfValues }
        guard schema.choices.count == 1, schema.saysOnlyType, !variants.isEmpty,
            variants.count > 1 || choice.variants.count == 1,
            variants.allSatisfy(\.isListOfValues)
        else { return nil }
        let values = values(of: variants)
        // Where one of them names no type, the values tell.
        let areTyped = variants.allSatisfy { !$0.types.isEmpty }
        let named: JSONTypes = areTyped ? variants.reduce(into: []) { $0.formUnion($1.types) } : []
        let types = schema.types.isEmpty ? named : schema.types
        let format = schema.format ?? variants.lazy.compactMap(\.format).first
        guard let rawType = EnumerationValues.rawType(of: values.map(\.scalar), types: types, format: format),
            rawType != .json
        else { return nil }
        let isOpen = choices.enums[schema.location] == .open || allowsAnyText
        var enumeration = Enumeration(rawType: rawType, keyword: choice.keyword, cases: [], isOpen: isOpen)
        enumeration.cases = EnumerationValues.cases(of: values, in: rawType)
        let declaration = declare(.enumeration(enumeration), of: schema, at: place)
        return Lowered(type: .declared(declaration), isNullable: others.count < choice.variants.count)
    }

    /// All values of these variants. Of a single one, the title is the name, unless another has the same.
    private func values(of variants: [Schema]) -> [EnumerationValues.Value] {
        let titles = variants.compactMap(\.title)
        let areNames = Set(titles).count == titles.count
        return variants.flatMap { variant in
            let scalars = (variant.listedValues ?? []).compactMap(\.scalar)
            let isOne = scalars.count == 1
            return scalars.map {
                EnumerationValues.Value($0, isOne && areNames ? variant.title : nil, isOne ? variant.description : nil)
            }
        }
    }

    /// What a choice between values says about them, beside a list of some of these.
    private func annotated(
        in schema: EffectiveSchema,
        _ rawType: SwiftType.Builtin
    ) -> [EnumerationValues.Key: EnumerationValues.Value] {
        if schema.choices.isEmpty { return [:] }
        let variants = schema.choices.flatMap(\.variants).map { document.schemas[$0] }.filter(\.isListOfValues)
        let pairs = values(of: variants).map { (EnumerationValues.key(of: $0.scalar, in: rawType), $0) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The same variants, where one that is itself a choice between texts, any of them too, is those texts: as a
    /// variant it would leave nothing to the others.
    func spread(_ variants: [SchemaID]) -> [SchemaID] {
        let hasList = variants.contains { document.schemas[$0].isListOfValues }
        guard variants.count > 1, hasList else { return variants }
        return variants.flatMap { variant in
            let whole = document.schemas.effective(variant)
            guard whole.saysOnlyType, whole.choices.count == 1 else { return [variant] }
            let texts = whole.choices[0].variants
            let schemas = texts.map { document.schemas[$0] }
            let allowsAny = schemas.contains(where: \.isAnyText)
            return allowsAny && schemas.allSatisfy { $0.isListOfValues || $0.isAnyText } ? texts : [variant]
        }
    }

    /// Whether these are several lists of texts, and any text, which makes an open enumeration of them; one list among
    /// texts is such an enumeration itself.
    func listsValuesAmongTexts(_ variants: [SchemaID]) -> Bool {
        let schemas = variants.map { document.schemas[$0] }
        let lists = schemas.filter(\.isListOfValues)
        let values = lists.flatMap { $0.listedValues ?? [] }
        return lists.count > 1 && lists.count < schemas.count && values.allSatisfy { $0.scalar?.kind == .string }
            && schemas.allSatisfy { $0.isListOfValues || $0.isAnyText }
    }

    /// The type that all values have which are not made an enumeration: those of a schema that names none.
    func commonType(of source: Schema) -> JSONTypes {
        let nodes = source.listedValues ?? []
        return !nodes.isEmpty && nodes.allSatisfy { $0.scalar?.kind == .boolean } ? .boolean : []
    }

    // MARK: Extensions

    /// The elements of the first of these extensions that is there, for the values at `indices`; nil, and a warning,
    /// where it has not a text for each value.
    private mutating func texts(_ names: [String], of source: Schema, valuesAt indices: [Int]) -> [String]? {
        let found = names.lazy.compactMap { name in source.extensions.first { $0.name == name } }
        guard let list = found.first else { return nil }
        let elements = list.value.sequence ?? []
        let texts = elements.compactMap { $0.scalar?.kind == .null ? nil : $0.scalar?.text }
        let count = source.enumeration?.count ?? 1
        if texts.count == elements.count {
            // Some name `null` too, and some do not.
            if texts.count == count { return indices.map { texts[$0] } }
            if texts.count == indices.count { return texts }
        }
        diagnostics.warning(
            "enum-extension",
            "'\(list.name)' is not used: it must be a list of \(count.counting("text")), one for each value",
            at: document.location(of: list.name, in: source)
        )
        return nil
    }
}

/// What the values of an enumeration are in Swift.
enum EnumerationValues {
    /// Two values with one key are one case.
    enum Key: Hashable {
        case text(ExactKey)
        case number(ExactKey)
        case other(ExactKey)
    }

    /// A value with what it is called and what is said about it.
    struct Value {
        var scalar: Scalar
        var name: String?
        var words: String?

        init(_ scalar: Scalar, _ name: String?, _ words: String?) {
            (self.scalar, self.name, self.words) = (scalar, name, words)
        }
    }

    /// A case for each value, once.
    static func cases(of values: [Value], in rawType: SwiftType.Builtin) -> [Enumeration.Case] {
        var seen: Set<Key> = []
        return values.filter { seen.insert(key(of: $0.scalar, in: rawType)).inserted }.map { value in
            Enumeration.Case(
                rawValue: text(of: value.scalar, in: rawType),
                kind: value.scalar.kind,
                suggestedName: value.name,
                documentation: value.words
            )
        }
    }

    /// The type that holds all values, and others of the schema's type; nil where no enumeration is made.
    static func rawType(of values: [Scalar], types: JSONTypes, format: String?) -> SwiftType.Builtin? {
        let types = types.subtracting(.null)
        switch types {
        case .string: return .string
        case .integer: return integerType(of: values, format)
        case .number, [.number, .integer]: return numberType(of: values, format)
        case .boolean, .array, .object: return nil
        default: break
        }
        if values.allSatisfy({ $0.kind == .string }) { return .string }
        if values.allSatisfy({ $0.kind == .boolean }) { return nil }
        if types.isEmpty, let type = integerType(of: values, format) ?? numberType(of: values, format) { return type }
        // Texts that look the same are equal in Swift, whatever their bytes.
        let isExact = values.allSatisfy { $0.kind != .string || $0.text.utf8.allSatisfy { $0 < 0x80 } }
        return isExact && values.allSatisfy { !$0.kind.isNumber || $0.jsonNumber != nil } ? .json : nil
    }

    private static func integerType(of values: [Scalar], _ format: String?) -> SwiftType.Builtin? {
        let type = Formats.integer(format)
        let limits = IntegerLimits.range(of: type)
        let isFitting = values.allSatisfy { value in
            guard value.kind.isNumber, let number = value.jsonNumber.flatMap(ExactNumber.init) else { return false }
            return number.isInteger && limits.contains(number.integer(rounded: true))
        }
        return isFitting ? type : nil
    }

    /// The type of numbers that keeps all digits of the values.
    private static func numberType(of values: [Scalar], _ format: String?) -> SwiftType.Builtin? {
        let type = Formats.number(format)
        if type.isInteger { return integerType(of: values, format) }
        guard type != .decimal else { return nil }
        let isExact = values.allSatisfy { value in
            guard value.kind.isNumber, let text = value.jsonNumber else { return false }
            let nearest = type == .float ? Float(text).map { "\($0)" } : Double(text).map { "\($0)" }
            return nearest.flatMap(ExactNumber.init) == ExactNumber(text)
        }
        return isExact ? type : nil
    }

    /// The value as it names its case and as its literal is made of it.
    static func text(of value: Scalar, in rawType: SwiftType.Builtin) -> String {
        guard rawType != .string, let text = value.jsonNumber else { return value.text }
        guard rawType.isInteger, let number = ExactNumber(text) else { return text }
        return String(number.integer(rounded: true))
    }

    static func key(of value: Scalar, in rawType: SwiftType.Builtin) -> Key {
        if rawType == .string || value.kind == .string { return .text(ExactKey(value.text)) }
        guard let number = value.jsonNumber.flatMap(ExactNumber.init) else { return .other(ExactKey(value.text)) }
        return .number(ExactKey(number.text))
    }
}

extension EffectiveSchema {
    /// True where, beside a choice, nothing is said about the value but its type.
    fileprivate var saysOnlyType: Bool {
        members.isEmpty && items.isEmpty && !isTuple && additionalProperties.isEmpty && patterns.isEmpty
    }
}

extension Schema {
    /// True for a schema without a name that says which values there are, and no more than words about them.
    fileprivate var isListOfValues: Bool {
        guard isPlain, let values = listedValues, !values.isEmpty else { return false }
        return values.allSatisfy { $0.scalar.map { $0.kind != .null } ?? false }
    }

    /// True for a schema without a name that allows any text.
    fileprivate var isAnyText: Bool {
        isPlain && self.types == .string && self.format == nil && listedValues == nil
    }

    /// Whether it has no name, and neither bounds nor other schemas say what is valid.
    private var isPlain: Bool {
        self.name == nil && self.reference == nil && self.allOf.isEmpty && self.oneOf.isEmpty
            && self.anyOf.isEmpty && self.not == nil && !self.hasBounds
    }
}
