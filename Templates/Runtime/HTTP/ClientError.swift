import HTTPTypes

/// Why a call gave no answer that could be read.
public nonisolated struct ClientError: Error, Sendable, CustomStringConvertible {
    public enum Reason: Sendable {
        /// The operation asks for credentials that the client does not have: the names of the schemes.
        case missingCredentials([String])
        /// The credentials, or a token, could not be had: what their provider has thrown.
        case credentials(any Error)
        /// The operation asks for credentials and is served at this origin, which is neither the client's nor among
        /// ``ClientOptions/trustedOrigins``. Nothing was sent.
        case untrustedOrigin(String)
        /// The input cannot be written as a request.
        case request(any Error)
        /// The request did not reach the server, or the answer did not come back.
        case transport(any Error)
        /// The call took longer than ``ClientOptions/timeout``.
        case timeout(Duration)
        /// The task of the call was cancelled.
        case cancelled
        /// The answer is not what the description says.
        case response(any Error)
    }

    public let operation: OperationInfo
    public let reason: Reason
    /// What was called, where it came so far; without credentials.
    public let url: String?
    /// The status of the answer, where there was one.
    public let status: HTTPResponse.Status?
    /// How the answer's body begins, as far as it was read and no further than ``bodyLength``.
    public let body: [UInt8]

    /// The most bytes of an unreadable answer that are kept.
    public static let bodyLength = 16 << 10

    public init(
        operation: OperationInfo,
        reason: Reason,
        url: String? = nil,
        status: HTTPResponse.Status? = nil,
        body: [UInt8] = []
    ) {
        self.operation = operation
        self.reason = reason
        self.url = url
        self.status = status
        self.body = Array(body.prefix(Self.bodyLength))
    }

    /// What of the answer could not be read, where it is JSON: a JSON pointer.
    public var pointer: String? {
        if case .response(let error as JSONError) = reason { error.pointer } else { nil }
    }

    public var description: String {
        let call = operation.call(at: url ?? operation.path)
        let answer = status.map { " answered \($0.code)" } ?? ""
        switch reason {
        case .missingCredentials(let schemes):
            return "\(call): no credentials for \(schemes.joined(separator: ", "))"
        case .credentials(let error): return "\(call): no credentials: \(error)"
        case .untrustedOrigin(let origin):
            return "\(call): credentials do not go to '\(origin)', which is not among the trusted origins"
        case .request(let error): return "\(call): the request cannot be written: \(error)"
        case .transport(let error): return "\(call): \(error)"
        case .timeout(let duration): return "\(call): no answer within \(duration)"
        case .cancelled: return "\(call): cancelled"
        case .response(let error): return "\(call)\(answer), which cannot be read: \(error)"
        }
    }
}
