import Foundation
import HTTPTypes
import Testing

@testable import Runtime

@Suite struct ErrorTests {
    private static let operation = OperationInfo(id: "get", method: .get, path: "/a")

    private struct LoggedOut: OperationFailure {
        static let operation = ErrorTests.operation
        var statusCode: Int { 401 }
    }

    private static let offline = ClientError(operation: operation, reason: .cancelled)
    private static let errors: [any Error] = [
        OperationError.documented(LoggedOut()),
        OperationError<LoggedOut>.undocumented(status: .unauthorized, headers: [:], body: HTTPBody("")),
        OperationError<Never>.client(offline),
        offline,
    ]

    /// One function handles what the calls of all operations throw.
    @Test func errorsOfAllOperationsAreAlike() throws {
        let errors = try Self.errors.map { try #require($0 as? any AnyOperationError) }
        #expect(errors.map { $0.status?.code } == [401, 401, nil, nil])
        #expect(errors.map { $0.documentedFailure is LoggedOut } == [true, false, false, false])
        #expect(errors.map { $0.clientError != nil } == [false, false, true, true])
    }

    @Test func whatIsShownToPeopleSaysWhatIsWrong() {
        let others: [any Error & CustomStringConvertible] = [
            JSONError(.invalid("no date"), at: 3),
            ValidationError(faults: [Fault(pointer: "/a", message: "is too long")]),
        ]
        for error in Self.errors + others {
            #expect(error.localizedDescription == "\(error)")
        }
        #expect(Self.errors.last?.localizedDescription == "get (GET /a): cancelled")
    }

    @Test func settingsAreArguments() {
        let retries = RetryMiddleware(attempts: 5, repeatable: ["add"])
        #expect(retries.attempts == 5 && retries.statuses.contains(503) && retries.repeatable == ["add"])
        #expect(RetryMiddleware().attempts == 3)
    }
}
