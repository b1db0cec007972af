import SpecLoader

/// A body, with its media types.
struct BodyContext: TemplateContext {
    static let fields = Fields<BodyContext>(
        .text("name") { $0.name },
        .flag("isSingle") { $0.contents.count == 1 },
        .flag("isOptional") { $0.isOptional },
        .text("mediaTypes") { $0.contents.map(\.essence).joined(separator: ", ") },
        .text("essenceList") { ArgumentList($0.contents.flatMap(\.essences).map(Code.literal)).parenthesized },
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
        .text("name") { .identifier($0.answer.name) },
        .text("payload") { $0.answer.payload },
        .text("payloadPattern") { $0.payloadPattern },
        .optional("result") { $0.result },
        .text("pattern") { $0.pattern },
        .text("outputPattern") { $0.answer.taken },
        .text("statusPattern") { $0.answer.taking("status") },
        .text("statusCode") { $0.code ?? "status.code" },
        .text("expression") { $0.answer.made },
        .text("status") { $0.code ?? "status" },
        .text("statusName") { $0.statusName },
        .list("headers") { $0.headers },
        .nested("body") { $0.body }
    )

    let answer: AnswerCase
    /// A server writes it like the other failures of its kind.
    let isPlainFailure: Bool
    /// The plain form of the call gives this response's body.
    let isOnlySuccess: Bool
    let documentation: Code?
    /// `case 200` or `default`
    let pattern: Code
    let responseStatus: ResponseStatus
    let headers: [HeaderContext]
    let body: BodyContext?

    var isDefault: Bool { responseStatus == .default }

    /// `404`; nil where one of several was sent.
    private var code: Code? {
        if case .code(let code) = responseStatus { .literal(code) } else { nil }
    }

    /// `404`, `4XX`
    private var statusName: Code {
        switch responseStatus {
        case .code(let code): .literal(code)
        case .range(let hundreds): .literal(hundreds) + "XX"
        case .default: "all others"
        }
    }

    /// `.ok(let body, _)`, or only `.ok` where there is nothing to give.
    private var payloadPattern: Code { isOnlySuccess ? answer.taking("body") : answer.label }

    /// What the plain form of the call gives.
    private var result: Code? {
        guard isOnlySuccess else { return "self" }
        return body.map { _ in "body" }
    }
}
