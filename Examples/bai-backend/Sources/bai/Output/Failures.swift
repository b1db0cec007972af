import BAIWeChat
import Foundation

/// What people read when a call fails: the server's own words where it had some.
extension OperationError: @retroactive LocalizedError {
    public var errorDescription: String? {
        switch self {
        case .documented(let failure as any UniformFailure): Self.message(of: failure.body) ?? "\(failure)"
        case .undocumented(let status, _, _) where status == .unauthorized: Self.notLoggedIn
        case .undocumented(let status, _, _): "the server answered \(status)"
        case .client(let error):
            if case .missingCredentials = error.reason { Self.notLoggedIn } else { "\(error)" }
        default: "\(self)"
        }
    }

    private static var notLoggedIn: String { "not logged in; try 'bai login CODE'" }

    private static func message(of body: any Sendable) -> String? {
        switch body {
        case let error as ErrorResponse: error.errMsg
        case let error as PocketBaseNativeError: error.message
        default: nil
        }
    }
}
