import SpecLoader

extension OperationLowering {
    /// Finds out where the callbacks of an operation go; of the others, the caller has to know.
    mutating func callbackURLs(of operation: Operation, _ id: OperationID) -> [CallbackURL] {
        var urls: [CallbackURL] = []
        for callback in operation.callbacks {
            for path in callback.pathItems {
                guard let source = source(of: path.path, in: operations[id.index]) else {
                    schemas.diagnostics.note(
                        "callback-url",
                        "no property stands for '\(path.path)': whoever sends this gives the URL",
                        at: path.keyLocation
                    )
                    continue
                }
                urls.append(CallbackURL(callback: callback.name, expression: path.path, source: source))
            }
        }
        return urls
    }

    /// Nil where an expression is not only one text of the request.
    private func source(of expression: String, in operation: OperationDeclaration) -> CallbackURL.Source? {
        var text = Substring(expression)
        if text.hasPrefix("{"), text.hasSuffix("}") { text = text.dropFirst().dropLast() }
        let request = "$request."
        guard text.hasPrefix(request), !text.contains(where: { $0 == "{" || $0 == "}" }) else { return nil }
        text = text.dropFirst(request.count)
        if text == "body" { return body([], of: operation) }
        if text.hasPrefix("body#/") {
            let tokens = text.dropFirst("body#/".count).split(separator: "/", omittingEmptySubsequences: false)
            return body(tokens, of: operation)
        }
        guard let dot = text.firstIndex(of: "."), let place = ParameterLocation(rawValue: String(text[..<dot])) else {
            return nil
        }
        return parameter(String(text[dot...].dropFirst()), in: place, of: operation)
    }

    private func parameter(
        _ name: String,
        in place: ParameterLocation,
        of operation: OperationDeclaration
    ) -> CallbackURL.Source? {
        let index = operation.parameters.firstIndex { parameter in
            let isNamed =
                place == .header
                ? parameter.wireName.lowercased() == name.lowercased() : parameter.wireName.hasSameBytes(as: name)
            return isNamed && parameter.place == place && parameter.shape == .value && isText(parameter.type)
        }
        return index.map { .parameter($0) }
    }

    /// - Parameter pointer: the reference tokens of a JSON pointer, still escaped.
    private func body(_ pointer: [Substring], of operation: OperationDeclaration) -> CallbackURL.Source? {
        guard let contents = operation.body?.contents, contents.count == 1,
            [.json, .form, .multipart, .text].contains(contents[0].coding)
        else { return nil }
        let type = schemas.resolved(contents[0].type)
        guard case .declared(let id) = type, case .union(let union) = schemas.declarations[id.index].kind else {
            return members(pointer, of: type).map { .body($0) }
        }
        let ways = union.variants.compactMap { members(pointer, of: $0.type) }
        guard !pointer.isEmpty, ways.count == union.variants.count else { return nil }
        return .variants(id, ways)
    }

    /// The way from a value to a text in it; nil where there is none.
    private func members(_ pointer: [Substring], of type: SwiftType) -> [CallbackURL.Member]? {
        var type = type
        var members: [CallbackURL.Member] = []
        for token in pointer {
            let name = String(token).replacing("~1", with: "/").replacing("~0", with: "~")
            guard case .declared(let id) = schemas.resolved(type.wrapped),
                case .structure(let structure) = schemas.declarations[id.index].kind, !structure.isTuple,
                let index = structure.properties.firstIndex(where: { $0.wireName.hasSameBytes(as: name) })
            else { return nil }
            let property = structure.properties[index]
            // Neither a value whose absence and null are told apart, nor one in a box, is one name away.
            if property.isPatchable || property.isBoxed { return nil }
            members.append(CallbackURL.Member(declaration: id, property: index))
            type = property.type
        }
        return isText(type) ? members : nil
    }

    private func isText(_ type: SwiftType) -> Bool { schemas.resolved(type.wrapped) == .string }
}
