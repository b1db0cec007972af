#if Server
import HTTPTypes
import Hummingbird
import NIOCore

/// Words what the server answers by itself: to requests with faults (400, or 422 where the description names that and not
/// 400), without good credentials (401, 403), of unknown paths and methods (404, 405), with types or sizes that are not
/// taken (406, 413, 415, 431), and where a handler has failed (500, 501).
public nonisolated protocol AnswersRejections: Sendable {
    /// The answer to a rejected request; `application/problem+json` unless you implement it.
    ///
    /// - Parameters:
    ///   - request: the head of the request.
    ///   - operation: what was called; nil where no operation has the path and the method.
    func response(
        to rejection: RequestRejection,
        of request: HTTPRequest,
        operation: OperationInfo?
    ) -> Hummingbird.Response
}

nonisolated extension AnswersRejections {
    public func response(
        to rejection: RequestRejection,
        of request: HTTPRequest,
        operation: OperationInfo?
    ) -> Hummingbird.Response {
        rejection.response
    }
}

/// Words the answer to a rejected request.
typealias Reject = @Sendable (RequestRejection, HTTPRequest, OperationInfo?) -> Hummingbird.Response

nonisolated extension RequestRejection {
    /// The rejection as `application/problem+json` (RFC 9457), which names every fault by its JSON pointer.
    public var response: Hummingbird.Response {
        response(Problem(status: status, faults: faults).text, Problem.mediaType)
    }

    /// The rejection in the shape of the description's own errors, with its status and headers.
    ///
    /// A body that JSON cannot express gives ``response`` instead.
    public func response(
        json body: some JSONCodable,
        contentType: String = "application/json"
    ) -> Hummingbird.Response {
        (try? body.jsonBytes()).map { response($0, contentType) } ?? response
    }

    private func response(_ bytes: [UInt8], _ contentType: String) -> Hummingbird.Response {
        var headers = headers
        headers[.contentType] = contentType
        return Hummingbird.Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
#endif
