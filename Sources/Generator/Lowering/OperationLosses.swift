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
        for mediaType in operation.requestBody?.content ?? [] {
            let encodings =
                mediaType.encoding.named + mediaType.encoding.prefix + [mediaType.encoding.item].compactMap(\.self)
            for encoding in encodings {
                diagnostics.warning(
                    "encoding-not-supported",
                    "this 'encoding' has no effect on the generated code yet",
                    at: encoding.location
                )
            }
        }
    }
}
