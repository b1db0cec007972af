/// Keywords of a JSON Schema (2020-12) that are checked on the JSON of a value: those that no Swift type holds and no
/// line of `validate` can ask for.
nonisolated struct SchemaRules: Sendable {
    let root: [SchemaRule]
    /// What `SchemaRule.reference` counts.
    let definitions: [[SchemaRule]]

    init(_ root: [SchemaRule], definitions: [[SchemaRule]] = []) {
        self.root = root
        self.definitions = definitions
    }
}

/// One keyword. A schema is a list of them: all hold; `[]` is the schema `true`.
nonisolated indirect enum SchemaRule: Sendable {
    enum Kind: String, Sendable {
        case null, boolean, integer, number, string, array, object
    }

    /// The schema `false`.
    case never
    case types([Kind])
    /// `enum` and `const`.
    case values([JSONValue])

    case minimum(JSONNumber)
    case maximum(JSONNumber)
    case above(JSONNumber)
    case below(JSONNumber)
    case multiple(JSONNumber)

    case length(min: Int = 0, max: Int = .max)
    case pattern(TextPattern)
    /// That a text is read as this type.
    case text(any JSONCodable.Type)

    case elementCount(min: Int = 0, max: Int = .max)
    case unique
    case prefix([[SchemaRule]])
    case elements([SchemaRule], from: Int = 0)
    case contains([SchemaRule], min: Int = 1, max: Int = .max)
    case unevaluatedElements([SchemaRule])

    case memberCount(min: Int = 0, max: Int = .max)
    case names([SchemaRule])
    case required([String])
    /// `properties`, `patternProperties` and, with `others`, `additionalProperties`.
    case members([Member] = [], matching: [MatchingMembers] = [], others: [SchemaRule]? = nil)
    case whereNamed(String, required: [String])
    case whereMember(String, [SchemaRule])
    case unevaluatedMembers([SchemaRule])

    case all([[SchemaRule]])
    case any([[SchemaRule]])
    case one([[SchemaRule]])
    case not([SchemaRule])
    case when([SchemaRule], then: [SchemaRule] = [], otherwise: [SchemaRule] = [])
    /// The definition with this number.
    case reference(Int)

    struct Member: Sendable {
        let name: String
        let rules: [SchemaRule]

        init(_ name: String, _ rules: [SchemaRule]) {
            self.name = name
            self.rules = rules
        }
    }

    struct MatchingMembers: Sendable {
        let pattern: TextPattern
        let rules: [SchemaRule]

        init(_ pattern: TextPattern, _ rules: [SchemaRule]) {
            self.pattern = pattern
            self.rules = rules
        }
    }
}
