import SpecLoader

/// How parameters are spelt where OpenAPI leaves it open.
extension OperationLowering {
    /// Where OpenAPI says nothing of a style and a shape ("n/a" in "Style Examples"), the style is `form`; lists in
    /// `deepObject` have brackets, as objects have.
    mutating func defineStyle(of parameter: inout OperationDeclaration.Parameter) {
        let isDefined: Bool
        let shape = isListOfTexts(parameter.type) ? .array : parameter.shape
        switch (parameter.style, shape) {
        case (.deepObject, .object): isDefined = true
        case (.deepObject, _) where parameter.shape == .any: return reportBrackets(of: parameter)
        case (.spaceDelimited, .array), (.pipeDelimited, .array), (.spaceDelimited, .object),
            (.pipeDelimited, .object):
            isDefined = !parameter.explode
        case (.deepObject, _), (.spaceDelimited, _), (.pipeDelimited, _): isDefined = false
        default: isDefined = true
        }
        if isDefined { return }
        schemas.diagnostics.warning(
            "parameter-style",
            "OpenAPI does not say how the style '\(parameter.style.rawValue)' spells \(Self.words(shape, parameter.explode)); it is spelt as with 'form'",
            at: parameter.location
        )
        if parameter.style == .deepObject { parameter.explode = true }
        parameter.style = .form
    }

    private static func words(_ shape: OperationDeclaration.Parameter.Shape, _ explode: Bool) -> String {
        switch shape {
        case .value, .json, .form: "a single value"
        case .array: explode ? "an exploded array" : "an array"
        case .object: explode ? "an exploded object" : "an object"
        case .any: "a value of any kind"
        }
    }

    private mutating func reportBrackets(of parameter: OperationDeclaration.Parameter) {
        let name = parameter.wireName
        let isList = if case .array = schemas.resolved(parameter.type) { true } else { false }
        schemas.diagnostics.warning(
            "parameter-style",
            "OpenAPI does not say how the style 'deepObject' spells \(isList ? "a list" : "a value of any kind"); "
                + "it is spelt with brackets, \(brackets(name, parameter.type))",
            at: parameter.location
        )
    }

    /// OpenAPI does not say how what is not a text stands inside the members of an object.
    mutating func reportNesting(of parameter: OperationDeclaration.Parameter) {
        for property in nestedMembers(of: schemas.resolved(parameter.type), parameter.style) {
            let place = "\(parameter.wireName)[\(property.wireName)]"
            let spelling = parameter.style == .deepObject ? brackets(place, property.type) : json(property.type)
            schemas.diagnostics.warning(
                "parameter-nesting",
                "OpenAPI does not say how '\(property.wireName)' stands in the parameter '\(parameter.wireName)'; "
                    + "it is spelt \(spelling)",
                at: parameter.location
            )
        }
    }

    /// How what a type holds is spelt where its members have no fields of their own.
    private func json(_ type: SwiftType) -> String {
        mayBeText(type) ? "as JSON, but a text as it is" : "as JSON"
    }

    /// How what a type holds is spelt in the style `deepObject`.
    private func brackets(_ place: String, _ type: SwiftType) -> String {
        guard case .array(let element) = schemas.resolved(type) else { return "'\(place)[name]='" }
        return isAlwaysText(element) ? "'\(place)[]='" : "'\(place)[0][name]='"
    }

    private func nestedMembers(of type: SwiftType, _ style: ParameterStyle) -> [Structure.Property] {
        guard let structure = schemas.declarations.kind(of: type)?.structure else { return [] }
        return structure.properties.filter { property in
            switch schemas.resolved(property.type) {
            case .array(let element): style == .deepObject || !isAlwaysText(element)
            case let type: !isAlwaysText(type)
            }
        }
    }

    // MARK: Choices

    private func isListOfTexts(_ type: SwiftType) -> Bool {
        guard case .array(let element) = schemas.resolved(type) else { return false }
        return isAlwaysText(element)
    }

    /// Whether every value of a type travels as one text, whichever variant it is.
    private func isAlwaysText(_ type: SwiftType) -> Bool {
        schemas.declarations.variants(of: type).allSatisfy(isTextual)
    }

    /// Whether some values of a type travel as one text.
    private func mayBeText(_ type: SwiftType) -> Bool {
        schemas.declarations.variants(of: type).contains { isTextual($0) || $0 == .json }
    }

    /// Members of an object stand among the other parameters, where a server does not look for them.
    mutating func reportObjects(in parameter: OperationDeclaration.Parameter) {
        let variants = schemas.declarations.variants(of: parameter.type)
        guard parameter.style != .deepObject, variants.contains(where: isObject) else { return }
        schemas.diagnostics.warning(
            "parameter-choice",
            "the parameter '\(parameter.wireName)' may be an object; a client sends its members, but a server does not read them",
            at: parameter.location
        )
    }
}
