import BAIWeChat

extension Backend {
    func listCartRecords(
        _ input: ListCartRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListCartRecords.Output {
        try await records.list(.carts, input, for: context.identity)
    }

    func getCartRecord(
        _ input: GetCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> GetCartRecord.Output {
        try await records.get(.carts, input.recordID, input, for: context.identity)
    }

    func createCartRecord(
        _ input: CreateCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> CreateCartRecord.Output {
        try await records.create(.carts, input.body.content, input, for: context.identity)
    }

    func updateCartRecord(
        _ input: UpdateCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateCartRecord.Output {
        try await records.update(.carts, input.recordID, input.body.content, input, for: context.identity)
    }

    func deleteCartRecord(
        _ input: DeleteCartRecord.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteCartRecord.Output {
        try await records.delete(.carts, input.recordID, for: context.identity)
        return .noContent
    }
}
