import BAIWeChat
import Foundation

/// What people read when a call fails: the server's own words where it had some.
struct CallFailure: LocalizedError {
    let errorDescription: String?

    init(_ error: any AnyOperationError) {
        errorDescription =
            if let failure = error.documentedFailure {
                (failure as? any UniformFailure).flatMap { Self.message(of: $0.body) } ?? "\(failure)"
            } else if error.status == .unauthorized || Self.lacksCredentials(error) {
                "not logged in; try 'bai login CODE'"
            } else {
                "\(error)"
            }
    }

    private static func lacksCredentials(_ error: any AnyOperationError) -> Bool {
        if case .missingCredentials = error.clientError?.reason { true } else { false }
    }

    private static func message(of body: any Sendable) -> String? {
        switch body {
        case let error as ErrorResponse: error.errMsg
        case let error as PocketBaseNativeError: error.message
        default: nil
        }
    }
}
