/// The code that reads, writes and validates a type.
struct CodingContext: TemplateContext {
    static let fields = Fields<CodingContext>(
        .text("name") { $0.name },
        .nested("structure") { $0.structure },
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
        .optional("keyLine") { $0.keyLine },
        .list("properties") { $0.properties },
        .optional("additionalType") { $0.additionalType },
        .flag("isClosed") { $0.isClosed }
    )

    /// All keys, where they fit on one line.
    let keyLine: Code?
    let properties: [PropertyCodingContext]
    let additionalType: Code?
    /// True where members without a property are excluded.
    let isClosed: Bool
}

struct PropertyCodingContext: TemplateContext {
    static let fields = Fields<PropertyCodingContext>(
        .text("index") { .literal($0.index) },
        .text("key") { $0.key },
        .text("local") { $0.local },
        .text("stored") { $0.stored },
        .text("value") { $0.value },
        .text("binding") { $0.binding },
        .text("type") { $0.type },
        .text("decodedType") { $0.decodedType },
        .flag("isRequired") { $0.isRequired },
        .flag("isBoxed") { $0.isBoxed }
    )

    let index: Int
    /// A literal in JSON spelling.
    let key: Code
    /// The variable that holds the value while the object is read.
    let local: Code
    let stored: Code
    /// How the value is reached where the writer is called `json`.
    let value: Code
    /// What follows `if let`.
    let binding: Code
    /// Of the variable, without its last question mark.
    let type: Code
    let decodedType: Code
    let isRequired: Bool
    let isBoxed: Bool
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
