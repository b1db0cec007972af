import SpecLoader

extension OperationLowering {
    mutating func lower(_ parameter: Parameter, of operation: OperationID) -> OperationDeclaration.Parameter {
        let place = SchemaLowering.Place(parameter.name, component: parameter.component, in: operation)
        let id = parameter.schema ?? parameter.content?.schema
        let type = id.map { schemas.lower($0, at: place).type } ?? .string
        let shape = shape(of: type, parameter.content)
        var lowered = OperationDeclaration.Parameter(
            wireName: parameter.name,
            component: parameter.component,
            place: parameter.in,
            type: type,
            shape: shape,
            style: parameter.style,
            explode: parameter.explode,
            isRequired: parameter.required,
            allowReserved: parameter.allowReserved,
            allowsEmpty: parameter.allowEmptyValue,
            documentation: parameter.description,
            checks: Checks(),
            location: parameter.location
        )
        defineStyle(of: &lowered)
        if shape == .object { reportNesting(of: lowered) }
        guard let id else { return lowered }
        var effective = EffectiveSchema(of: id, in: schemas.document.schemas, diagnostics: &schemas.diagnostics)
        if shape == .array {
            effective.defaultValue = nil
            if case .array(let element) = schemas.resolved(type) { lowered.type = element.wrapped }
        }
        lowered.defaultValue = effective.defaultValue.flatMap { schemas.defaultValue($0, of: type) }
        lowered.checks = schemas.checks(of: [id], type: type)
        return lowered
    }

    // MARK: Shapes

    /// - Parameter content: of a parameter or a header that has a media type.
    func shape(of type: SwiftType, _ content: MediaType?) -> OperationDeclaration.Parameter.Shape {
        if let content { return shape(of: content, type) }
        switch schemas.resolved(type) {
        case .array(let element) where isTextual(schemas.resolved(element.wrapped)): return .array
        case .array: return .any
        case .dictionary: return .object
        case .declared(let id):
            switch schemas.declarations[id.index].kind {
            case .structure(let structure): return structure.isTuple ? .any : .object
            case .union, .alias: return .any
            case .enumeration: return .value
            }
        case let plain: return isTextual(plain) ? .value : .any
        }
    }

    private func shape(of content: MediaType, _ type: SwiftType) -> OperationDeclaration.Parameter.Shape {
        let essence = content.essence
        if essence == "application/json" || essence.hasSuffix("+json") { return .json }
        if essence == "application/x-www-form-urlencoded", isObject(schemas.resolved(type)) { return .object }
        return isTextual(schemas.resolved(type)) ? .value : .json
    }

    private func isObject(_ type: SwiftType) -> Bool {
        if case .dictionary = type { return true }
        guard case .declared(let id) = type, case .structure(let structure) = schemas.declarations[id.index].kind
        else { return false }
        return !structure.isTuple
    }

    /// True for types that travel as one text.
    func isTextual(_ type: SwiftType) -> Bool {
        switch type {
        case .builtin(.json), .builtin(.body): return false
        case .builtin: return true
        case .declared(let id):
            if case .enumeration = schemas.declarations[id.index].kind { return true }
            return false
        default: return false
        }
    }

    // MARK: Styles

    /// Where OpenAPI says nothing of a style and a shape ("n/a" in "Style Examples"), the style is `form`.
    private mutating func defineStyle(of parameter: inout OperationDeclaration.Parameter) {
        let isDefined: Bool
        switch (parameter.style, parameter.shape) {
        case (.deepObject, .object): isDefined = true
        case (.spaceDelimited, .array), (.pipeDelimited, .array), (.spaceDelimited, .object),
            (.pipeDelimited, .object):
            isDefined = !parameter.explode
        case (.deepObject, _), (.spaceDelimited, _), (.pipeDelimited, _): isDefined = false
        default: isDefined = true
        }
        if isDefined { return }
        schemas.diagnostics.warning(
            "parameter-style",
            "OpenAPI does not say how the style '\(parameter.style.rawValue)' spells \(Self.words(parameter)); it is spelt as with 'form'",
            at: parameter.location
        )
        if parameter.style == .deepObject { parameter.explode = true }
        parameter.style = .form
    }

    private static func words(_ parameter: OperationDeclaration.Parameter) -> String {
        switch parameter.shape {
        case .value, .json: "a single value"
        case .array: parameter.explode ? "an exploded array" : "an array"
        case .object: parameter.explode ? "an exploded object" : "an object"
        case .any: "a value of any kind"
        }
    }

    /// OpenAPI does not say how what is not a text stands inside the members of an object.
    private mutating func reportNesting(of parameter: OperationDeclaration.Parameter) {
        for name in nestedMembers(of: schemas.resolved(parameter.type)) {
            schemas.diagnostics.warning(
                "parameter-nesting",
                "OpenAPI does not say how '\(name)' stands in the parameter '\(parameter.wireName)'; its text is JSON",
                at: parameter.location
            )
        }
    }

    private func nestedMembers(of type: SwiftType) -> [String] {
        guard case .declared(let id) = type, case .structure(let structure) = schemas.declarations[id.index].kind else {
            return []
        }
        return structure.properties.filter { property in
            switch schemas.resolved(property.type) {
            case .array(let element): !isTextual(schemas.resolved(element.wrapped))
            case let type: !isTextual(type)
            }
        }.map(\.wireName)
    }
}
