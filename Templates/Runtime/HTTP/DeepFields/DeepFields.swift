/// Fields whose names lead to a place in a value, one bracket for each step: `cart[items][0][sku]=A1`.
///
/// OpenAPI defines the style `deepObject` for objects of texts alone (OAS "Style Examples"). What goes beyond follows the
/// custom of servers: elements that are texts have empty brackets, `tags[]=new`, all others have their number.
nonisolated enum DeepFields {
    /// A text, and the steps to it from the whole value.
    typealias Field = (steps: ArraySlice<Substring>, text: String)

    /// What stands between two steps.
    private static let joint = "]["

    /// The texts of a value, each with the way to it, `items][0][sku`. Nothing stands for null, and for what is empty.
    static func members(of value: JSONValue, behind way: String? = nil) throws -> [(name: String, text: String)] {
        func step(_ name: String) -> String { way.map { $0 + joint + name } ?? name }
        switch value {
        case .object(let object):
            return try object.flatMap { name, value in try members(of: value, behind: step(name)) }
        case .array(let elements) where elements.contains(where: \.isNested):
            return try elements.enumerated().flatMap { try members(of: $1, behind: step("\($0)")) }
        case .array(let elements):
            return try elements.map { (step(""), try FormFields.text(of: $0) ?? "") }
        default:
            return try FormFields.text(of: value).map { [(way ?? "", $0)] } ?? []
        }
    }

    /// The steps of `[items][0][sku]`; none where there are no brackets.
    static func steps(_ way: Substring) -> ArraySlice<Substring> {
        guard !way.isEmpty else { return [] }
        // What lies deeper is no model's; as one step it is still told apart.
        return Substring(way.utf8.dropFirst().dropLast()).pieces(at: joint, atMost: 101)[...]
    }

    /// The value of which these are the texts.
    static func value(of fields: [Field], as kind: FormFields.Kind) -> JSONValue {
        let groups = groups(fields)
        let kind = kind.alternative(groups.map(\.name), count: fields.count)
        if case .array(let element) = kind { return .array(elements(groups, element)) }
        if let whole = fields.last, whole.steps.isEmpty {
            let texts = fields.filter(\.steps.isEmpty).map(\.text)
            return texts.count > 1 ? .array(texts.map(kind.value)) : kind.value(of: whole.text)
        }
        let kinds = kind.fields
        let members = groups.compactMap { group in
            group.name.map(String.init).map { name in
                (name, value(of: group.fields, as: kinds.map { $0.kinds[name] ?? $0.others } ?? .json))
            }
        }
        return kinds?.object(of: members) ?? .object(JSONObject(members))
    }

    /// Texts without a number, then the elements that have one, by that.
    private static func elements(_ groups: [Group], _ kind: FormFields.Kind) -> [JSONValue] {
        let numbered = groups.filter { $0.name.map { !$0.isEmpty } ?? false }
        let texts = groups.filter { $0.name?.isEmpty ?? true }.flatMap(\.fields)
        return texts.map { value(of: [$0], as: kind) }
            + numbered.sorted { (Int($0.name ?? "") ?? .max) < (Int($1.name ?? "") ?? .max) }
            .map { value(of: $0.fields, as: kind) }
    }

    /// Fields that have their first step in common; nil where there is none.
    private typealias Group = (name: Substring?, fields: [Field])

    private static func groups(_ fields: [Field]) -> [Group] {
        var groups: [Group] = []
        var indices: [Substring?: Int] = [:]
        for field in fields {
            let name = field.steps.first
            let rest = (field.steps.dropFirst(), field.text)
            if let index = indices[name] {
                groups[index].fields.append(rest)
            } else {
                indices[name] = groups.count
                groups.append((name, [rest]))
            }
        }
        return groups
    }
}

nonisolated extension FormFields.Kind {
    /// The one of several kinds that names and a number of fields speak for.
    ///
    /// - Parameter names: The first steps of the fields, each once; nil for a field that is the value itself.
    fileprivate func alternative(_ names: [Substring?], count: Int) -> Self {
        guard case .anyOf(let kinds) = self else { return self }
        let steps = names.compactMap(\.self)
        if steps.isEmpty, count == 1 { return self }
        let lists = kinds.filter { if case .array = $0 { true } else { false } }
        if let list = lists.first, steps.allSatisfy({ $0.isEmpty || Int($0) != nil }) { return list }
        let objects = kinds.filter { $0.fields != nil }
        let fitting = objects.first { object in
            steps.allSatisfy { object.fields?.kinds[String($0)] != nil }
        }
        return fitting ?? objects.first { if case .map = $0 { true } else { false } } ?? objects.first ?? .json
    }
}

nonisolated extension JSONValue {
    /// Whether there are values inside of this one.
    var isNested: Bool {
        switch self {
        case .object, .array: true
        default: false
        }
    }
}
