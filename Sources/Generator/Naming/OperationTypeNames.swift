import SpecLoader

/// What the types are called that the namespace of an operation has of its own, besides those of schemas within it.
enum OperationTypeNames {
    /// A request's body in one of several media types.
    static let body: Identifier = "Body"

    /// What no schema within an operation is called, so that it keeps its name when a body gets a second media type.
    static let always: Set<Identifier> = ["Input", "Output", "Failure", "Body", "Part"]

    /// An answer's body in one of several media types.
    static func content(_ status: ResponseStatus) -> Identifier {
        .type(Statuses.typeName(status) + "Content")
    }

    /// The parts of a body, or the kinds of its events; of a request where there is no status.
    static func kinds(of content: OperationDeclaration.Content, _ status: ResponseStatus?) -> Identifier {
        let kind = content.coding == .eventKinds ? "Event" : "Part"
        return .type("\(status.map(Statuses.typeName) ?? "") \(content.prefix) \(kind)")
    }

    /// Those that an operation has: inside of it, no other type can be called so.
    static func all(of operation: OperationDeclaration) -> Set<Identifier> {
        var names: Set<Identifier> = ["Input", "Output", "Failure"]
        func add(_ body: OperationDeclaration.Body?, _ status: ResponseStatus?) {
            let contents = body?.contents ?? []
            if contents.count > 1 { names.insert(status.map(content) ?? Self.body) }
            names.formUnion(contents.filter(\.coding.hasKinds).map { kinds(of: $0, status) })
        }
        add(operation.body, nil)
        for response in operation.responses { add(response.body, response.status) }
        if operation.hasServerChoice { names.insert("Server") }
        return names
    }
}
