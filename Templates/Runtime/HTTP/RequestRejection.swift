import HTTPTypes

/// Why a request is answered by the server itself: it never reached its handler, or the handler had no answer.
public nonisolated struct RequestRejection: Error, Hashable, Sendable {
    public var status: HTTPResponse.Status
    /// All that is wrong with the request, where that is the reason.
    public var faults: [Fault]
    /// Further headers of the answer, such as `Allow`.
    public var headers: HTTPFields

    public init(status: HTTPResponse.Status, faults: [Fault] = [], headers: HTTPFields = HTTPFields()) {
        self.status = status
        self.faults = faults
        self.headers = headers
    }

    /// What a request is answered when reading it throws `error`; an error that is not its fault stays what it is.
    static func standing(for error: any Error) -> any Error {
        let reason = (error as? StreamError)?.reason ?? error
        if reason is HTTPBody.TooLarge {
            return RequestRejection(status: .contentTooLarge)
        }
        return Fault.faults(of: error).map { RequestRejection(status: .badRequest, faults: $0) } ?? error
    }
}

nonisolated extension Fault {
    /// What is wrong with a body whose reading threw `error`; nil for an error that is not the body's fault.
    static func faults(of error: any Error, at pointer: String = "") -> [Fault]? {
        switch error {
        case let error as JSONError: [Fault(pointer: pointer + error.pointer, message: "\(error.kind)")]
        case let error as ValidationError:
            error.faults.map { Fault(pointer: pointer + $0.pointer, message: $0.message) }
        case let error as FormError:
            [Fault(pointer: pointer + (error.part.map(JSONPath.pointer(toMember:)) ?? ""), message: error.reason)]
        case let error as StreamError: faults(of: error.reason, at: "\(pointer)/\(error.index)")
        default: nil
        }
    }
}
