/// The code that reads, writes and validates a type.
struct CodingContext: TemplateContext {
    static let fields = Fields<CodingContext>(
        .text("name") { $0.name },
        .nested("structure") { $0.structure },
        .nested("tuple") { $0.tuple },
        .nested("union") { $0.union },
        .flag("isHashable") { !$0.pairs.isEmpty },
        .list("pairs") { $0.pairs },
        .optional("formFields") { $0.formFields },
        .nested("validate") { $0.validate }
    )

    /// With all types around it.
    let name: Code
    var structure: StructCodingContext?
    var tuple: TupleCodingContext?
    var union: UnionCodingContext?
    /// What tells two values of a struct apart; empty where the compiler knows by itself or none are compared.
    var pairs: [PairContext] = []
    /// What its fields are made of, as arguments in parentheses; nil where the type does not travel as a form.
    var formFields: Code?
    /// Nil where there is nothing to check.
    var validate: ValidateContext?
}

/// A member of two values that are compared.
struct PairContext: TemplateContext {
    static let fields = Fields<PairContext>(
        .text("value") { $0.value },
        .text("stored") { .label($0.stored) }
    )

    /// What the code that compares calls its own variables.
    private static let locals: Set<String> = ["other", "pairs"]

    let stored: Identifier

    /// How it is reached beside variables of our own.
    private var value: Code { Self.locals.contains(stored.text) ? "self." + .label(stored) : .identifier(stored) }
}

struct StructCodingContext: TemplateContext {
    static let fields = Fields<StructCodingContext>(
        .flag("hasLines") { !$0.properties.isEmpty || !$0.skipped.isEmpty },
        .list("properties") { $0.properties },
        .list("skipped") { $0.skipped },
        .list("required") { $0.required },
        .list("locals") { $0.properties.filter(\.isLocal) },
        .flag("isLarge") { !$0.arguments.isEmpty },
        .list("arguments") { $0.arguments },
        .optional("conditionLine") { $0.conditions.line },
        .optional("additionalType") { $0.additionalType },
        .optional("mapType") { $0.isMap ? $0.additionalType : nil },
        .optional("patterns") { $0.patterns },
        .optional("unknown") { $0.unknown }
    )

    let properties: [PropertyCodingContext]
    let additionalType: Code?
    /// A list of those of which the names of additional members match one; nil where all are kept.
    let patterns: Code?
    /// True where members without a property are excluded.
    let isClosed: Bool
    /// The members that are passed over, as literals, where others are kept or excluded.
    let skipped: [NameContext]
    /// Those of the initialiser, where it gets what all members are read into: variables.
    let arguments: [ArgumentContext]

    private var required: [PropertyCodingContext] { properties.filter(\.isRequired) }

    /// Whether all members are kept as additional ones.
    private var isMap: Bool { properties.isEmpty && patterns == nil && skipped.isEmpty }

    /// What becomes of members without a property, where they are not just skipped.
    private var unknown: Code? {
        if additionalType != nil {
            return "others: &additionalProperties" + (patterns == nil ? "" : ", matching: Self.patterns")
        }
        return isClosed ? "isClosed: true" : nil
    }

    /// What holds where the object becomes a value.
    private var conditions: ArgumentList {
        ArgumentList(["json.isIntact"] + required.map { "let " + $0.local })
    }
}

struct PropertyCodingContext: TemplateContext {
    static let fields = Fields<PropertyCodingContext>(
        .text("key") { $0.key },
        .text("local") { $0.local },
        .text("stored") { $0.stored },
        .text("value") { $0.value },
        .text("type") { $0.isRequired ? $0.type + "?" : $0.type },
        .text("target") { $0.isLocal ? $0.local : $0.value },
        .text("read") { $0.read },
        .text("write") { $0.isRequired ? "write" : "writeIfPresent" }
    )

    /// A literal in JSON spelling.
    let key: Code
    /// The variable that holds the value while the object is read, where one does.
    let local: Code
    let stored: Code
    /// How the value is reached beside variables of our own.
    let value: Code
    /// Of the property.
    let type: Code
    let isRequired: Bool
    /// Whether the value is read into a variable and not where it is stored.
    let isLocal: Bool
    /// Whether null counts as absent.
    let isNullAbsence: Bool

    private var read: Code {
        if isRequired { return "read" }
        return isNullAbsence ? "readIfPresent" : "readNullable"
    }
}

struct UnionCodingContext: TemplateContext {
    static let fields = Fields<UnionCodingContext>(
        .optional("discriminator") { $0.discriminator },
        .flag("isByKind") { $0.isByKind },
        .flag("hasKindsBesideObjects") { $0.variants.contains { $0.kindsBesideObjects != nil } },
        .flag("isTrial") { $0.isTrial },
        .optional("expected") { $0.expected },
        .nested("fallback") { $0.fallback },
        .list("variants") { $0.variants }
    )

    /// A literal in JSON spelling.
    var discriminator: Code?
    var isByKind = false
    /// For a message: the kinds that the variants take. Nil where they take all.
    var expected: Code?
    /// What is meant where the discriminator names no variant.
    var fallback: VariantContext?
    let variants: [VariantContext]

    var isTrial: Bool { discriminator == nil && !isByKind }
}
