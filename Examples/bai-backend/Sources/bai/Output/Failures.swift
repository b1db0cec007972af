import BAIWeChat

/// What people read when a call fails: the server's own words where it had some.
extension OperationError: @retroactive CustomStringConvertible {
    public var description: String {
        switch self {
        case .documented(let failure): Self.message(in: failure) ?? "\(failure)"
        case .undocumented(let status, _, _) where status == .unauthorized: "not logged in; try 'bai login CODE'"
        case .undocumented(let status, _, _): "the server answered \(status)"
        case .client(let error):
            if case .missingCredentials = error.reason { "not logged in; try 'bai login CODE'" } else { "\(error)" }
        }
    }

    /// The text of the error that a case carries, alone or beside headers.
    private static func message(in value: Any) -> String? {
        if let error = value as? ErrorResponse { return error.errMsg }
        if let error = value as? PocketBaseNativeError { return error.message }
        return Mirror(reflecting: value).children.lazy.compactMap { message(in: $0.value) }.first
    }
}
