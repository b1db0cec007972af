import SpecLoader

extension OperationLowering {
    mutating func lower(_ parameter: Parameter, of operation: OperationID) -> OperationDeclaration.Parameter {
        let place = SchemaLowering.Place(parameter.name, .parameter, component: parameter.component, in: operation)
        let id = parameter.schema ?? parameter.content?.schema
        let type = type(parameter.schema, parameter.content, at: place, of: parameter.location)
        let shape = shape(of: type, parameter)
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
            documentation: documentation(parameter.description, of: id, isDeprecated: parameter.deprecated),
            checks: Checks(),
            location: parameter.location
        )
        defineStyle(of: &lowered)
        if shape == .object { reportNesting(of: lowered) }
        guard let id else { return lowered }
        let effective = EffectiveSchema(of: id, in: schemas.document.schemas, diagnostics: &schemas.diagnostics)
        if shape == .array, case .array(let element) = schemas.resolved(type) { lowered.type = element.wrapped }
        if effective.defaultValue != nil {
            lowered.defaultValue = schemas.defaultValue(of: effective, type: type, isOptional: !parameter.required)
        }
        lowered.checks = schemas.checks(of: [id], type: type)
        return lowered
    }

    /// The words about a parameter or a header, or else those about its value; what a named schema says of itself
    /// stands at its declaration.
    func documentation(_ words: String?, of schema: SchemaID?, isDeprecated: Bool) -> String? {
        let words = words ?? schema.flatMap(wordsAboutValue)
        return [words, isDeprecated ? "Deprecated." : nil].paragraphs
    }

    private func wordsAboutValue(of schema: SchemaID) -> String? {
        let parts = document.schemas.effective(schema).parts.lazy.map { document.schemas[$0] }
        return parts.filter { $0.name == nil }.compactMap { $0.description ?? $0.title }.first
    }

    /// The type of a parameter or a header.
    mutating func type(
        _ schema: SchemaID?,
        _ content: MediaType?,
        at place: SchemaLowering.Place,
        of location: Location
    ) -> SwiftType {
        if let schema { return schemas.lowerMembers(schema, at: place, of: location).type }
        return content?.schema.map { schemas.lower($0, at: place).type } ?? .string
    }

    // MARK: Shapes

    /// In the style `deepObject` a list is told from other values by its brackets alone.
    private func shape(of type: SwiftType, _ parameter: Parameter) -> OperationDeclaration.Parameter.Shape {
        let shape = shape(of: type, parameter.content)
        return shape == .array && parameter.style == .deepObject ? .any : shape
    }

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
        if essence.isJSON { return .json }
        if essence == "application/x-www-form-urlencoded", isObject(schemas.resolved(type)) { return .object }
        return isTextual(schemas.resolved(type)) ? .value : .json
    }

    /// True for types of objects, whose members have names.
    func isObject(_ type: SwiftType) -> Bool {
        if case .dictionary = type { return true }
        return schemas.declarations.kind(of: type)?.structure.map { !$0.isTuple } ?? false
    }

    /// True for types that travel as one text.
    func isTextual(_ type: SwiftType) -> Bool {
        switch type {
        case .builtin(.json), .builtin(.body): return false
        case .builtin: return true
        case .declared(let id):
            return schemas.declarations[id.index].kind.enumeration != nil
        default: return false
        }
    }

    // MARK: Styles

    /// Where OpenAPI says nothing of a style and a shape ("n/a" in "Style Examples"), the style is `form`; lists in
    /// `deepObject` have brackets, as objects have.
    private mutating func defineStyle(of parameter: inout OperationDeclaration.Parameter) {
        let isDefined: Bool
        switch (parameter.style, parameter.shape) {
        case (.deepObject, .object): isDefined = true
        case (.deepObject, .any): return reportBrackets(of: parameter)
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
    private mutating func reportNesting(of parameter: OperationDeclaration.Parameter) {
        for property in nestedMembers(of: schemas.resolved(parameter.type), parameter.style) {
            let place = "\(parameter.wireName)[\(property.wireName)]"
            let spelling = parameter.style == .deepObject ? brackets(place, property.type) : "as JSON"
            schemas.diagnostics.warning(
                "parameter-nesting",
                "OpenAPI does not say how '\(property.wireName)' stands in the parameter '\(parameter.wireName)'; "
                    + "it is spelt \(spelling)",
                at: parameter.location
            )
        }
    }

    /// How what a type holds is spelt in the style `deepObject`.
    private func brackets(_ place: String, _ type: SwiftType) -> String {
        guard case .array(let element) = schemas.resolved(type) else { return "'\(place)[name]='" }
        return isTextual(schemas.resolved(element.wrapped)) ? "'\(place)[]='" : "'\(place)[0][name]='"
    }

    private func nestedMembers(of type: SwiftType, _ style: ParameterStyle) -> [Structure.Property] {
        guard let structure = schemas.declarations.kind(of: type)?.structure else { return [] }
        return structure.properties.filter { property in
            switch schemas.resolved(property.type) {
            case .array(let element): style == .deepObject || !isTextual(schemas.resolved(element.wrapped))
            case let type: !isTextual(type)
            }
        }
    }
}
