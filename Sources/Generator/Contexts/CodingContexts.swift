/// The code that reads, writes and validates a type.
struct CodingContext: TemplateContext {
    static let fields = Fields<CodingContext>(
        .text("name") { $0.name },
        .nested("structure") { $0.structure },
        .nested("tuple") { $0.tuple },
        .nested("union") { $0.union },
        .flag("isForm") { $0.isForm },
        .optional("otherFields") { $0.otherFields },
        .list("formFields") { $0.formFields },
        .flag("hasFormFields") { !$0.formFields.isEmpty },
        .nested("onlyFormField") { $0.formFields.count == 1 ? $0.formFields[0] : nil },
        .nested("validate") { $0.validate }
    )

    /// With all types around it.
    let name: Code
    var structure: StructCodingContext?
    var tuple: TupleCodingContext?
    var union: UnionCodingContext?
    /// Whether the type travels as a form.
    var isForm = false
    var formFields: [FormFieldContext] = []
    /// How fields are read that no property names.
    var otherFields: Code?
    /// Nil where there is nothing to check.
    var validate: ValidateContext?
}

struct StructCodingContext: TemplateContext {
    static let fields = Fields<StructCodingContext>(
        .flag("hasProperties") { !$0.properties.isEmpty },
        .list("properties") { $0.properties },
        .list("members") { $0.members },
        .list("required") { $0.required },
        .optional("keyLine") { $0.keys.line },
        .list("keys") { $0.keys.arguments },
        .optional("conditionLine") { $0.conditions.line },
        .optional("additionalType") { $0.additionalType },
        .optional("mapType") { $0.properties.isEmpty ? $0.additionalType : nil },
        .text("skip") { $0.isClosed ? "skipExcluded" : "skipUnknown" }
    )

    /// In the order of the description, in which they are written.
    let properties: [PropertyCodingContext]
    let additionalType: Code?
    /// True where members without a property are excluded.
    let isClosed: Bool

    private var required: [PropertyCodingContext] { properties.filter(\.isRequired) }

    /// As they are read: those that must be there first, so that their number tells which these are.
    private var members: [MemberContext] {
        let members = required + properties.filter { !$0.isRequired }
        return members.enumerated().map { MemberContext(index: $0, property: $1) }
    }

    /// The names of the members, and the number of those that must be there.
    private var keys: ArgumentList {
        let count = required.count
        return ArgumentList(members.map(\.property.key) + (count == 0 ? [] : ["required: " + .literal(count)]))
    }

    /// What holds where the object becomes a value.
    private var conditions: ArgumentList {
        ArgumentList(["json.isIntact"] + required.map { "let " + $0.local })
    }
}

/// A property with its place in the table of keys.
struct MemberContext: TemplateContext {
    static let fields = Fields<MemberContext>(
        .text("index") { .literal($0.index) },
        .text("read") { $0.property.isNullAbsence ? "readIfPresent" : "read" },
        .text("target") { $0.property.isRequired ? $0.property.local : $0.property.value }
    )

    let index: Int
    let property: PropertyCodingContext
}

struct PropertyCodingContext: TemplateContext {
    static let fields = Fields<PropertyCodingContext>(
        .text("key") { $0.key },
        .text("local") { $0.local },
        .text("stored") { $0.stored },
        .text("value") { $0.value },
        .text("type") { $0.type },
        .text("write") { $0.isRequired ? "write" : "writeIfPresent" }
    )

    /// A literal in JSON spelling.
    let key: Code
    /// The variable that holds the value while the object is read, where it is required.
    let local: Code
    let stored: Code
    /// How the value is reached beside variables of our own.
    let value: Code
    /// Of the variable, without its last question mark.
    let type: Code
    let isRequired: Bool
    /// Whether null counts as absent.
    let isNullAbsence: Bool
}

struct UnionCodingContext: TemplateContext {
    static let fields = Fields<UnionCodingContext>(
        .optional("discriminator") { $0.discriminator },
        .flag("isByKind") { $0.isByKind },
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

struct FormFieldContext: TemplateContext {
    static let fields = Fields<FormFieldContext>(
        .text("name") { $0.name },
        .text("kind") { $0.kind }
    )

    let name: Code
    let kind: Code
}
