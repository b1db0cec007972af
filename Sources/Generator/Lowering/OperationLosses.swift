import SpecLoader

/// Reports what an operation has that no generated code stands for.
struct OperationLosses {
    let operation: Operation
    let kind: OperationDeclaration.Kind
    let schemas: SchemaTable

    func report(to diagnostics: inout Diagnostics) {
        if kind != .call, let requirement = operation.security?.first(where: { !$0.entries.isEmpty }) {
            diagnostics.warning(
                "push-security-not-supported",
                "what the server sends has no credentials; add them by a middleware of the sender",
                at: requirement.location
            )
        }
        reportBodiesOfHead(to: &diagnostics)
        let contents = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
        for mediaType in contents {
            let encodings = mediaType.encoding.named + mediaType.encoding.positional
            if encodings.isEmpty { continue }
            let format = mediaType.format(in: schemas)
            for encoding in encodings where !hasEffect(encoding, format) {
                diagnostics.warning(
                    "encoding-not-supported",
                    "this 'encoding' has no effect on the generated code, or not all of it",
                    at: encoding.location
                )
            }
        }
    }

    /// What many describe is the answer to GET (RFC 9110 section 9.3.2).
    private func reportBodiesOfHead(to diagnostics: inout Diagnostics) {
        guard operation.method == "HEAD", let body = operation.responses.flatMap(\.content).first else { return }
        diagnostics.note(
            "body-not-possible",
            "no answer to HEAD has a body; those that are described are left out",
            at: operation.location,
            notes: [Diagnostic.Note("the first one stands here", at: body.location)]
        )
    }

    /// Parts have a media type and headers, but for those that every part has; fields have a style.
    private func hasEffect(_ encoding: Encoding, _ format: BodyFormat) -> Bool {
        let isNamed = encoding.property != nil
        switch format {
        case .formData:
            // 'form' is what texts have anyway; programs write it for every field.
            let isUsual = encoding.style == .form && encoding.explode != false && !encoding.allowReserved
            return isNamed && (isUsual || !encoding.isSpelling) && encoding.nested.isEmpty
                && !encoding.headers.contains { $0.name.lowercased() == "content-disposition" }
        case .urlEncodedForm:
            return isNamed && encoding.headers.isEmpty
                && encoding.contentType.map { $0.essence == "application/json" } ?? true
        case .namedParts: return isNamed && !encoding.isSpelling && encoding.nested.isEmpty
        case .orderedParts: return !isNamed && !encoding.isSpelling && encoding.nested.isEmpty
        case .events, .jsonLines, .jsonSequence, .whole: return false
        }
    }
}

extension PartEncodings {
    fileprivate var positional: [Encoding] { prefix + [item].compactMap(\.self) }
    fileprivate var isEmpty: Bool { named.isEmpty && positional.isEmpty }
}
