/// A model that travels as a form.
nonisolated protocol FormCodable: JSONCodable {
    static var formFields: FormFields { get }
}

/// How the fields of a form stand for the members of an object.
///
/// Forms carry text only; a model that travels as a form is read and written by way of its JSON, so that one
/// description of a type serves both.
nonisolated struct FormFields: Sendable {
    indirect enum Kind: Sendable {
        /// The text itself.
        case string
        /// A number or a boolean: the text is the JSON.
        case literal
        /// A field for each element.
        case array(Kind)
        /// An object: the text is the JSON, where its members have no fields of their own.
        case object(any FormCodable.Type)
        /// An object whose members are all of a kind.
        case map(Kind)
        /// Whichever of these the text fits.
        case anyOf([Kind])
        /// Any JSON: the text, or a string where it is none.
        case json
        /// A string may have the quotes of JSON; anything else is as its kind says.
        case quoted(Kind)
    }

    private(set) var kinds: [String: Kind]
    /// Of fields that the description does not name.
    let others: Kind
    /// Those of each variant of a form that is one of several.
    let variants: [FormFields]
    /// The members that have to be there and may be null, for which no text stands.
    let nulls: Set<String>

    init(_ kinds: KeyValuePairs<String, Kind>, others: Kind = .string, nulls: Set<String> = []) {
        self.kinds = Dictionary(kinds.map { ($0.key, $0.value) }) { first, _ in first }
        self.others = others
        variants = []
        self.nulls = nulls
    }

    /// The fields of a form that is one of several. Where the same field is of another kind in another variant, it is
    /// whichever its text fits.
    init(eitherOf variants: FormFields...) {
        var kinds: [String: [Kind]] = [:]
        for (name, kind) in variants.flatMap(\.kinds) { kinds[name, default: []].append(kind) }
        self.kinds = kinds.mapValues(Kind.either)
        others = Kind.either(variants.map(\.others))
        self.variants = variants
        nulls = variants.dropFirst().reduce(variants.first?.nulls ?? []) { $0.intersection($1.nulls) }
    }

    /// Fields of any name that are all of a kind.
    static func map(_ kind: Kind) -> Self { Self([:], others: kind) }

    /// The same fields, where the strings of some may have the quotes of JSON.
    func quoting(_ names: Set<String>) -> Self {
        var fields = self
        for name in names { fields.kinds[name] = kinds[name].map(Kind.quoted) }
        return fields
    }

    /// The object that the fields spell. A field that is there twice and no list stands for one all the same: reading the
    /// model then says which type it wanted.
    ///
    /// - Parameter members: those that other fields have spelt.
    func object(
        from fields: [(name: String, text: String)],
        beside members: [(String, JSONValue)] = []
    ) -> JSONValue {
        let texts = Dictionary(grouping: fields, by: \.name).mapValues { $0.map(\.text) }
        var members = members
        var listed: Set<String> = []
        for (name, text) in fields {
            let kind = kinds[name] ?? others
            let count = texts[name]?.count ?? 1
            guard let element = kind.element(count: count) ?? (count > 1 ? kind : nil) else {
                members.append((name, kind.value(of: text)))
                continue
            }
            if listed.insert(name).inserted {
                members.append((name, .array((texts[name] ?? []).map(element.value))))
            }
        }
        return object(of: members)
    }

    /// The object that has these members, and null for what has to be there and is not.
    func object(of members: [(String, JSONValue)]) -> JSONValue {
        let absent = nulls.filter { name in !members.contains { $0.0 == name } }
        return .object(JSONObject(members + absent.sorted().map { ($0, .null) }))
    }

    /// The fields that a model's JSON members spell, in their order; nulls are left out.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func fields(of value: some JSONCodable) throws -> [(name: String, text: String)] {
        try values(of: value).compactMap { name, value in try text(of: value).map { (name, $0) } }
    }

    /// A value for each field: of an array, one for each element.
    @inline(never)
    @_semantics("optimize.sil.specialize.generic.never")
    static func values(of value: some JSONCodable) throws -> [(name: String, value: JSONValue)] {
        guard case .object(let object) = try JSONValue(json: value.jsonBytes()) else {
            throw FormError(reason: "only an object can travel as a form")
        }
        return object.flatMap { name, value in
            if case .array(let elements) = value { elements.map { (name, $0) } } else { [(name, value)] }
        }
    }

    /// What stands for a value where only texts can; nil for null.
    ///
    /// - Parameter isQuoted: A string has the quotes of JSON.
    static func text(of value: JSONValue, isQuoted: Bool = false) throws -> String? {
        switch value {
        case .null: nil
        case .string(let text) where !isQuoted: text
        default: String(decoding: try value.jsonBytes(), as: UTF8.self)
        }
    }
}

nonisolated extension FormFields.Kind {
    /// The value that a text stands for.
    func value(of text: String) -> JSONValue {
        if case .string = self { return .string(text) }
        if case .array(let element) = self { return element.value(of: text) }
        let value = try? JSONValue(json: text)
        if case .quoted(let kind) = self { return value?.string.map { .string($0) } ?? kind.value(of: text) }
        if let value, has(value) { return value }
        if let element = elementOfOnlyTexts { return .array([element.value(of: text)]) }
        // A text that is no JSON stays a string: reading the model then says which type it wanted.
        return .string(text)
    }

    /// What one text is the element of that can be nothing else, because no other kind has strings.
    private var elementOfOnlyTexts: Self? {
        guard case .anyOf(let kinds) = self, !kinds.contains(where: \.hasStrings) else { return nil }
        return element(count: 2)
    }

    private var hasStrings: Bool {
        switch self {
        case .string, .json: true
        case .quoted(let kind): kind.hasStrings
        case .anyOf(let kinds): kinds.contains(where: \.hasStrings)
        case .literal, .array, .object, .map: false
        }
    }

    /// Whichever of some kinds, each of which counts once.
    static func either(_ kinds: [Self]) -> Self {
        let different = kinds.enumerated().filter { index, kind in !kinds[..<index].contains { $0.isSame(as: kind) } }
        return different.count == 1 ? different[0].element : .anyOf(different.map(\.element))
    }

    private func isSame(as other: Self) -> Bool {
        switch (self, other) {
        case (.string, .string), (.literal, .literal), (.json, .json): true
        case (.array(let kind), .array(let other)), (.map(let kind), .map(let other)): kind.isSame(as: other)
        case (.object(let type), .object(let other)): type == other
        default: false
        }
    }

    /// Whether a text that is this JSON is meant to be it, where it may be a string as well.
    private func has(_ value: JSONValue) -> Bool {
        guard case .anyOf(let kinds) = self else { return true }
        return kinds.contains { kind in
            switch (kind, value) {
            case (.anyOf, _): kind.has(value)
            case (.literal, .number), (.literal, .bool), (.object, .object), (.map, .object), (.json, _): true
            default: false
            }
        }
    }

    /// What each of `count` fields of a list is; nil where they are no list.
    @inline(never)
    func element(count: Int) -> Self? {
        if case .array(let element) = self { return element }
        if case .quoted(let kind) = self { return kind.element(count: count).map(Self.quoted) }
        guard case .anyOf(let kinds) = self, count > 1 else { return nil }
        for kind in kinds {
            if let element = kind.element(count: count) { return element }
        }
        return nil
    }

    /// How the members of an object are read; nil for what is none.
    var fields: FormFields? {
        switch self {
        case .object(let type): type.formFields
        case .map(let kind): .map(kind)
        default: nil
        }
    }
}
