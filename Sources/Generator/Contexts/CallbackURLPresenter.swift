/// Turns where callbacks go into properties of an operation's input.
struct CallbackURLPresenter {
    let module: SwiftModule
    let names: ModuleNames

    func present(_ id: OperationID) -> [CallbackURLContext] {
        let urls = module[id].callbackURLs
        let wanted = urls.indices.map { index in
            // A callback may have several.
            let number = urls[...index].count { $0.callback == urls[index].callback }
            let name = urls[index].callback + " URL" + (number > 1 ? " \(number)" : "")
            return (name, Identifier.property(name))
        }
        let taken = names.operations[id.index].parameters + ["body"]
        return zip(urls, NameTable.resolve(wanted, reserved: Set(taken))).map { url, name in
            let isBodyOptional = module[id].body?.isRequired == false
            let (value, isOptional) = value(url.source, of: id)
            let variants = variants(url.source, isBodyOptional)
            return CallbackURLContext(
                isDeprecated: properties(on: url.source).contains(where: \.deprecated),
                name: .identifier(name),
                callback: .inBackticks(url.callback),
                expression: .inBackticks(url.expression),
                value: value,
                isBodyOptional: !variants.isEmpty && isBodyOptional,
                variants: variants.map(\.context),
                isOptional: isOptional || variants.contains(where: \.isOptional)
            )
        }
    }

    private func value(_ source: CallbackURL.Source, of id: OperationID) -> (Code, isOptional: Bool) {
        switch source {
        case .parameter(let index):
            let parameter = module[id].parameters[index]
            let isOptional = !parameter.isNeverNil
            return (.identifier(names.operations[id.index].parameters[index]), isOptional)
        case .body(let members):
            return value(members, of: "body", isOptional: module[id].body?.isRequired == false)
        case .variants: return ("body", module[id].body?.isRequired == false)
        }
    }

    private func value(_ members: [CallbackURL.Member], of root: Code, isOptional: Bool) -> (Code, isOptional: Bool) {
        var code = root
        var isOptional = isOptional
        var isWholeOptional = isOptional
        for (member, property) in zip(members, properties(members)) {
            let name = names.members[member.declaration.index][member.property]
            code = code + (isOptional ? "?." : ".") + .identifier(name)
            isOptional = property.mayBeNil
            isWholeOptional = isWholeOptional || isOptional
        }
        return (code, isWholeOptional)
    }

    /// Where the URL is in each variant of a union; nowhere in a value that is none of those that are described.
    private func variants(
        _ source: CallbackURL.Source,
        _ isBodyOptional: Bool
    ) -> [(context: CallbackURLContext.Variant, isOptional: Bool)] {
        guard case .variants(let id, let ways) = source, case .union(let union) = module[id].kind else { return [] }
        return zip(union.variants, names.members[id.index]).map { variant, name in
            let holder = module.resolved(variant.type)
            let members = ways.first { $0.first.map { .declared($0.declaration) } == holder }
            let value = members.map { self.value($0, of: "value", isOptional: false) }
            return (
                CallbackURLContext.Variant(label: .label(name), value: value?.0, isBodyOptional: isBodyOptional),
                value?.isOptional ?? true
            )
        }
    }

    /// What lies on the way from the body to the URL.
    private func properties(on source: CallbackURL.Source) -> [Structure.Property] {
        switch source {
        case .parameter: []
        case .body(let members): properties(members)
        case .variants(_, let ways): ways.flatMap(properties)
        }
    }

    private func properties(_ members: [CallbackURL.Member]) -> [Structure.Property] {
        members.compactMap { member in
            guard case .structure(let structure) = module[member.declaration].kind else { return nil }
            return structure.properties[member.property]
        }
    }
}

/// A property of an input: where a callback goes.
struct CallbackURLContext: TemplateContext {
    static let fields = Fields<CallbackURLContext>(
        .flag("isDeprecated") { $0.isDeprecated },
        .text("name") { $0.name },
        .text("callback") { $0.callback },
        .text("expression") { $0.expression },
        .text("value") { $0.value },
        .flag("hasVariants") { !$0.variants.isEmpty },
        .flag("isBodyOptional") { $0.isBodyOptional },
        .list("variants") { $0.variants },
        .flag("isOptional") { $0.isOptional }
    )

    /// One of the cases of the body.
    struct Variant: TemplateContext {
        static let fields = Fields<Variant>(
            .text("label") { $0.label },
            .optional("value") { $0.value },
            .flag("isBodyOptional") { $0.isBodyOptional }
        )

        let label: Code
        /// Where in the case's value the URL is.
        let value: Code?
        let isBodyOptional: Bool
    }

    /// What leads to the URL is.
    let isDeprecated: Bool
    let name: Code
    let callback: Code
    let expression: Code
    let value: Code
    let isBodyOptional: Bool
    let variants: [Variant]
    let isOptional: Bool
}
