import BAIWeChat
import GRDB
import RecordQueries

/// Everybody sees the companies, for users choose theirs among them; only who made one changes it.
extension Backend {
    func listCompanyRecords(
        _ input: ListCompanyRecords.Input,
        context: AuthenticatedContext
    ) async throws -> ListCompanyRecords.Output {
        try await records.list(.companies, input, for: context.identity)
    }

    func getCompanyRecord(
        _ input: GetCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> GetCompanyRecord.Output {
        try await records.get(.companies, input.recordID, input, for: context.identity)
    }

    func createCompanyRecord(
        _ input: CreateCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> CreateCompanyRecord.Output {
        try await records.create(.companies, input.body.content, input, for: context.identity)
    }

    func updateCompanyRecord(
        _ input: UpdateCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> UpdateCompanyRecord.Output {
        try await records.update(.companies, input.recordID, input.body.content, input, for: context.identity)
    }

    /// A company that users belong to has to stay.
    func deleteCompanyRecord(
        _ input: DeleteCompanyRecord.Input,
        context: AuthenticatedContext
    ) async throws -> DeleteCompanyRecord.Output {
        try await records.delete(.companies, input.recordID, for: context.identity) { company, database in
            let members = Filter.all([.field("company_id", is: company["company_id"]), .field("is_delete", is: 0)])
            guard try database.count(of: .users, where: members) == 0 else {
                throw DeleteCompanyRecord.Failure.badRequest(.referenced)
            }
        }
        return .noContent
    }
}

extension PocketBaseNativeError {
    fileprivate static let referenced = PocketBaseNativeError(
        status: 400,
        message: "Failed to delete record. Make sure that the record is not part of a required relation reference.",
        data: [:]
    )
}
