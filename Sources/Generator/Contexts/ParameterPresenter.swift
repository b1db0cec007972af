import SpecLoader

/// Turns parameters into the code that writes, reads and checks them.
struct ParameterPresenter {
    let models: ModelPresenter

    /// All parameters of an operation.
    func present(_ operation: OperationDeclaration, _ names: [Identifier]) -> [ParameterCodingContext] {
        zip(operation.parameters, names).map { present($0, name: $1, others: operation.parameters) }
    }

    /// - Parameter others: The other parameters of the operation.
    private func present(
        _ parameter: OperationDeclaration.Parameter,
        name: Identifier,
        others: [OperationDeclaration.Parameter]
    ) -> ParameterCodingContext {
        let type = models.names.code(parameter.type)
        let isDeep = parameter.style == .deepObject
        return ParameterCodingContext(
            isPath: parameter.place == .path,
            name: .identifier(name),
            label: .label(name),
            place: place(parameter),
            pointer: .literal("\(parameter.place.rawValue) \(parameter.wireName)"),
            readerType: readerLabel(parameter) + type + ".self",
            writerLabel: writerLabel(parameter),
            style: style(parameter),
            formFields: hasFields(parameter) ? models.formFields(parameter.type) : nil,
            fieldKind: isDeep || mayBeList(parameter) ? models.fieldKind(of: parameter.type) : nil,
            others: isOpen(parameter) ? excluded(others, for: parameter) : nil,
            spelling: spelling(parameter.spellings),
            allowsReserved: parameter.allowReserved,
            ignoresEmpty: parameter.ignoresEmpty && [.value, .array].contains(parameter.shape),
            isRequired: parameter.isRequired && parameter.place != .path && !parameter.isEmptyWhenAbsent,
            defaultValue: defaultValue(parameter)
        )
    }

    /// What the server takes where nothing is there.
    private func defaultValue(_ parameter: OperationDeclaration.Parameter) -> Code? {
        if parameter.isRequired { return parameter.isEmptyWhenAbsent ? "[]" : nil }
        return models.defaultValue(of: parameter)
    }

    private func place(_ parameter: OperationDeclaration.Parameter) -> Code {
        let place: Code =
            switch parameter.place {
            case .path: ".path"
            case .query: ".query"
            case .header: ".header"
            case .cookie: ".cookie"
            case .querystring: ".querystring"
            }
        return place + "(" + .literal(parameter.wireName) + ")"
    }

    private func readerLabel(_ parameter: OperationDeclaration.Parameter) -> Code {
        if parameter.style == .deepObject { return "deep: " }
        return switch parameter.shape {
        case .value: .empty
        case .array: "arrayOf: "
        case .object: "membersOf: "
        case .any: "anyOf: "
        case .json: "json: "
        case .form: "form: "
        }
    }

    private func writerLabel(_ parameter: OperationDeclaration.Parameter) -> Code {
        if parameter.style == .deepObject { return "deep: " }
        return switch parameter.shape {
        case .value, .array: .empty
        case .object, .any: "members: "
        case .json: "json: "
        case .form: "form: "
        }
    }

    // MARK: Styles

    /// Nil where it is the usual one, or where reader and writer have a form for it.
    private func style(_ parameter: OperationDeclaration.Parameter) -> Code? {
        let isSingle = [.value, .json, .form].contains(parameter.shape)
        switch (parameter.style, parameter.place) {
        case (.simple, _): return parameter.explode && parameter.shape == .object ? exploded(".simple", true) : nil
        case (.form, _): return parameter.explode || isSingle ? nil : exploded(".form", false)
        case (.label, _): return exploded(".label", parameter.explode)
        case (.matrix, _): return exploded(".matrix", parameter.explode)
        case (.cookie, _): return exploded(".cookie", parameter.explode)
        case (.spaceDelimited, _): return ".spaceDelimited"
        case (.pipeDelimited, _): return ".pipeDelimited"
        case (.deepObject, _): return nil
        }
    }

    /// How a field of a form is spelt.
    func spelling(_ field: OperationDeclaration.FieldSpelling) -> NamedValueContext {
        if field.isJSON { return NamedValueContext(name: .literal(field.wireName), value: ".json") }
        let style: Code =
            switch field.style {
            case .spaceDelimited: ".spaceDelimited"
            case .pipeDelimited: ".pipeDelimited"
            case .deepObject: ".deepObject"
            default: exploded(".form", field.explode)
            }
        let reserved: Code = field.allowReserved ? ", allowReserved: true" : .empty
        let hasKind = field.isObject || field.style == .deepObject
        let kind: Code = hasKind ? ", as: " + models.fieldKind(of: field.type) : .empty
        return NamedValueContext(
            name: .literal(field.wireName),
            value: "FieldSpelling(" + style + reserved + kind + ")"
        )
    }

    /// How the fields of a form are spelt; nil where all are as usual.
    private func spelling(_ fields: [OperationDeclaration.FieldSpelling]) -> Code? {
        if fields.isEmpty { return nil }
        let fields = fields.map(spelling).map { $0.name + ": " + $0.value }
        return "FormSpelling(" + ArgumentList(fields).bracketed + ")"
    }

    private func exploded(_ style: Code, _ explode: Bool) -> Code {
        style + "(explode: " + .literal(explode) + ")"
    }

    // MARK: Choices

    /// Whether a parameter of several types may have several texts.
    private func mayBeList(_ parameter: OperationDeclaration.Parameter) -> Bool {
        guard parameter.shape == .any else { return false }
        let declarations = models.module.declarations
        return declarations.variants(of: parameter.type).contains { variant in
            switch variant {
            case .array, .builtin(.json): true
            default: declarations.kind(of: variant)?.structure?.isTuple ?? false
            }
        }
    }

    // MARK: Objects

    /// Whether its texts are those of members.
    private func hasFields(_ parameter: OperationDeclaration.Parameter) -> Bool {
        parameter.shape == .form || parameter.shape == .object && parameter.style != .deepObject
    }

    /// Whether members of any name may be among other parameters.
    private func isOpen(_ parameter: OperationDeclaration.Parameter) -> Bool {
        guard parameter.isSpread else { return false }
        switch models.module.resolved(parameter.type) {
        case .dictionary: return true
        case .declared(let id):
            return models.module[id].kind.structure?.additionalProperties != nil
        default: return false
        }
    }

    /// The names of the query, or the cookies, that belong to others than `parameter`, some of which stand there as their
    /// members. Paths and headers have a place for each parameter.
    private func excluded(
        _ others: [OperationDeclaration.Parameter],
        for parameter: OperationDeclaration.Parameter
    ) -> Code {
        let isShared = parameter.place != .path && parameter.place != .header
        let others = others.filter { isShared && $0.place == parameter.place && $0.wireName != parameter.wireName }
        let named = others.flatMap { other in
            other.isSpread ? models.module.declarations.memberNames(of: other.type) : [other.wireName]
        }
        return ArgumentList(named.map { .literal($0) }).bracketed
    }

    // MARK: Checks

    /// What is asked of the parameters, and of the body in each of its media types.
    func checks(
        _ operation: OperationDeclaration,
        _ names: [Identifier]
    ) -> (parameters: ValidateContext, body: [[CheckContext]]) {
        var writer = models.checks.writer
        let parameters = zip(operation.parameters, names).flatMap { parameter, name in
            let value = CheckWriter.Value(
                code: .identifier(name),
                name: .literal("\(parameter.place.rawValue) \(parameter.wireName)"),
                isOptional: parameter.isRequired ? !parameter.isEmptyWhenAbsent : !parameter.isNeverNil
            )
            return writer.calls(value, type: parameter.valueType, parameter.checks)
        }
        let contents = operation.body?.contents ?? []
        let bodies = contents.map { content in
            let value = Self.value(of: content, name: contents.count == 1 ? "body" : "bodyContent")
            // A model has checked itself when it was read.
            return writer.calls(value, type: content.type.wrapped, content.checks).filter { !$0.isMember }
        }
        return (ValidateContext(constants: writer.constants, checks: parameters), bodies)
    }

    /// - Parameter name: of what has been read, which may be nothing; an element of a stream is always there.
    private static func value(of content: OperationDeclaration.Content, name: Code) -> CheckWriter.Value {
        if content.coding.isStream { return .element(of: content.type) }
        let code = content.type.isOptional ? "(" + name + " ?? nil)" : name
        return CheckWriter.Value(code: code, name: "nil", isOptional: true, json: name)
    }

    /// What has to be there before the input can be made.
    func unwrapped(_ operation: OperationDeclaration, _ parameters: [ParameterCodingContext]) -> [Code] {
        let names = zip(operation.parameters, parameters).filter { $0.isRequired && $1.defaultValue == nil }
            .map { $1.name }
        return operation.body?.isRequired == true ? names + ["body"] : names
    }

    func pathPieces(_ operation: OperationDeclaration, _ parameters: [ParameterCodingContext]) -> [PathPieceContext] {
        operation.pathPieces.map { piece in
            switch piece {
            case .text(let text): return PathPieceContext(literal: .literal(Self.encoded(text)), parameter: nil)
            case .parameter(let name):
                let index = operation.parameters.firstIndex { $0.place == .path && $0.wireName == name }
                return PathPieceContext(literal: nil, parameter: index.map { parameters[$0] })
            }
        }
    }

    /// The query that stands behind the path, as it stands in a URL.
    static func fixedQuery(_ operation: OperationDeclaration) -> Code? {
        let pairs = operation.fixedQuery.map { encoded($0, keeping: queryCharacters) }
        return pairs.isEmpty ? nil : .literal(pairs.joined(separator: "&"))
    }

    /// The template as the server's router takes it: literal pieces as they stand in a URL, and parameters by name.
    static func routerPath(_ operation: OperationDeclaration) -> String {
        operation.pathPieces.reduce(into: "") { path, piece in
            switch piece {
            case .text(let text): path += encoded(text)
            case .parameter(let name): path += "{" + name + "}"
            }
        }
    }

    /// A literal piece of a path or a query, with everything encoded that cannot stand in it.
    private static func encoded(_ text: Substring, keeping characters: ASCIISet = pathCharacters) -> String {
        String(text).percentEncoded(except: characters)
    }

    private static let pathCharacters = ASCIISet.uriPath.with(":%")
    private static let queryCharacters = pathCharacters.with("?")
}
