/// The case that stands for an answer, as it is declared, made and taken apart.
struct AnswerCase {
    /// An associated value.
    struct Value {
        var label: Code?
        /// The variable that holds it.
        var name: Code
        /// What it is made from.
        var source: Code
        var type: Code
        /// May be left out.
        var isOptional = false
    }

    let name: Identifier
    let values: [Value]
    /// Stands within the case of all failures.
    let isFailure: Bool

    /// `.tooManyRequests`
    var label: Code { "." + .label(name) }

    /// `(CartRecord, retryAfter: Int? = nil)`
    var payload: Code {
        Self.list(values.map { Self.argument($0.label, $0.isOptional ? $0.type + "? = nil" : $0.type) })
    }

    /// `.failure(.notFound(try response.json(ErrorResponse.self)))`
    var made: Code { inFailure(label + Self.list(values.map { Self.argument($0.label, $0.source) })) }

    /// `.failure(.tooManyRequests(let body, let retryAfter))`
    var taken: Code { inFailure(label + Self.list(values.map { "let " + $0.name })) }

    /// `.tooManyRequests(let body, _)`: with one of the values, if there is one of that name.
    func taking(_ name: Code) -> Code {
        guard values.contains(where: { $0.name == name }) else { return label }
        return label + Self.list(values.map { $0.name == name ? "let " + name : "_" })
    }

    /// The case with these values.
    func made(of values: [Code]) -> Code { inFailure(label + Self.list(values)) }

    static func argument(_ label: Code?, _ value: Code) -> Code {
        label.map { $0 + ": " + value } ?? value
    }

    private func inFailure(_ code: Code) -> Code { isFailure ? ".failure" + Self.list([code]) : code }

    private static func list(_ items: [Code]) -> Code {
        items.isEmpty ? .empty : ArgumentList(items).parenthesized
    }
}
