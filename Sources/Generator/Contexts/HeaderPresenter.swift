import SpecLoader

/// Turns the headers of answers and parts into the code that reads and writes them.
struct HeaderPresenter {
    let models: ModelPresenter
    /// The variable that reads them.
    var reader: Code = "response"

    /// The headers of an answer or of a part.
    ///
    /// - Parameter locals: What the code that reads them calls its own variables.
    func present(_ headers: [OperationDeclaration.Header], besides locals: Set<Identifier>) -> [HeaderContext] {
        if headers.isEmpty { return [] }
        let wanted = headers.map { ($0.wireName, Identifier.property($0.wireName)) }
        return zip(headers, NameTable.resolve(wanted, reserved: locals)).map { present($0, name: $1) }
    }

    private func present(_ header: OperationDeclaration.Header, name: Identifier) -> HeaderContext {
        HeaderContext(
            name: .identifier(name),
            label: .label(name),
            reader: reader,
            wireName: .literal(header.wireName),
            type: models.names.code(header.valueType),
            isRequired: header.isRequired,
            arguments: arguments(header),
            writerLabel: writerLabel(header.shape),
            explodes: header.shape == .object && header.explode
        )
    }

    private func arguments(_ header: OperationDeclaration.Header) -> [Code] {
        let type = models.names.code(header.type) + ".self"
        switch header.shape {
        case .value, .any, .form: return ["as: " + type]
        case .array: return ["arrayOf: " + type]
        case .json: return ["json: " + type]
        case .object:
            let fields = ["membersOf: " + type, "fields: " + models.formFields(header.type)]
            return fields + (header.explode ? ["explode: true"] : [])
        }
    }

    private func writerLabel(_ shape: OperationDeclaration.Parameter.Shape) -> Code {
        switch shape {
        case .value, .any, .form: .empty
        case .array: "array: "
        case .json: "json: "
        case .object: "members: "
        }
    }
}
