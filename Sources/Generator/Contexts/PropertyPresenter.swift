import SpecLoader

/// Turns a property into its declaration, its parameter and the code that reads and writes it.
struct PropertyPresenter {
    let property: Structure.Property
    let name: Identifier
    /// What holds the value: another name where the property is computed.
    let storage: Identifier
    /// The names of all properties of the struct, where variables are needed.
    var siblings: [Identifier] = []
    /// Its values are any JSON, `null` among them.
    var isAnyJSON = false

    /// What the generated code calls its own variables.
    private static let locals: Set<String> = ["json", "members", "self", "additionalProperties"]

    func declaration(in scope: DeclarationID, _ names: ModuleNames) -> PropertyContext {
        PropertyContext(
            documentation: .documentation(of: property.documentation),
            name: .identifier(name),
            type: type(from: scope, names),
            stored: stored,
            storedType: storedType(from: scope, names),
            isDeprecated: property.deprecated,
            isBoxed: property.isBoxed
        )
    }

    func parameter(defaultValue: Code?, from scope: DeclarationID, _ names: ModuleNames) -> ParameterContext {
        ParameterContext(
            label: .label(name),
            argument: .identifier(name),
            type: type(from: scope, names),
            defaultValue: defaultValue,
            stored: .label(storage),
            isBoxed: property.isBoxed
        )
    }

    func coding(isLocal: Bool, _ names: ModuleNames) -> PropertyCodingContext {
        let isTaken = Self.locals.contains(name.text)
        let isRequired = property.isRequired && (!property.isBoxed || property.isNullable)
        return PropertyCodingContext(
            key: .literal(JSONSpelling.of(property.wireName)),
            local: .identifier(local),
            stored: .label(storage),
            value: isTaken ? "self." + .label(storage) : stored,
            type: storedType(from: nil, names) ?? type(from: nil, names),
            isRequired: isRequired,
            isLocal: isLocal || isRequired,
            isNullAbsence: !property.isNullable && property.isOptional && !isAnyJSON
        )
    }

    /// What holds the value while it is read: another name where generated code or another property has this one.
    private var local: Identifier {
        var local = name
        while Self.locals.contains(local.text) || local != name && siblings.contains(local) {
            local = local.appending("Value")
        }
        return local
    }

    /// How code of ours reads the value, without touching what is deprecated.
    var access: Code {
        guard property.deprecated else { return .identifier(name) }
        return property.isBoxed ? "(" + stored + "?.value)" : stored
    }

    // MARK: Storage

    var stored: Code { .identifier(storage) }

    private func storedType(from scope: DeclarationID?, _ names: ModuleNames) -> Code? {
        if property.isBoxed { return "Boxed<" + value(from: scope, names) + ">?" }
        return property.deprecated ? type(from: scope, names) : nil
    }

    // MARK: Types

    /// The type with its optionality.
    func type(from scope: DeclarationID?, _ names: ModuleNames) -> Code {
        let value = value(from: scope, names)
        return property.mayBeNil ? value + "?" : value
    }

    /// The type of a value that is there.
    func value(from scope: DeclarationID?, _ names: ModuleNames) -> Code {
        let type = names.code(property.type, from: scope)
        return property.isPatchable ? "Nullable<" + type + ">" : type
    }
}

extension Structure.Property {
    /// True where the Swift property may be nil without being nullable. A value that would contain itself can
    /// never be required.
    var isOptional: Bool { !isRequired || isBoxed }

    var mayBeNil: Bool { isOptional || isNullable }
}
