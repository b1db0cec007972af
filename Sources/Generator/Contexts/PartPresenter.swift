import SpecLoader

/// Turns what comes one by one, parts of multipart bodies and events of several kinds, into what templates print.
struct PartPresenter {
    let models: ModelPresenter
    let bodies: BodyPresenter

    /// All bodies of an operation that are made of such things.
    func present(_ operation: OperationDeclaration) -> [PartsContext] {
        let request = operation.body.map { (body: $0, status: ResponseStatus?.none) }
        let responses = operation.responses.compactMap { response in
            response.body.map { (body: $0, status: ResponseStatus?.some(response.status)) }
        }
        return ([request].compactMap(\.self) + responses).flatMap { body, status in
            body.contents.filter(\.coding.hasKinds).map { present($0, status) }
        }
    }

    /// What the enumeration has beside its cases.
    private static let members: Set<Identifier> = ["undocumented", "form", "encode", "decode"]

    private func present(_ content: OperationDeclaration.Content, _ status: ResponseStatus?) -> PartsContext {
        let parts = content.parts
        let wishes: [(String, Identifier)] = parts.map { ($0.wireName, .enumCase($0.wireName)) }
        // The code of the parts names types too.
        let hiding = wishes.map(\.1).filter(models.names.types.contains)
        let names = NameTable.resolve(wishes, reserved: Self.members.union(hiding))
        var writer = models.checks.writer
        let isEvents = content.coding == .eventKinds
        let isForm = content.hasNamedParts
        return PartsContext(
            documentation: isEvents ? "An event, by its kind." : isForm ? "A part of the form." : "A part of the body.",
            name: bodies.partName(content, status),
            qualifiedName: bodies.partType(content, status),
            isEvents: isEvents,
            isForm: isForm,
            form: isEvents ? [] : form(content, isForm: isForm),
            parts: zip(parts, names).map { present($0, $1, from: isEvents ? "event" : "part", &writer) },
            validate: ValidateContext(constants: writer.constants, checks: [])
        )
    }

    private func present(
        _ part: OperationDeclaration.Part,
        _ name: Identifier,
        from reader: Code,
        _ writer: inout CheckWriter
    ) -> PartContext {
        let headers = HeaderPresenter(models: models, reader: "part").present(part.headers, besides: Self.locals)
        let checks =
            zip(part.headers, headers).flatMap { self.checks($0, $1, &writer) }
            + self.checks(part, isEvent: reader == "event", &writer)
        let type = part.coding == .file ? "FilePart" : models.names.code(part.type)
        let value: Code = checks.isEmpty ? "value" : "try " + reader + ".checked(value)"
        return PartContext(
            documentation: .documentation(of: part.documentation),
            name: .identifier(name),
            label: .label(name),
            key: key(part),
            pattern: part.key == .rest ? "default" : "case " + key(part),
            isRest: part.key == .rest,
            type: type,
            payload: ArgumentList([type] + headers.map(\.declaration)).parenthesized,
            values: ArgumentList((["value"] + headers.map(\.name)).map { "let " + $0 }).parenthesized,
            result: ArgumentList([value] + headers.map { $0.label + ": " + $0.name }).parenthesized,
            coding: part.coding,
            contentType: part.contentType.map { .literal($0) },
            accepted: part.accepted.map { .literal($0) }.joined(separator: ", "),
            headers: headers,
            checks: checks
        )
    }

    private func key(_ part: OperationDeclaration.Part) -> Code {
        switch part.key {
        case .name: .literal(part.wireName)
        case .position(let index): .literal(index)
        case .rest: ".rest"
        }
    }

    // MARK: What is asked

    private func form(_ content: OperationDeclaration.Content, isForm: Bool) -> [Code] {
        let isRange = content.mediaType.contains("*")
        guard isForm else {
            let count = content.minimumCount
            return ["mediaType: " + .literal(isRange ? "multipart/mixed" : content.mediaType), "isNamed: false"]
                + (count > 0 ? ["count: " + .literal(count)] : [])
        }
        let isUsual = isRange || content.essence == "multipart/form-data"
        let mediaType: Code? = isUsual ? nil : "mediaType: " + .literal(content.mediaType)
        let required = content.parts.filter(\.isRequired)
        let single = content.parts.filter { !$0.isRepeated }
        return [mediaType, list("required: ", required), list("single: ", single)].compactMap(\.self)
    }

    private func list(_ label: Code, _ parts: [OperationDeclaration.Part]) -> Code? {
        guard !parts.isEmpty else { return nil }
        return label + "[" + parts.map { Code.literal($0.wireName) }.joined(separator: ", ") + "]"
    }

    private func checks(
        _ part: OperationDeclaration.Part,
        isEvent: Bool,
        _ writer: inout CheckWriter
    ) -> [CheckContext] {
        let name = place(part, isEvent: isEvent)
        let value = CheckWriter.Value(code: "value", name: name, isOptional: part.type.isOptional)
        // A model has checked itself when it was read.
        return writer.calls(value, type: part.type.wrapped, part.checks).filter { !$0.isMember }
    }

    /// A name in the pointers of faults; events are numbered by their stream.
    private func place(_ part: OperationDeclaration.Part, isEvent: Bool) -> Code {
        if isEvent { return "nil" }
        return part.key == .name ? .literal(part.wireName) : "part.label"
    }

    // MARK: Headers

    private static let locals: Set<Identifier> = ["value", "part", "name", "file"]

    private func checks(
        _ header: OperationDeclaration.Header,
        _ context: HeaderContext,
        _ writer: inout CheckWriter
    ) -> [CheckContext] {
        let value = CheckWriter.Value(
            code: context.name,
            name: "part.place(ofHeader: " + context.wireName + ")",
            isOptional: !header.isRequired
        )
        return writer.calls(value, type: header.valueType, header.checks)
    }
}
