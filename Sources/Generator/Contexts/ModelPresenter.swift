import SpecLoader

/// Turns declarations into what the templates of models print.
struct ModelPresenter {
    let module: SwiftModule
    let names: ModuleNames
    let checks: CheckPresenter
    private let nested: [DeclarationID: [DeclarationID]]
    let formTypes: Set<DeclarationID>
    private var unions: UnionPresenter { UnionPresenter(module: module, names: names) }

    init(module: SwiftModule, names: ModuleNames, formTypes: Set<DeclarationID>) {
        self.module = module
        self.names = names
        checks = CheckPresenter(module: module, names: names)
        self.formTypes = formTypes
        nested = module.declarationIDs.reduce(into: [:]) { nested, id in
            if let parent = module[id].parent { nested[parent, default: []].append(id) }
        }
    }

    /// The file that holds these top-level declarations.
    func file(_ declarations: [DeclarationID], document: String) -> ModelFileContext {
        ModelFileContext(
            document: .inComment(document),
            needsFoundation: declarations.contains(where: needsFoundation),
            declarations: declarations.map { topLevel($0) }
        )
    }

    func needsFoundation(_ id: DeclarationID) -> Bool {
        module[id].heldTypes.contains(where: module.needsFoundation)
            || (nested[id] ?? []).contains(where: needsFoundation)
    }

    /// A declaration that stands in no other type, with the code for it and all in it.
    private func topLevel(_ id: DeclarationID) -> DeclarationContext {
        var context = declaration(id, modifiers: "public nonisolated")
        context.codings = codings(id)
        return context
    }

    /// The code for a declaration and all in it.
    func codings(_ id: DeclarationID) -> [CodingContext] {
        [coding(id)].compactMap(\.self) + (nested[id] ?? []).flatMap { codings($0) }
    }

    func declaration(_ id: DeclarationID, modifiers: Code = "public") -> DeclarationContext {
        let declaration = module[id]
        let name = Code.identifier(names.types[id.index])
        let documentation = documentation(of: declaration)
        let inner = (nested[id] ?? []).map { self.declaration($0) }
        switch declaration.kind {
        case .structure(let structure):
            return DeclarationContext(
                structure: self.structure(structure, id, documentation, modifiers, nested: inner)
            )
        case .enumeration(let enumeration):
            return DeclarationContext(enumeration: self.enumeration(enumeration, id, documentation, modifiers))
        case .union(let union):
            return DeclarationContext(
                union: UnionContext(
                    documentation: documentation,
                    modifiers: modifiers,
                    name: name,
                    isHashable: module.isHashable,
                    isIndirect: union.isIndirect,
                    variants: unions.variants(of: union, id),
                    members: SharedMembers(of: union, id, self)?.contexts ?? [],
                    nested: inner
                )
            )
        case .alias(let alias):
            return DeclarationContext(
                alias: AliasContext(documentation: documentation, name: name, type: names.code(alias.type))
            )
        }
    }

    private func structure(
        _ structure: Structure,
        _ id: DeclarationID,
        _ documentation: Code?,
        _ modifiers: Code,
        nested: [DeclarationContext]
    ) -> StructContext {
        let others = structure.additionalProperties.map { names.code($0, from: id) }
        let parameters = parameters(of: structure, id)
        return StructContext(
            documentation: documentation,
            modifiers: modifiers,
            name: .identifier(names.types[id.index]),
            isHashable: module.isHashable,
            properties: structure.properties.indices.map { property($0, of: structure, id).declaration(in: id, names) },
            additionalType: structure.isTuple ? nil : others,
            hasPatterns: !structure.additionalPatterns.isEmpty,
            restType: structure.isTuple ? others : nil,
            parameters: parameters,
            parameterLine: ArgumentList(parameters.map(\.code)).line,
            nested: nested
        )
    }

    private func documentation(of declaration: Declaration) -> Code? {
        let parts = [
            declaration.documentation,
            declaration.isRequestForm ? "As requests have it, without what only the server gives." : nil,
            declaration.deprecated ? "Deprecated." : nil,
        ]
        return .documentation(of: parts.paragraphs)
    }

    // MARK: Properties

    func property(_ index: Int, of structure: Structure, _ id: DeclarationID) -> PropertyPresenter {
        let siblings = names.members[id.index]
        return PropertyPresenter(
            property: structure.properties[index],
            name: siblings[index],
            storage: names.storage[id.index][index],
            siblings: siblings,
            isAnyJSON: module.admitsAnyJSON(structure.properties[index].type)
        )
    }

    func parameters(of structure: Structure, _ id: DeclarationID) -> [ParameterContext] {
        let all = structure.properties.indices.map { index in
            let property = property(index, of: structure, id)
            return property.parameter(defaultValue: defaultValue(of: property.property), from: id, names)
        }
        let required = all.filter { $0.defaultValue == nil }
        var parameters = required + all.filter { $0.defaultValue != nil }
        if let additional = structure.additionalProperties {
            let name = Code.identifier(structure.nameOfOthers)
            let type: SwiftType = structure.isTuple ? .array(additional) : .dictionary(additional)
            parameters.append(
                ParameterContext(
                    label: name,
                    argument: name,
                    type: names.code(type, from: id),
                    defaultValue: structure.isTuple ? "[]" : "[:]",
                    stored: name
                )
            )
        }
        return parameters
    }

    private func defaultValue(of property: Structure.Property) -> Code? {
        if let value = property.defaultValue {
            return property.isPatchable ? nullableCode(value, of: property.type) : code(value, of: property.type)
        }
        if property.isOptional { return "nil" }
        return property.isNullable ? nil : names.onlyCase(of: property.type)
    }

    // MARK: Reading and writing

    private func coding(_ id: DeclarationID) -> CodingContext? {
        let name = names.qualified(id)
        switch module[id].kind {
        case .structure(let structure):
            return CodingContext(
                name: name,
                structure: structure.isTuple ? nil : structCoding(structure, id),
                tuple: structure.isTuple ? tupleCoding(structure, id) : nil,
                pairs: module.isHashable ? pairs(in: structure, id) : [],
                formFields: fields(ofForm: id),
                validate: checks.checks(of: structure, id).nonEmpty
            )
        case .union(let union):
            return CodingContext(
                name: name,
                union: unions.coding(of: union, id),
                formFields: fields(ofForm: id),
                validate: checks.checks(of: union, id).nonEmpty
            )
        case .enumeration, .alias: return nil
        }
    }

    private func pairs(in structure: Structure, _ id: DeclarationID) -> [PairContext] {
        let others = structure.additionalProperties == nil ? [] : [structure.nameOfOthers]
        return (names.storage[id.index] + others).map(PairContext.init)
    }

    /// How many properties are read where they are stored. For every use of a struct that is not complete, the compiler
    /// looks through all others, so that one of many properties hands variables to its initialiser at once.
    private static let propertiesInPlace = 50

    private func structCoding(_ structure: Structure, _ id: DeclarationID) -> StructCodingContext {
        let isBoxed = structure.properties.contains(where: \.isBoxed)
        let isLarge = structure.properties.count > Self.propertiesInPlace && !isBoxed
        let properties = structure.properties.indices.map {
            property($0, of: structure, id).coding(isLocal: isLarge, names)
        }
        return StructCodingContext(
            properties: properties,
            additionalType: structure.additionalProperties.map { "[String: " + names.code($0) + "]" },
            patterns: structure.additionalPatterns.isEmpty ? nil : .list(structure.additionalPatterns.map(\.code)),
            isClosed: structure.isClosed,
            skipped: skipped(in: structure),
            arguments: isLarge ? arguments(of: structure, id, properties.map(\.local)) : []
        )
    }

    /// The members to pass over, where what no property takes is kept or refused.
    private func skipped(in structure: Structure) -> [NameContext] {
        guard structure.isClosed || structure.additionalProperties != nil else { return [] }
        return structure.skippedMembers.map { NameContext(name: .literal(JSONSpelling.of($0))) }
    }

    /// What the initialiser gets, where variables hold the values of the properties.
    private func arguments(of structure: Structure, _ id: DeclarationID, _ variables: [Code]) -> [ArgumentContext] {
        let labels = names.members[id.index].map(Code.label)
        let variables = Dictionary(uniqueKeysWithValues: zip(labels, variables))
        return parameters(of: structure, id).map { parameter in
            ArgumentContext(code: parameter.label + ": " + (variables[parameter.label] ?? parameter.argument))
        }
    }
}
