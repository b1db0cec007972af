/// A body, with its media types.
struct BodyContext: TemplateContext {
    static let fields = Fields<BodyContext>(
        .text("name") { $0.name },
        .flag("isSingle") { $0.contents.count == 1 },
        .flag("isOptional") { $0.isOptional },
        .text("mediaTypes") { $0.contents.map(\.essence).joined(separator: ", ") },
        .optional("sharedType") { $0.sharedType },
        .list("contents") { $0.contents }
    )

    /// The enumeration, where there are several media types.
    let name: Code
    let isOptional: Bool
    let contents: [ContentContext]

    /// The expression that reads it; nil where its media type has to be known before.
    var reading: Code? { contents.count == 1 ? contents[0].reading : nil }

    /// The type of the body in every media type; nil where it is another one in some, or where a case has the name that
    /// the property for it would have.
    private var sharedType: Code? {
        guard let type = contents.first?.type, contents.allSatisfy({ $0.type == type }) else { return nil }
        return contents.contains { $0.label.text == "content" } ? nil : type
    }
}

struct ResponseContext: TemplateContext {
    static let fields = Fields<ResponseContext>(
        .optional("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("payload") { $0.payload },
        .text("payloadPattern") { $0.payloadPattern },
        .optional("result") { $0.result },
        .text("pattern") { $0.pattern },
        .text("outputPattern") { $0.outputPattern },
        .text("statusPattern") { $0.statusPattern },
        .text("statusCode") { $0.statusCode },
        .text("expression") { $0.expression },
        .text("status") { $0.status },
        .list("headers") { $0.headers },
        .nested("body") { $0.body }
    )

    let isFailure: Bool
    /// A server writes it like the other failures of its kind.
    let isPlainFailure: Bool
    let documentation: Code?
    let name: Code
    /// `(CartRecord, retryAfter: Int?)`
    let payload: Code
    /// `.ok(let body, _)`
    let payloadPattern: Code
    let result: Code?
    /// `case 200` or `default`
    let pattern: Code
    /// `.failure(.tooManyRequests(let body, let retryAfter))`
    let outputPattern: Code
    /// `.clientError(let status, _)`, or only `.notFound`
    let statusPattern: Code
    /// `404` or `status.code`
    let statusCode: Code
    /// `.tooManyRequests(let body, _)`
    let bodyPattern: Code
    /// `.failure(.notFound(try response.json(ErrorResponse.self)))`
    let expression: Code
    let status: Code
    let headers: [HeaderContext]
    let body: BodyContext?
}
