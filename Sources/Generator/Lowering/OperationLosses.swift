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
        for mediaType in contents { report(mediaType, mediaType.format(in: schemas), to: &diagnostics) }
        for mediaType in operation.parameters.compactMap(\.content) + headers.compactMap(\.content) {
            report(mediaType, mediaType.essence.isURLEncodedForm ? .urlEncodedForm : .whole, to: &diagnostics)
        }
    }

    private var headers: [Header] { operation.responses.flatMap(\.headers) }

    private func report(_ mediaType: MediaType, _ format: BodyFormat, to diagnostics: inout Diagnostics) {
        reportEncodings(of: mediaType, format, to: &diagnostics)
        guard let element = mediaType.itemSchema, !format.isSequence else { return }
        diagnostics.warning(
            "no-effect",
            "'itemSchema' has no effect: '\(mediaType.essence)' is read as one value, not as a sequence",
            at: schemas[element].location
        )
    }

    private func reportEncodings(of mediaType: MediaType, _ format: BodyFormat, to diagnostics: inout Diagnostics) {
        let encodings = mediaType.encoding.named + mediaType.encoding.positional
        let names = format.names(of: mediaType, in: schemas)
        for encoding in encodings where !hasEffect(encoding, mediaType, format) || !has(encoding.property, in: names) {
            if let name = encoding.property, !has(name, in: names) {
                let message = "this form has no property '\(name)', so that its 'encoding' has no effect"
                diagnostics.warning("no-effect", message, at: encoding.location)
                continue
            }
            diagnostics.warning(
                "encoding-not-supported",
                "this 'encoding' has no effect on the generated code, or not all of it",
                at: encoding.location
            )
        }
    }

    private func has(_ property: String?, in names: Set<ExactKey>?) -> Bool {
        guard let property, let names else { return true }
        return names.contains(ExactKey(property))
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
    private func hasEffect(_ encoding: Encoding, _ mediaType: MediaType, _ format: BodyFormat) -> Bool {
        let isNamed = encoding.property != nil
        switch format {
        case .formData:
            // 'form' is what texts have anyway; programs write it for every field.
            let isUsual = encoding.style == .form && encoding.explode != false && !encoding.allowReserved
            return isNamed && (isUsual || !encoding.isSpelling) && encoding.nested.isEmpty
                && !encoding.headers.contains { $0.name.lowercased() == "content-disposition" }
        case .urlEncodedForm:
            guard isNamed, encoding.headers.isEmpty else { return false }
            guard let contentType = encoding.contentType else { return true }
            return encoding.isJSON || isText(encoding, contentType, mediaType)
        case .namedParts: return isNamed && !encoding.isSpelling && encoding.nested.isEmpty
        case .orderedParts: return !isNamed && !encoding.isSpelling && encoding.nested.isEmpty
        case .events, .jsonLines, .jsonSequence, .whole: return false
        }
    }
}

extension OperationLosses {
    /// Whether a field is sent as what it is anyway: a text, or bytes of some media type in a text.
    private func isText(_ encoding: Encoding, _ contentType: String, _ form: MediaType) -> Bool {
        let members = FormMembers(of: form.schema, in: schemas)?.members ?? []
        let fields = members.filter { $0.property.name == encoding.property }.map { element(of: $0.property.schemas) }
        let isTextual = contentType.split(separator: ",").allSatisfy { $0.essence.hasPrefix("text/") }
        return !fields.isEmpty && fields.allSatisfy { isScalar($0) && (isTextual || isEncoded($0)) }
    }

    /// A field is sent once for each element.
    private func element(of field: [SchemaID]) -> EffectiveSchema {
        let whole = schemas.effective(field)
        return whole.types.subtracting(.null) == .array && !whole.items.isEmpty ? schemas.effective(whole.items) : whole
    }

    private func isScalar(_ schema: EffectiveSchema) -> Bool {
        !schema.types.isEmpty && schema.types.isDisjoint(with: [.array, .object])
    }

    private func isEncoded(_ schema: EffectiveSchema) -> Bool {
        schema.parts.contains { schemas[$0].contentEncoding != nil }
    }
}

extension PartEncodings {
    fileprivate var positional: [Encoding] { prefix + [item].compactMap(\.self) }
    fileprivate var isEmpty: Bool { named.isEmpty && positional.isEmpty }
}
