import SpecLoader

/// Reports what an operation has that no generated code stands for.
struct OperationLosses {
    let operation: Operation
    let kind: OperationDeclaration.Kind

    func report(to diagnostics: inout Diagnostics) {
        if kind != .call, let requirement = operation.security?.first(where: { !$0.entries.isEmpty }) {
            diagnostics.warning(
                "push-security-not-supported",
                "what the server sends has no credentials; add them by a middleware of the sender",
                at: requirement.location
            )
        }
        let contents = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
        for mediaType in contents {
            let positional = mediaType.encoding.prefix + [mediaType.encoding.item].compactMap(\.self)
            for encoding in mediaType.encoding.named.filter({ !hasEffect($0, mediaType) }) + positional {
                diagnostics.warning(
                    "encoding-not-supported",
                    "this 'encoding' has no effect on the generated code yet",
                    at: encoding.location
                )
            }
        }
    }

    /// Parts have a media type, and the headers of a file are its own; fields have a style.
    private func hasEffect(_ encoding: Encoding, _ mediaType: MediaType) -> Bool {
        switch mediaType.essence {
        case "multipart/form-data": !encoding.isSpelling
        case "application/x-www-form-urlencoded": encoding.contentType.map { $0.essence == "application/json" } ?? true
        default: false
        }
    }
}
