import SpecLoader

/// Reports what an operation has that no generated code stands for.
struct OperationLosses {
    let operation: Operation

    func report(to diagnostics: inout Diagnostics) {
        for callback in operation.callbacks {
            diagnostics.warning(
                "callbacks-not-supported",
                "the callback '\(callback.name)' is left out: callbacks are not supported yet",
                at: callback.location
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
