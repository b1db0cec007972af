import SpecLoader

/// Turns a property into its declaration, its parameter and the code that reads and writes it.
struct PropertyPresenter {
    let property: Structure.Property
    let name: Identifier
    let names: ModuleNames
    /// The names of all properties of the struct, where variables are needed.
    var siblings: [Identifier] = []
    /// Its values are any JSON, `null` among them.
    var isAnyJSON = false

    /// What the generated code calls its own variables.
    private static let locals: Set<String> = ["json", "members", "self", "additionalProperties"]

    func declaration(in scope: DeclarationID) -> PropertyContext {
        PropertyContext(
            documentation: property.documentation.flatMap { Code.documentation($0).nonEmpty },
            name: .identifier(name),
            type: type(from: scope),
            stored: stored,
            storedType: storedType(from: scope),
            isDeprecated: property.deprecated,
            isBoxed: property.isBoxed
        )
    }

    func parameter(defaultValue: Code?, from scope: DeclarationID) -> ParameterContext {
        ParameterContext(
            label: .label(name),
            argument: .identifier(name),
            type: type(from: scope),
            defaultValue: defaultValue,
            stored: stored,
            isBoxed: property.isBoxed
        )
    }

    func coding(isLocal: Bool) -> PropertyCodingContext {
        let isTaken = Self.locals.contains(name.text)
        let isRequired = property.isRequired && (!property.isBoxed || property.isNullable)
        return PropertyCodingContext(
            key: .literal(JSONSpelling.of(property.wireName)),
            local: .identifier(local),
            stored: stored,
            value: isTaken ? "self." + stored : stored,
            type: storedType(from: nil) ?? type(from: nil),
            isRequired: isRequired,
            isLocal: isLocal || isRequired,
            isNullAbsence: !property.isNullable && property.isOptional && !isAnyJSON
        )
    }

    /// What holds the value while it is read: another name where generated code or another property has this one.
    private var local: Identifier {
        var local = name
        while Self.locals.contains(local.text) || local != name && siblings.contains(local) {
            local = local.appending(Identifier(trusted: "Value"))
        }
        return local
    }

    /// How code of ours reads the value, without touching what is deprecated.
    var access: Code {
        guard property.deprecated else { return .identifier(name) }
        return property.isBoxed ? Code(trusted: "(") + stored + Code(trusted: "?.value)") : stored
    }

    // MARK: Storage

    var stored: Code {
        if property.isBoxed { return .identifier(Identifier(trusted: "boxed").appending(name)) }
        if property.deprecated { return .identifier(Identifier(trusted: "stored").appending(name)) }
        return .identifier(name)
    }

    private func storedType(from scope: DeclarationID?) -> Code? {
        if property.isBoxed { return Code(trusted: "Boxed<") + value(from: scope) + Code(trusted: ">?") }
        return property.deprecated ? type(from: scope) : nil
    }

    // MARK: Types

    /// The type with its optionality.
    private func type(from scope: DeclarationID?) -> Code {
        let isOptional = property.isOptional || property.isNullable
        return isOptional ? value(from: scope) + Code(trusted: "?") : value(from: scope)
    }

    /// The type of a value that is there.
    func value(from scope: DeclarationID?) -> Code {
        let type = names.code(property.type, from: scope)
        return property.isNullable && !property.isRequired
            ? Code(trusted: "Nullable<") + type + Code(trusted: ">") : type
    }
}

extension Structure.Property {
    /// True where the Swift property may be nil without being nullable. A value that would contain itself can
    /// never be required.
    var isOptional: Bool { !isRequired || isBoxed }
}
