import SpecLoader

/// Turns a body and its media types into what templates print.
struct BodyPresenter {
    let names: ModuleNames

    /// What a body is written to.
    enum Target {
        case request, response
    }

    /// - Parameters:
    ///   - name: of the enumeration, where there are several media types.
    ///   - checks: by media type.
    func present(
        _ body: OperationDeclaration.Body,
        name: Code,
        target: Target,
        checks: [[CheckContext]] = []
    ) -> BodyContext {
        let isPlain = target == .request && body.contents.count == 1 && body.isRequired
        let contents = zip(body.contents, contentNames(body)).enumerated().map { index, pair in
            let (content, name) = pair
            let essence = content.mediaType.prefix { $0 != ";" }.lowercased()
            return ContentContext(
                name: .identifier(name),
                label: .label(name),
                type: names.code(content.type),
                mediaType: Self.isUsual(content) ? nil : .literal(Self.concrete(content)),
                mediaTypeComment: .inComment(essence),
                essence: .literal(essence),
                target: target == .request ? Code(trusted: "request") : Code(trusted: "response"),
                value: isPlain ? Code(trusted: "input.body") : Code(trusted: "body"),
                coding: content.coding,
                checks: checks.indices.contains(index) ? checks[index] : []
            )
        }
        return BodyContext(name: name, isOptional: !body.isRequired, contents: contents)
    }

    /// The cases of the enumeration.
    func contentNames(_ body: OperationDeclaration.Body) -> [Identifier] {
        NameTable.resolve(
            body.contents.map { content in
                let essence = content.mediaType.prefix { $0 != ";" }.lowercased()
                return (content.mediaType, .enumCase(OperationDeclaration.Content.shortName(essence)))
            }
        )
    }

    /// True for the media type that the writer takes where none is named.
    private static func isUsual(_ content: OperationDeclaration.Content) -> Bool {
        content.coding == .json && concrete(content) == "application/json"
    }

    /// The media type to send, where the description has only a range.
    private static func concrete(_ content: OperationDeclaration.Content) -> String {
        guard content.mediaType.contains("*") else { return content.mediaType }
        switch content.coding {
        case .json: return "application/json"
        case .text: return "text/plain; charset=utf-8"
        default: return "application/octet-stream"
        }
    }
}
