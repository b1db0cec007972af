import HTTPTypes

/// Why a call gave no answer that could be read.
public nonisolated struct ClientError: Error, Sendable, CustomStringConvertible {
    public enum Reason: Sendable {
        /// The operation asks for credentials that the client does not have: the names of the schemes.
        case missingCredentials([String])
        /// The input cannot be written as a request.
        case request(any Error)
        /// The request did not reach the server, or the answer did not come back.
        case transport(any Error)
        /// The answer is not what the description says.
        case response(any Error)
    }

    public let operation: OperationInfo
    public let reason: Reason
    /// What was called, where it came so far; without credentials.
    public let url: String?
    /// The status of the answer, where there was one.
    public let status: HTTPResponse.Status?

    public init(operation: OperationInfo, reason: Reason, url: String? = nil, status: HTTPResponse.Status? = nil) {
        self.operation = operation
        self.reason = reason
        self.url = url
        self.status = status
    }

    public var description: String {
        let call = "\(operation.id) (\(operation.method.rawValue) \(url ?? operation.path))"
        let answer = status.map { " answered \($0.code)" } ?? ""
        switch reason {
        case .missingCredentials(let schemes):
            return "\(call): no credentials for \(schemes.joined(separator: ", "))"
        case .request(let error): return "\(call): the request cannot be written: \(error)"
        case .transport(let error): return "\(call): \(error)"
        case .response(let error): return "\(call)\(answer), which cannot be read: \(error)"
        }
    }
}
