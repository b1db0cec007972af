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
        let taken = names.operations[id.index].parameters + [Identifier(trusted: "body")]
        return zip(urls, NameTable.resolve(wanted, reserved: Set(taken))).map { url, name in
            let (value, isOptional) = value(url.source, of: id)
            return CallbackURLContext(
                name: .identifier(name),
                callback: .inComment(url.callback.filter { $0 != "`" }),
                expression: .inComment(url.expression.filter { $0 != "`" }),
                value: value,
                isOptional: isOptional
            )
        }
    }

    private func value(_ source: CallbackURL.Source, of id: OperationID) -> (Code, isOptional: Bool) {
        switch source {
        case .parameter(let index):
            let parameter = module[id].parameters[index]
            let isOptional = !parameter.isRequired && parameter.defaultValue == nil
            return (.identifier(names.operations[id.index].parameters[index]), isOptional)
        case .body(let members):
            var code: Code = "body"
            var isOptional = module[id].body?.isRequired == false
            var isWholeOptional = isOptional
            for member in members {
                guard case .structure(let structure) = module[member.declaration].kind else { continue }
                let property = structure.properties[member.property]
                let name = names.members[member.declaration.index][member.property]
                let access = PropertyPresenter(property: property, name: name, names: names).access
                code = code + (isOptional ? "?." : ".") + access
                isOptional = property.isOptional || property.isNullable
                isWholeOptional = isWholeOptional || isOptional
            }
            return (code, isWholeOptional)
        }
    }
}

/// A property of an input: where a callback goes.
struct CallbackURLContext: TemplateContext {
    static let fields = Fields<CallbackURLContext>(
        .text("name") { $0.name },
        .text("callback") { $0.callback },
        .text("expression") { $0.expression },
        .text("value") { $0.value },
        .flag("isOptional") { $0.isOptional }
    )

    let name: Code
    let callback: Code
    let expression: Code
    let value: Code
    let isOptional: Bool
}
