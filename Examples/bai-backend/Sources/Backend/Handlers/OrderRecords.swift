import BAIWeChat

extension Backend {
    func listOrderRecords(
        _ input: ListOrderRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListOrderRecords.Output {
        try await records.list(.orders, input, for: context.identity)
    }

    func getOrderRecord(
        _ input: GetOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> GetOrderRecord.Output {
        try await records.get(.orders, input.recordID, input, for: context.identity)
    }

    func createOrderRecord(
        _ input: CreateOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> CreateOrderRecord.Output {
        try await records.create(.orders, input.body.content, input, for: context.identity)
    }

    func updateOrderRecord(
        _ input: UpdateOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateOrderRecord.Output {
        try await records.update(.orders, input.recordID, input.body.content, input, for: context.identity)
    }

    func deleteOrderRecord(
        _ input: DeleteOrderRecord.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteOrderRecord.Output {
        try await records.delete(.orders, input.recordID, for: context.identity)
        return .noContent
    }
}
