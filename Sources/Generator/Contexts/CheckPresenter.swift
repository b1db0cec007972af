import SpecLoader

/// Knows which types have a `validate` of their own, and presents what stands in it.
struct CheckPresenter {
    private let module: SwiftModule
    private let names: ModuleNames
    private var validatable: Set<DeclarationID> = []

    init(module: SwiftModule, names: ModuleNames) {
        self.module = module
        self.names = names
        findValidatable()
    }

    /// The calls on a `Validation`, and the values that they use.
    var writer: CheckWriter { CheckWriter(module: module, validatable: validatable) }

    /// Grows the set until nothing more comes in; a type is validatable through what it holds.
    private mutating func findValidatable() {
        let holders = module.holders
        var waiting = module.declarationIDs
        while let id = waiting.popLast() {
            guard !validatable.contains(id) else { continue }
            let isEmpty: Bool
            switch module[id].kind {
            case .structure(let structure): isEmpty = checks(of: structure, id).isEmpty
            case .union(let union): isEmpty = checks(of: union, id).isEmpty
            case .alias, .enumeration: isEmpty = true
            }
            if !isEmpty {
                validatable.insert(id)
                waiting += holders[id.index]
            }
        }
    }

    // MARK: Types

    func checks(of structure: Structure, _ id: DeclarationID) -> ValidateContext {
        var writer = writer
        var checks: [CheckContext] = []
        for (index, property) in structure.properties.enumerated()
        where !writer.asksNothing(of: property.type, property.checks) {
            let (name, storage) = (names.members[id.index][index], names.storage[id.index][index])
            let access = PropertyPresenter(property: property, name: name, storage: storage).access
            // Not to be taken for the parameter.
            let value = access.text == "validation" ? "self." + access : access
            checks += writer.calls(
                CheckWriter.Value(
                    code: property.isPatchable ? value + "?.value" : value,
                    name: .literal(property.wireName),
                    isOptional: property.mayBeNil,
                    json: property.isNullable && property.isRequired ? "Nullable(" + value + ")" : value
                ),
                type: property.type,
                property.checks
            )
        }
        if let type = structure.additionalProperties {
            let value = CheckWriter.Value(
                code: .identifier(structure.nameOfOthers),
                name: "nil",
                isOptional: false,
                start: structure.isTuple ? structure.properties.count : nil
            )
            checks += writer.elements(of: value, type, structure.additionalChecks)
        }
        checks += structure.rules.map { writer.rules("nil, self", $0) }
        return ValidateContext(constants: writer.constants, checks: checks)
    }

    func checks(of union: Union, _ id: DeclarationID) -> ValidateContext {
        var writer = writer
        let value = CheckWriter.Value(code: "value", name: "nil", isOptional: false)
        // A known text that is one among all texts may be any text.
        let hasAnyText = union.variants.contains { variant in
            var writer = self.writer
            return module.resolved(variant.type) == .string
                && writer.calls(value, type: variant.type, variant.checks).isEmpty
        }
        var variants: [VariantCheckContext] = []
        for (variant, name) in zip(union.variants, names.members[id.index]) {
            if hasAnyText, writer.openRawType(of: variant.type) == .string { continue }
            let checks =
                variant.isUndocumented
                ? [CheckContext("undocumented", value.arguments)]
                : writer.calls(value, type: variant.type, variant.checks)
            if !checks.isEmpty { variants.append(VariantCheckContext(label: .label(name), checks: checks)) }
        }
        let checks = union.rules.map { writer.rules("nil, self", $0) }
        return ValidateContext(
            constants: writer.constants,
            checks: checks,
            variants: variants,
            isPartial: variants.count < union.variants.count
        )
    }
}
