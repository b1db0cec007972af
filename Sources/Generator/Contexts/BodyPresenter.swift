import SpecLoader

/// Turns a body and its media types into what templates print.
struct BodyPresenter {
    let names: ModuleNames
    let operation: OperationID

    /// What a body is written to.
    enum Target {
        case request, response
    }

    /// - Parameters:
    ///   - name: of the enumeration, where there are several media types.
    ///   - status: of the response whose body it is; nil for a request.
    ///   - value: what is written; nil for the usual variable.
    ///   - checks: by media type.
    ///   - fields: how the fields of a form are read whose type does not say it.
    func present(
        _ body: OperationDeclaration.Body,
        name: Code,
        status: ResponseStatus? = nil,
        target: Target,
        value: Code? = nil,
        checks: [[CheckContext]] = [],
        fields: (SwiftType) -> Code? = { _ in nil }
    ) -> BodyContext {
        let isPlain = target == .request && body.contents.count == 1 && body.isRequired
        let value = value ?? (isPlain ? "input.body" : "body")
        let contents = zip(body.contents, contentNames(body)).enumerated().map { index, pair in
            let (content, name) = pair
            return ContentContext(
                name: .identifier(name),
                label: .label(name),
                type: type(of: content, status: status),
                stream: Self.streamMethod(content.coding),
                element: element(of: content, status: status),
                mediaType: mediaType(content, value),
                essences: content.essences,
                target: target == .request ? "request" : "response",
                value: value,
                coding: content.coding,
                formFields: content.coding.isForm ? fields(content.type) : nil,
                hasSpelling: !content.spellings.isEmpty,
                checks: checks.indices.contains(index) ? checks[index] : []
            )
        }
        return BodyContext(name: name, isOptional: !body.isRequired, contents: contents)
    }

    /// The body of an answer; nil where there is none.
    ///
    /// - Parameter value: What is written; nil for the usual variable.
    func present(_ response: OperationDeclaration.Response, value: Code? = nil) -> BodyContext? {
        response.body.map {
            let name = contentType(response.status)
            return present($0, name: name, status: response.status, target: .response, value: value)
        }
    }

    /// That of the operation's types.
    var namespace: Code { .identifier(names.operations[operation.index].namespace) }

    /// The Swift type of an answer's body; nil where there is none.
    func type(of response: OperationDeclaration.Response) -> Code? {
        response.body.map { body in
            guard body.contents.count == 1 else { return contentType(response.status) }
            return type(of: body.contents[0], status: response.status)
        }
    }

    /// The enumeration of an answer's body in several media types, as seen from outside the operation.
    func contentType(_ status: ResponseStatus) -> Code {
        namespace + "." + .identifier(OperationTypeNames.content(status))
    }

    /// The Swift type of a body in one media type.
    func type(of content: OperationDeclaration.Content, status: ResponseStatus?) -> Code {
        let stream = { (element: Code) in "ItemStream<" + element + ">" }
        switch content.coding {
        case .parts: return stream(partType(content, status))
        case .jsonLines, .jsonSequence: return stream(names.code(content.type))
        case .events, .jsonEvents:
            return stream("ServerSentEvent<" + names.code(content.type) + ">")
        case .eventKinds: return stream("ServerSentEvent<" + partType(content, status) + ">")
        case .json, .form, .multipart, .text, .bytes: return names.code(content.type)
        }
    }

    /// The enumeration of parts or kinds of events, as seen from outside the operation.
    func partType(_ content: OperationDeclaration.Content, _ status: ResponseStatus?) -> Code {
        namespace + "." + partName(content, status)
    }

    /// The name of that enumeration.
    func partName(_ content: OperationDeclaration.Content, _ status: ResponseStatus?) -> Code {
        .identifier(OperationTypeNames.kinds(of: content, status))
    }

    /// What a reader of a stream is asked for.
    private func element(of content: OperationDeclaration.Content, status: ResponseStatus?) -> Code? {
        switch content.coding {
        case .parts, .eventKinds: partType(content, status)
        case .jsonLines, .jsonSequence, .jsonEvents: names.code(content.type)
        default: nil
        }
    }

    private static func streamMethod(_ coding: OperationDeclaration.Content.Coding) -> Code? {
        switch coding {
        case .parts: "parts"
        case .jsonLines: "jsonLines"
        case .jsonSequence: "jsonSequence"
        case .events, .jsonEvents, .eventKinds: "events"
        case .json, .form, .multipart, .text, .bytes: nil
        }
    }

    /// The cases of the enumeration.
    func contentNames(_ body: OperationDeclaration.Body) -> [Identifier] {
        NameTable.resolve(
            body.contents.map { content in
                // Of several that are JSON, or text, it is this one that is called so.
                let isPlain = ["application/json", "text/plain"].contains(content.essence)
                return (isPlain ? content.shortName : content.mediaType, .enumCase(content.shortName))
            }
        )
    }

    /// What a body is sent as, where the writer has to be told. Of bytes that may be of several types, `value` says it.
    private func mediaType(_ content: OperationDeclaration.Content, _ value: Code) -> Code? {
        if Self.isUsual(content) { return nil }
        let concrete = Code.literal(Self.concrete(content))
        guard content.coding == .bytes, content.mediaType.contains("*") else { return concrete }
        return value + ".mediaType ?? " + concrete
    }

    /// True for the media type that the writer takes where none is named.
    private static func isUsual(_ content: OperationDeclaration.Content) -> Bool {
        switch content.coding {
        case .json: concrete(content) == "application/json"
        case .text: concrete(content) == "text/plain; charset=utf-8"
        case .parts, .events, .jsonEvents, .eventKinds: true
        default: false
        }
    }

    /// The media type to send: not a range, and with the character set of a text.
    private static func concrete(_ content: OperationDeclaration.Content) -> String {
        let isRange = content.mediaType.contains("*")
        switch content.coding {
        case .json: return isRange ? "application/json" : content.mediaType
        case .text:
            let mediaType = isRange ? "text/plain" : content.mediaType
            return mediaType.contains(";") ? mediaType : mediaType + "; charset=utf-8"
        default: return isRange ? "application/octet-stream" : content.mediaType
        }
    }
}
