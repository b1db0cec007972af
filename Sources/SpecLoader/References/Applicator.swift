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
    /// The name of the schema at this pointer, unless it stands inline, and those of the definitions around it.
    ///
    /// The word before a name does not tell: a property may be called `schemas`. So the words are read from the front. A
    /// definition may be called so too: what stands in its schema has to be a word.
    var definitions: (around: [String], own: String?) {
        guard let last = lastToken else { return ([], nil) }
        var around: [String] = []
        let holder = parent?.holder(name: last, inside: nil, &around)
        let isName = holder?.isMap == true ? holder?.isDefinitions == true : !last.isPlace
        return (around, isName ? last : nil)
    }

    /// The word that this pointer ends with; nil where that is a name. Adds the definitions on the way there.
    ///
    /// - Parameters:
    ///   - name: The token behind it.
    ///   - inside: What stands behind that.
    private func holder(name: String, inside: String?, _ around: inout [String]) -> Applicator? {
        guard let token = lastToken else { return nil }
        let outer = parent?.holder(name: token, inside: name, &around)
        if outer?.isDefinitions == true { around.append(token) }
        guard outer?.isMap != true, let word = Applicator.byName[token] else { return nil }
        return !word.isDefinitions || inside.map { Applicator.byName[$0] != nil } ?? true ? word : nil
    }
}

extension String {
    /// Whether this token is a word or a number that says where a schema stands inline.
    fileprivate var isPlace: Bool { Applicator.byName[self].map { !$0.isMap } ?? (Int(self) != nil) }
}
