import HTTPTypes

/// What a server may answer to an operation whose only success is 200 with a payload.
public nonisolated enum OKOutput<Payload: Sendable, Failure: Error>: OperationOutput {
    /// The documented success.
    case ok(Payload)
    /// A failure that the description names.
    case failure(Failure)
    /// An answer that the description does not name.
    case undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)

    public func payload() throws(OperationError<Failure>) -> Payload {
        switch self {
        case .ok(let payload): return payload
        case .failure(let failure): throw .documented(failure)
        case .undocumented(let status, let headers, let body):
            throw .undocumented(status: status, headers: headers, body: body)
        }
    }
}

/// What a server may answer to an operation whose only success is 201 with a payload.
public nonisolated enum CreatedOutput<Payload: Sendable, Failure: Error>: OperationOutput {
    /// The documented success.
    case created(Payload)
    /// A failure that the description names.
    case failure(Failure)
    /// An answer that the description does not name.
    case undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)

    public func payload() throws(OperationError<Failure>) -> Payload {
        switch self {
        case .created(let payload): return payload
        case .failure(let failure): throw .documented(failure)
        case .undocumented(let status, let headers, let body):
            throw .undocumented(status: status, headers: headers, body: body)
        }
    }
}

/// What a server may answer to an operation whose only success is 202 with a payload.
public nonisolated enum AcceptedOutput<Payload: Sendable, Failure: Error>: OperationOutput {
    /// The documented success.
    case accepted(Payload)
    /// A failure that the description names.
    case failure(Failure)
    /// An answer that the description does not name.
    case undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)

    public func payload() throws(OperationError<Failure>) -> Payload {
        switch self {
        case .accepted(let payload): return payload
        case .failure(let failure): throw .documented(failure)
        case .undocumented(let status, let headers, let body):
            throw .undocumented(status: status, headers: headers, body: body)
        }
    }
}

/// What a server may answer to an operation whose only success is 204, which brings nothing.
public nonisolated enum NoContentOutput<Failure: Error>: OperationOutput {
    /// The documented success.
    case noContent
    /// A failure that the description names.
    case failure(Failure)
    /// An answer that the description does not name.
    case undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody)

    public func payload() throws(OperationError<Failure>) {
        switch self {
        case .noContent: return
        case .failure(let failure): throw .documented(failure)
        case .undocumented(let status, let headers, let body):
            throw .undocumented(status: status, headers: headers, body: body)
        }
    }
}
