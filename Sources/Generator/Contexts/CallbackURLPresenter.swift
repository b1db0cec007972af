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
            let (value, isOptional) = value(url.source, of: id)
            return CallbackURLContext(
                isDeprecated: properties(on: url.source).contains(where: \.deprecated),
                name: .identifier(name),
                callback: .inBackticks(url.callback),
                expression: .inBackticks(url.expression),
                value: value,
                isOptional: isOptional
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
            var code: Code = "body"
            var isOptional = module[id].body?.isRequired == false
            var isWholeOptional = isOptional
            for (member, property) in zip(members, properties(on: source)) {
                let name = names.members[member.declaration.index][member.property]
                code = code + (isOptional ? "?." : ".") + .identifier(name)
                isOptional = property.isOptional || property.isNullable
                isWholeOptional = isWholeOptional || isOptional
            }
            return (code, isWholeOptional)
        }
    }

    /// What lies on the way from the body to the URL.
    private func properties(on source: CallbackURL.Source) -> [Structure.Property] {
        guard case .body(let members) = source else { return [] }
        return members.compactMap { member in
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
        .flag("isOptional") { $0.isOptional }
    )

    /// What leads to the URL is.
    let isDeprecated: Bool
    let name: Code
    let callback: Code
    let expression: Code
    let value: Code
    let isOptional: Bool
}
