import SpecLoader

/// Turns parameters into the code that writes, reads and checks them.
struct ParameterPresenter {
    let models: ModelPresenter

    func present(_ parameter: OperationDeclaration.Parameter, name: Identifier) -> ParameterCodingContext {
        let isStyled = parameter.isArray && parameter.place == .query
        return ParameterCodingContext(
            place: place(parameter.place),
            name: .identifier(name),
            label: .label(name),
            wireName: .literal(parameter.wireName),
            pointer: .literal("\(parameter.place.rawValue) \(parameter.wireName)"),
            reader: reader(parameter.place),
            asLabel: parameter.isArray ? Code(trusted: "asArrayOf") : Code(trusted: "as"),
            type: models.names.code(parameter.type),
            style: isStyled ? style(parameter.arrayStyle) : nil,
            allowsReserved: parameter.allowReserved && parameter.place == .query,
            isRequired: parameter.isRequired && parameter.place != .path,
            defaultValue: parameter.isRequired
                ? nil : parameter.defaultValue.flatMap { models.code($0, of: parameter.type) }
        )
    }

    private func place(_ place: ParameterLocation) -> ParameterCodingContext.Place {
        switch place {
        case .path: .path
        case .header: .header
        case .cookie: .cookie
        case .query, .querystring: .query
        }
    }

    private func reader(_ place: ParameterLocation) -> Code {
        switch place {
        case .path: Code(trusted: "path")
        case .header: Code(trusted: "header")
        case .cookie: Code(trusted: "cookie")
        case .query, .querystring: Code(trusted: "query")
        }
    }

    private func style(_ style: OperationDeclaration.ArrayStyle) -> Code {
        switch style {
        case .repeated: Code(trusted: ".repeated")
        case .commas: Code(trusted: ".commas")
        case .blanks: Code(trusted: ".blanks")
        case .pipes: Code(trusted: ".pipes")
        }
    }

    func checks(_ parameter: OperationDeclaration.Parameter, name: Identifier) -> [CheckContext] {
        let hasDefault = parameter.defaultValue.flatMap { models.code($0, of: parameter.type) } != nil
        return models.checks.checks(
            .identifier(name),
            named: .literal("\(parameter.place.rawValue) \(parameter.wireName)"),
            isOptional: parameter.isRequired || !hasDefault,
            type: parameter.isArray ? .array(parameter.type) : parameter.type,
            parameter.constraints
        )
    }

    /// What has to be there before the input can be made.
    func unwrapped(
        _ operation: OperationDeclaration,
        _ parameters: [ParameterCodingContext]
    ) -> [NameContext] {
        var names = zip(operation.parameters, parameters).filter { $0.0.isRequired }.map { $0.1.name }
        if operation.body?.isRequired == true { names.append(Code(trusted: "body")) }
        return names.map(NameContext.init(name:))
    }

    /// Splits the template at its parameters.
    func pathPieces(
        _ operation: OperationDeclaration,
        _ parameters: [ParameterCodingContext]
    ) -> [PathPieceContext] {
        var pieces: [PathPieceContext] = []
        var rest = operation.pathTemplate[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            if open > rest.startIndex {
                pieces.append(PathPieceContext(literal: pathLiteral(rest[..<open]), parameter: nil))
            }
            let index = operation.parameters.firstIndex { $0.place == .path && $0.wireName == name }
            pieces.append(PathPieceContext(literal: nil, parameter: index.map { parameters[$0] }))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(PathPieceContext(literal: pathLiteral(rest), parameter: nil)) }
        return pieces
    }

    /// A literal piece of a path, with everything encoded that cannot stand in a URL.
    private func pathLiteral(_ text: Substring) -> Code {
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:@!$&'()*+,;=%".utf8)
        var encoded = ""
        for byte in text.utf8 {
            if allowed.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return .literal(encoded)
    }
}
