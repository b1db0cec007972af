/// One file of types.
struct ModelFileContext: TemplateContext {
    static let template = "models/file.swift"
    static let fields = Fields<ModelFileContext>(
        .text("document") { $0.document },
        .flag("needsFoundation") { $0.needsFoundation },
        .list("declarations") { $0.declarations }
    )

    let document: Code
    let needsFoundation: Bool
    let declarations: [DeclarationContext]
}

/// The definition of a type, with the code that reads and writes it and what is nested in it.
struct DeclarationContext: TemplateContext {
    static let fields = Fields<DeclarationContext>(
        .nested("structure") { $0.structure },
        .nested("enumeration") { $0.enumeration },
        .nested("union") { $0.union },
        .nested("alias") { $0.alias },
        .list("codings") { $0.codings }
    )

    var structure: StructContext?
    var enumeration: EnumContext?
    var union: UnionContext?
    var alias: AliasContext?
    /// Of this type and of those nested in it; empty for a nested type.
    var codings: [CodingContext] = []
}

struct StructContext: TemplateContext {
    static let fields = Fields<StructContext>(
        .optional("documentation") { $0.documentation },
        .text("modifiers") { $0.modifiers },
        .text("name") { $0.name },
        .flag("isHashable") { $0.isHashable },
        .list("properties") { $0.properties },
        .optional("additionalType") { $0.additionalType },
        .flag("hasPatterns") { $0.hasPatterns },
        .optional("restType") { $0.restType },
        .flag("isEmpty") { $0.parameters.isEmpty },
        .optional("parameterLine") { $0.parameterLine },
        .list("parameters") { $0.parameters },
        .list("nested") { $0.nested }
    )

    let documentation: Code?
    let modifiers: Code
    let name: Code
    let isHashable: Bool
    let properties: [PropertyContext]
    /// Of the members that no property stands for.
    let additionalType: Code?
    /// Whether only additional members are kept whose names match a pattern.
    let hasPatterns: Bool
    /// Of the elements behind those that have a property, where the struct is an array in JSON.
    let restType: Code?
    /// Of the initialiser: required ones first.
    let parameters: [ParameterContext]
    /// All of them, where they fit on one line.
    let parameterLine: Code?
    let nested: [DeclarationContext]
}

struct PropertyContext: TemplateContext {
    static let fields = Fields<PropertyContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("type") { $0.type },
        .text("stored") { $0.stored },
        .optional("storedType") { $0.storedType },
        .flag("isDeprecated") { $0.isDeprecated },
        .flag("isBoxed") { $0.isBoxed }
    )

    let documentation: Code?
    let name: Code
    let type: Code
    /// What holds the value.
    let stored: Code
    /// Where the value is held by another property: a deprecated one is not touched by our own code, a boxed one is
    /// not what it is held as.
    let storedType: Code?
    let isDeprecated: Bool
    let isBoxed: Bool
}

/// A parameter of a memberwise initialiser.
struct ParameterContext: TemplateContext {
    static let fields = Fields<ParameterContext>(
        .text("code") { $0.code },
        .text("argument") { $0.argument },
        .text("stored") { $0.stored },
        .flag("isBoxed") { $0.isBoxed }
    )

    let label: Code
    let argument: Code
    let type: Code
    let defaultValue: Code?
    let stored: Code
    var isBoxed = false

    /// As it stands between the parentheses.
    var code: Code { .parameter(label, type, defaultValue) }
}

struct EnumContext: TemplateContext {
    static let fields = Fields<EnumContext>(
        .optional("documentation") { $0.documentation },
        .text("modifiers") { $0.modifiers },
        .text("name") { $0.name },
        .text("rawType") { $0.rawType },
        .text("argument") { $0.argument },
        .flag("isOpen") { $0.isOpen },
        .flag("isNative") { $0.isNative },
        .flag("isExact") { $0.isExact },
        .flag("isLarge") { !$0.lists.isEmpty },
        .list("cases") { $0.cases },
        .optional("caseLine") { $0.caseLine },
        .list("lists") { $0.lists }
    )

    let documentation: Code?
    let modifiers: Code
    let name: Code
    let rawType: Code
    let isOpen: Bool
    /// Whether a closed one can leave its raw values to the compiler.
    let isNative: Bool
    /// Whether there are texts that may be equal to others without having the same bytes.
    let isExact: Bool
    let cases: [EnumCaseContext]
    /// The label of the initialiser that takes a value without asking whether the description names it.
    let argument: Code
    /// The raw values in arrays of JSON, of one that has too many for an `enum`.
    let lists: [ArgumentContext]

    /// All cases, where they fit on one line.
    private var caseLine: Code? { ArgumentList(cases.map { "." + $0.label }).line }
}

struct EnumCaseContext: TemplateContext {
    static let fields = Fields<EnumCaseContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("literal") { $0.literal },
        .flag("isNamedAlike") { $0.isNamedAlike },
        .text("argument") { $0.argument },
        .optional("memberLine") { $0.memberLine }
    )

    let documentation: Code?
    let name: Code
    let label: Code
    let literal: Code
    /// Whether the value is the text that the case is called.
    let isNamedAlike: Bool
    /// The label of the initialiser that takes the value.
    let argument: Code

    /// The value of a static property, where that fits on one line.
    private var memberLine: Code? {
        ArgumentList([argument + ": " + literal]).line(behind: name).map { "Self(" + $0 + ")" }
    }
}

struct UnionContext: TemplateContext {
    static let fields = Fields<UnionContext>(
        .optional("documentation") { $0.documentation },
        .text("modifiers") { $0.modifiers },
        .text("name") { $0.name },
        .flag("isHashable") { $0.isHashable },
        .flag("isIndirect") { $0.isIndirect },
        .list("variants") { $0.variants },
        .list("members") { $0.members },
        .list("nested") { $0.nested }
    )

    let documentation: Code?
    let modifiers: Code
    let name: Code
    let isHashable: Bool
    let isIndirect: Bool
    let variants: [VariantContext]
    /// The properties that all variants have.
    let members: [SharedMemberContext]
    let nested: [DeclarationContext]
}

/// A property that all variants of a union have.
struct SharedMemberContext: TemplateContext {
    static let fields = Fields<SharedMemberContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("type") { $0.type },
        .list("variants") { $0.variants }
    )

    struct Variant: TemplateContext {
        static let fields = Fields<Variant>(
            .text("label") { $0.label },
            .text("member") { $0.member }
        )

        let label: Code
        let member: Code
    }

    let documentation: Code?
    let name: Code
    let type: Code
    let variants: [Variant]
}

struct VariantContext: TemplateContext {
    static let fields = Fields<VariantContext>(
        .text("index") { .literal($0.index) },
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("type") { $0.type },
        .optional("defaultValue") { $0.defaultValue },
        .optional("discriminatorValues") { $0.discriminatorValues },
        .optional("tag") { $0.tag },
        .text("kinds") { $0.kinds },
        .optional("kindsBesideObjects") { $0.kindsBesideObjects },
        .text("entry") { $0.entry }
    )

    let index: Int
    let documentation: Code?
    let name: Code
    let label: Code
    let type: Code
    /// What its value is where there is no other.
    let defaultValue: Code?
    /// Literals, with commas.
    let discriminatorValues: Code?
    /// The name of the discriminator and its value, which are written beside the variant's own members.
    let tag: Code?
    /// The kinds of JSON values that it takes, with commas.
    let kinds: Code
    /// Those of them by which it is chosen beside a discriminator.
    let kindsBesideObjects: Code?
    /// What a trial knows of it.
    let entry: Code
}

struct AliasContext: TemplateContext {
    static let fields = Fields<AliasContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("type") { $0.type }
    )

    let documentation: Code?
    let name: Code
    let type: Code
}
