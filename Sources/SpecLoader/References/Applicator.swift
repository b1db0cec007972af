/// A word in which schemas stand, of schemas or of objects of OpenAPI.
enum Applicator: String, CaseIterable {
    case items, additionalProperties, propertyNames, contains, not, `if`, then, `else`, allOf, anyOf, oneOf, prefixItems
    case unevaluatedItems, unevaluatedProperties, contentSchema, schema, itemSchema
    case properties, patternProperties, dependentSchemas
    case schemas, definitions, defs = "$defs"

    /// Found by hashing: the compiler's own way from a raw value compares with one after the other.
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Whether its schemas have names: those of members, or of definitions.
    var isMap: Bool {
        switch self {
        case .properties, .patternProperties, .dependentSchemas: true
        default: isDefinitions
        }
    }

    /// Whether the names belong to the schemas themselves.
    var isDefinitions: Bool {
        switch self {
        case .schemas, .definitions, .defs: true
        default: false
        }
    }
}

extension JSONPointer {
    /// The name of the schema at this pointer; nil where it stands inline.
    ///
    /// The word before a name does not tell: a property may be called `schemas`. So does the word before that, and so
    /// on to the front. A definition may be called so too: what stands in its schema has to be a word.
    var definitionName: String? {
        guard let last = lastToken else { return nil }
        let holder = parent?.holder(name: last, inside: nil)
        let isName = holder?.isMap == true ? holder?.isDefinitions == true : !last.isPlace
        return isName ? last : nil
    }

    /// The names of the definitions around what stands at this pointer.
    var definitionsAround: [String] {
        var names: [String] = []
        var inside = lastToken
        var next = parent
        while let current = next, let name = current.lastToken {
            if current.parent?.holder(name: name, inside: inside)?.isDefinitions == true { names.append(name) }
            (inside, next) = (name, current.parent)
        }
        return names.reversed()
    }

    /// The word that this pointer ends with; nil where that is a name.
    ///
    /// - Parameters:
    ///   - name: The token behind it.
    ///   - inside: What stands behind that.
    private func holder(name: String, inside: String?) -> Applicator? {
        guard let token = lastToken, let word = Applicator.byName[token],
            parent?.holder(name: token, inside: name)?.isMap != true
        else { return nil }
        return !word.isDefinitions || inside.map { Applicator.byName[$0] != nil } ?? true ? word : nil
    }
}

extension String {
    /// Whether this token is a word or a number that says where a schema stands inline.
    fileprivate var isPlace: Bool { Applicator.byName[self].map { !$0.isMap } ?? (Int(self) != nil) }
}
