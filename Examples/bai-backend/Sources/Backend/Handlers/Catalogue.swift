import BAIWeChat

/// What everybody sees and nobody changes here.
extension Backend {
    func listAttachmentRecords(
        _ input: ListAttachmentRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListAttachmentRecords.Output {
        try await records.list(.attachments, input, for: context.identity)
    }

    func listProductRecords(
        _ input: ListProductRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListProductRecords.Output {
        try await records.list(.products, input, for: context.identity)
    }

    func listDocumentRecords(
        _ input: ListDocumentRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListDocumentRecords.Output {
        try await records.list(.documents, input, for: context.identity)
    }
}
