import SpecLoader

extension OperationLowering {
    mutating func lower(_ parameter: Parameter, of operation: OperationID) -> OperationDeclaration.Parameter {
        let place = Place(parameter.name, .parameter, component: parameter.component, in: operation)
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
            documentation: documentation(parameter.description, of: id, isDeprecated: parameter.deprecated),
            checks: Checks(),
            location: parameter.location
        )
        defineStyle(of: &lowered)
        reportJSON(parameter.content, shape)
        if let content = parameter.content, shape == .form { lowered.spellings = spellings(content, type) }
        if shape == .object, parameter.content == nil { reportNesting(of: lowered) }
        if shape == .any { reportObjects(in: lowered) }
        guard let id else { return lowered }
        let effective = EffectiveSchema(of: [id], in: document.schemas, diagnostics: &schemas.diagnostics)
        if shape == .array, case .array(let element) = schemas.resolved(type) { lowered.type = element.wrapped }
        if effective.defaultValue != nil {
            lowered.defaultValue = schemas.defaultValue(of: effective, type: type, isOptional: !parameter.required)
        }
        lowered.checks = schemas.checks(of: [id], type: type)
        lowered.ignoresEmpty = parameter.allowEmptyValue && !allowsEmpty(lowered, id)
        return lowered
    }

    /// Whether an empty text is a value of a parameter, or of the only element of one that is a list.
    private func allowsEmpty(_ parameter: OperationDeclaration.Parameter, _ schema: SchemaID) -> Bool {
        switch schemas.resolved(parameter.type) {
        case .builtin(.string), .declared: break
        default: return false
        }
        let text = Node(position: parameter.location.position, content: .scalar(Scalar(text: "", kind: .string)))
        let list = Node(position: text.position, content: .sequence([text]))
        var evaluation = SchemaEvaluation.strict(schemas: document.schemas, schemas.heirs)
        let outcome = evaluation.evaluate(parameter.shape == .array ? list : text, as: schema, in: .request)
        return outcome.map { $0.fault == nil } ?? true
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
        at place: Place,
        of location: Location
    ) -> SwiftType {
        if let schema { return schemas.lowerMembers(schema, at: place, of: location).type }
        return content?.schema.map { schemas.lower($0, at: place).type } ?? .string
    }

    // MARK: Shapes

    /// In the style `deepObject` a list is told from other values by its brackets alone.
    private func shape(of type: SwiftType, _ parameter: Parameter) -> OperationDeclaration.Parameter.Shape {
        if let content = parameter.content, isForm(content, of: type, in: parameter.in) { return .form }
        let shape = shape(of: type, parameter.content)
        return shape == .array && parameter.style == .deepObject ? .any : shape
    }

    /// Whether a parameter travels as a form. Where it is the whole query string and all its fields are spelt as usual,
    /// it is an object whose members stand one beside the other.
    private func isForm(_ content: MediaType, of type: SwiftType, in place: ParameterLocation) -> Bool {
        guard content.essence.isURLEncodedForm, isForm(type) else { return false }
        let hasSpellings = content.encoding.named.contains(where: \.isSpelling)
        return place != .querystring || hasSpellings || !isObject(schemas.resolved(type))
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
        if essence.isURLEncodedForm, isObject(schemas.resolved(type)) { return .object }
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
}
