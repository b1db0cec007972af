import SpecLoader

/// Turns the parts of forms into what templates print.
struct PartPresenter {
    let models: ModelPresenter
    let bodies: BodyPresenter

    /// All forms of an operation that come part by part.
    func present(_ operation: OperationDeclaration) -> [PartsContext] {
        let request = operation.body.map { (body: $0, status: ResponseStatus?.none) }
        let responses = operation.responses.compactMap { response in
            response.body.map { (body: $0, status: ResponseStatus?.some(response.status)) }
        }
        return ([request].compactMap(\.self) + responses).flatMap { body, status in
            body.contents.filter { $0.coding == .parts }.map { present($0.parts, status) }
        }
    }

    /// What the enumeration has beside its cases.
    private static let members = Set(["undocumented", "form", "encode", "decode"].map { Identifier(trusted: $0) })

    private func present(_ parts: [OperationDeclaration.Part], _ status: ResponseStatus?) -> PartsContext {
        let names = NameTable.resolve(parts.map { ($0.wireName, .enumCase($0.wireName)) }, reserved: Self.members)
        var writer = models.checks.writer
        let contexts = zip(parts, names).map { part, name in
            // A model has checked itself when it was read.
            let value = CheckWriter.Value(code: "value", name: .literal(part.wireName), isOptional: false)
            let checks = writer.calls(value, type: part.type, part.checks).filter { !$0.isMember }
            return present(part, name, checks)
        }
        return PartsContext(
            name: bodies.partName(status),
            qualifiedName: bodies.partType(status),
            required: list(parts.filter(\.isRequired)),
            single: list(parts.filter { !$0.isRepeated }),
            parts: contexts,
            validate: ValidateContext(constants: writer.constants, checks: [])
        )
    }

    private func present(
        _ part: OperationDeclaration.Part,
        _ name: Identifier,
        _ checks: [CheckContext]
    ) -> PartContext {
        PartContext(
            documentation: part.documentation.flatMap { Code.documentation($0).nonEmpty },
            name: .identifier(name),
            label: .label(name),
            wireName: .literal(part.wireName),
            type: part.coding == .file ? Code(trusted: "FilePart") : models.names.code(part.type),
            coding: part.coding,
            contentType: part.contentType.map { .literal($0) },
            accepted: part.accepted.map { .literal($0) }.joined(separator: ", "),
            checks: checks
        )
    }

    private func list(_ parts: [OperationDeclaration.Part]) -> Code? {
        guard !parts.isEmpty else { return nil }
        let names = parts.map { Code.literal($0.wireName) }.joined(separator: ", ")
        return Code(trusted: "[") + names + Code(trusted: "]")
    }
}
