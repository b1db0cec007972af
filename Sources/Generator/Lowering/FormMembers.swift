import SpecLoader

/// The members that a form may have, whatever is chosen of what it describes: each travels as a part, or as a field, of
/// its own.
struct FormMembers {
    struct Member {
        let property: EffectiveSchema.Member
        /// The schema in which it stands: that of the form, or of a variant.
        let schema: SchemaID
    }

    /// Those of the form itself come first. Several variants may have one of the same name.
    private(set) var members: [Member] = []
    private var required: Set<ExactKey> = []
    /// Whether some members are only there if a variant is chosen; false where a choice does but ask for some of them.
    private(set) var hasVariants = false
    /// What members are that are not described.
    private(set) var others: [SchemaID] = []
    /// Every schema that contributed, each once.
    private(set) var parts: [SchemaID] = []

    /// How many schemas are looked at, which may lead back to each other.
    private static let limit = 100

    /// - Parameter form: nil where nothing is said about it.
    /// - Returns: nil where some values are no objects, or where there are too many kinds of them.
    init?(of form: SchemaID?, in schemas: SchemaTable) {
        guard let form else { return }
        var steps = Self.limit
        guard let required = add(form, in: schemas, &steps) else { return nil }
        self.required = required
    }

    /// Whether a member is there whatever is chosen.
    func requires(_ name: String) -> Bool { required.contains(ExactKey(name)) }

    /// - Returns: the names of the members that are there in any case; nil where some values are no objects.
    private mutating func add(_ form: SchemaID, in schemas: SchemaTable, _ steps: inout Int) -> Set<ExactKey>? {
        steps -= 1
        let whole = schemas.effective(form)
        guard steps > 0, whole.mayBeForm else { return nil }
        hasVariants = hasVariants || !members.isEmpty && !whole.members.isEmpty
        members += whole.members.map { Member(property: $0, schema: form) }
        if others.isEmpty { others = whole.additionalProperties }
        parts += whole.parts.filter { !parts.contains($0) }
        var required = Set(whole.required.map { ExactKey($0.name) })
        for choice in whole.choices {
            var common: Set<ExactKey>?
            for variant in choice.variants where !schemas.isNull(variant) {
                guard let names = add(variant, in: schemas, &steps) else { return nil }
                common = common?.intersection(names) ?? names
            }
            required.formUnion(common ?? [])
        }
        return required
    }
}

extension EffectiveSchema {
    /// Whether all values but null are objects.
    fileprivate var mayBeForm: Bool {
        types.subtracting([.object, .null]).isEmpty && enumeration == nil && items.isEmpty && !isTuple
            && boolean != false
    }
}
