import SpecLoader

/// The identity of a declaration in a ``SwiftModule``.
struct DeclarationID: Hashable, Sendable, Comparable {
    let index: Int

    static func < (lhs: DeclarationID, rhs: DeclarationID) -> Bool { lhs.index < rhs.index }
}

/// The definition of a type.
struct Declaration: Sendable {
    /// Each stands in a box of its own, because declarations are handed around far more often than they change.
    indirect enum Kind: Sendable {
        case structure(Structure)
        case enumeration(Enumeration)
        case union(Union)
        case alias(Alias)
    }

    /// Where the name comes from: a wire name, turned into a Swift one by the naming pass.
    var wireName: String
    /// The type around it; nil at the top of the module.
    var parent: DeclarationID?
    /// The operation in whose namespace it stands.
    var operation: OperationID?
    /// Whether it is the form in requests of what is something else in responses.
    var isRequestForm = false
    var documentation: String?
    var deprecated = false
    var location: Location
    var kind: Kind
    /// Why the wire name is what it is.
    var nameOrigin = WireNameOrigin.position
    /// Where the schemas stand that it was merged from; none or one where it was not.
    var parts: [Location] = []

    /// What a value of this type holds in itself, property by property.
    var inlineTypes: [SwiftType] {
        switch kind {
        case .structure(let structure): structure.properties.map(\.type)
        case .union(let union): union.variants.map(\.type)
        case .alias(let alias): [alias.type]
        case .enumeration: []
        }
    }

    /// What a value of this type holds, also in a map or a list of all that has no property.
    var heldTypes: [SwiftType] {
        guard case .structure(let structure) = kind, let others = structure.additionalProperties else {
            return inlineTypes
        }
        return inlineTypes + [others]
    }

    /// The ``inlineTypes`` one by one; nil behind the last.
    func inlineType(at index: Int) -> SwiftType? {
        switch kind {
        case .structure(let structure): index < structure.properties.count ? structure.properties[index].type : nil
        case .union(let union): index < union.variants.count ? union.variants[index].type : nil
        case .alias(let alias): index == 0 ? alias.type : nil
        case .enumeration: nil
        }
    }
}

extension Declaration.Kind {
    var structure: Structure? { if case .structure(let structure) = self { structure } else { nil } }
    var enumeration: Enumeration? { if case .enumeration(let enumeration) = self { enumeration } else { nil } }
    var union: Union? { if case .union(let union) = self { union } else { nil } }
}

extension [Declaration] {
    /// The type behind other names.
    func resolved(_ type: SwiftType) -> SwiftType {
        var type = type
        while case .declared(let id) = type, case .alias(let alias) = self[id.index].kind { type = alias.type }
        return type
    }

    /// What a type is, also behind other names; nil for one that is not declared.
    func kind(of type: SwiftType) -> Declaration.Kind? {
        if case .declared(let id) = resolved(type) { self[id.index].kind } else { nil }
    }

    /// What the values of a type may be: the variants of a union, and of unions among them, or the type itself.
    func variants(of type: SwiftType) -> [SwiftType] {
        var waiting = [type]
        var unions: Set<DeclarationID> = []
        var variants: [SwiftType] = []
        while let next = waiting.popLast() {
            let type = resolved(next.wrapped)
            if case .declared(let id) = type, case .union(let union) = self[id.index].kind {
                if unions.insert(id).inserted { waiting += union.described.map(\.type) }
            } else {
                variants.append(type)
            }
        }
        return variants
    }

    /// The members that the properties of a struct stand for; none of any other type.
    func memberNames(of type: SwiftType) -> [String] {
        kind(of: type)?.structure?.properties.map(\.wireName) ?? []
    }
}

/// Why a declaration has its wire name.
enum WireNameOrigin: Hashable, Sendable {
    /// It is that of the schema.
    case schema(NameOrigin)
    /// It is that of the reusable object around it, such as a response, which has this key.
    case component(ReusableObject, key: String)
    /// The schema has no name: it is called after the place where it stands.
    case position
}

/// A kind of reusable object in which schemas stand inline.
enum ReusableObject: String, Sendable {
    case parameter, header, requestBody, response

    /// What is put behind a name that something else wants too.
    var word: String {
        switch self {
        case .parameter: "Value"
        case .header: "Header"
        case .requestBody: "Body"
        case .response: "Response"
        }
    }
}

/// A struct.
struct Structure: Sendable {
    struct Property: Sendable {
        /// The name of the member; in a tuple the number of the element.
        var wireName: String
        /// What it is called where that is not the wire name.
        var suggestedName: String?
        /// Without the optionality that ``isRequired`` and ``isNullable`` bring.
        var type: SwiftType
        var isRequired: Bool
        var isNullable: Bool
        /// The only text, integer or boolean that is valid, as a text.
        var onlyValue: String?
        var documentation: String?
        var deprecated = false
        var defaultValue: DefaultValue?
        var checks = Checks()
        /// The value is stored behind a box, because the type would contain itself, or too many others.
        var isBoxed = false
        var location: Location

        /// Whether its absence and null are told apart.
        var isPatchable: Bool { isNullable && !isRequired }
    }

    /// In JSON it is an array, of which the properties are the first elements (`prefixItems`).
    var isTuple = false
    var properties: [Property] = []
    /// The type of the members that no property names, or of the elements behind those that have one; nil where they
    /// are dropped.
    var additionalProperties: SwiftType?
    /// The patterns of which the names of those members match one, where the description allows others too, of any
    /// kind, which are dropped. Empty where all are kept.
    var additionalPatterns: [PatternCheck] = []
    var additionalChecks = Checks()
    /// The description excludes those members or elements, so a server refuses them.
    var isClosed = false
    /// The members that have no place in this direction (`readOnly`, `writeOnly`), and are neither kept nor refused.
    var skippedMembers: [String] = []
    /// What is asked of the object as a whole.
    var rules: [RuleSet] = []
}

/// The value of `default`, checked against the type.
enum DefaultValue: Hashable, Sendable {
    case string(String)
    case integer(Int128)
    case number(String)
    case boolean(Bool)
    /// The case of an enumeration, by its raw value.
    case enumCase(String)
    case array([DefaultValue])
    case dictionary([Member])
    /// Any JSON, as code.
    case json(Code)
    /// The text of a value that is made of it at run time.
    case parsed(String)

    struct Member: Hashable, Sendable {
        var name: String
        var value: DefaultValue
    }
}

/// An enumeration of strings, numbers or both.
struct Enumeration: Sendable {
    struct Case: Sendable {
        /// The text of a string, or a number as JSON.
        var rawValue: String
        /// What the value is, where the values are of several kinds.
        var kind: Scalar.Kind
        /// From `x-enum-varnames` or `x-enumNames`.
        var suggestedName: String?
        /// From `x-enum-descriptions`.
        var documentation: String?
    }

    /// `.string`, a type of numbers, or `.json` for values of several kinds.
    var rawType: SwiftType.Builtin
    /// Which keyword has the values: `enum` or `const`.
    var keyword: String
    var cases: [Case]
    /// Whether it keeps values that the description does not name.
    var isOpen = true

    /// How many values an `enum` of Swift has at most. What the compiler needs for one grows faster than the square of
    /// its cases: 9 seconds for 500 in release, 43 for 1,000. A struct with a static property for each needs 1 and 2.
    private static let largest = 250

    /// Whether it has too many values for an `enum`. A struct with texts that are equal for Swift would not tell them
    /// apart, and values of several kinds are few.
    var isLarge: Bool {
        guard cases.count > Self.largest, rawType != .json else { return false }
        return rawType != .string || Set(cases.map(\.rawValue)).count == cases.count
    }
}

/// An enumeration with a payload for each variant (`oneOf`, `anyOf`).
struct Union: Sendable {
    struct Variant: Sendable {
        var wireName: String
        var type: SwiftType
        var checks = Checks()
        /// The values of the discriminator that mean this variant.
        var discriminatorValues: [String] = []
        /// The kinds of JSON values as which it is written.
        var kinds: JSONKinds = []
        /// Those of them by which it is chosen where a discriminator chooses among objects.
        var kindsBesideObjects: JSONKinds = []
        /// It keeps what none of the others is.
        var isUndocumented = false
        /// Its type is that of which the others are made.
        var isBase = false
        /// The value of the discriminator that is written beside what its type writes, which has no property for it.
        var writtenValue: String?
        /// It is also meant where the discriminator is missing.
        var isMeantByAbsence = false
    }

    /// How a reader finds out which variant a value is.
    enum Decision: Hashable, Sendable {
        /// By the value of a property.
        case discriminator(String)
        /// By the kind of the JSON value, which is another one for each variant.
        case kind
        /// By trying the variants, the likeliest first.
        case trial
    }

    var variants: [Variant]
    var decision = Decision.trial
    /// The index of the variant that is meant where the discriminator names none.
    var defaultVariant: Int?
    /// Which keyword has the variants: `oneOf`, `anyOf`, `type` where it lists several types, or `allOf` of the
    /// variants.
    var keyword: String
    /// Whether it keeps values that are of none of the variants.
    var isOpen = false
    /// The union contains itself, or too many others.
    var isIndirect = false
    /// What is asked of the value beside its being one of the variants.
    var rules: [RuleSet] = []

    /// The variants without the one that keeps what none of the others is.
    var described: [Variant] { variants.filter { !$0.isUndocumented } }
}

/// Another name for a type.
struct Alias: Sendable {
    var type: SwiftType
}
