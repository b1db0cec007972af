import BAIWeChat
import HTTPTypes
import Hummingbird

/// Gives the answers to requests that never reached a handler the shapes of the description: `ErrorResponse` for hooks,
/// `PocketBaseNativeError` for the records API.
struct ErrorShapes<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let isNative = request.uri.path.hasPrefix("/pb/api/collections/")
        let response: Response
        do {
            response = try await next(request, context)
        } catch let error as RecordRefusal {
            return try error.response(from: request, context: context)
        } catch let error as any HTTPResponseError {
            return try Self.answer(error.status, faults: [], isNative: isNative)
        }
        guard response.headers[.contentType] == "application/problem+json" else { return response }
        let faults = try await Self.faults(in: response.body)
        return try Self.answer(response.status, faults: faults, headers: response.headers, isNative: isNative)
    }

    private struct Fault {
        let place: String
        let message: String
    }

    private static func faults(in body: ResponseBody) async throws -> [Fault] {
        let collector = BodyCollector()
        try await body.write(collector)
        let errors = (try? JSONValue(json: collector.bytes))?["errors"]?.array ?? []
        return errors.map { Fault(place: $0["pointer"]?.string ?? "", message: $0["detail"]?.string ?? "") }
    }

    private static func answer(
        _ status: HTTPResponse.Status,
        faults: [Fault],
        headers: HTTPFields = [:],
        isNative: Bool
    ) throws -> Response {
        guard isNative else {
            return try Response(json: hookError(status, faults), status: status, headers: headers)
        }
        // PocketBase has no 415.
        let status = status == .unsupportedMediaType ? .badRequest : status
        return try Response(json: nativeError(status, faults), status: status, headers: headers)
    }

    private static func hookError(_ status: HTTPResponse.Status, _ faults: [Fault]) -> ErrorResponse {
        let message =
            switch status.code {
            case 400: "请求参数不合法"
            case 401: "登录状态已失效，请重新登录"
            case 404: "请求的接口不存在"
            case 405: "不支持该请求方法"
            case 413: "请求体过大"
            case 415: "仅支持 application/json"
            default: "服务器内部错误"
            }
        let data = faults.map { ($0.place, JSONValue.string($0.message)) }
        return ErrorResponse(
            statusCode: Int32(status.code),
            errMsg: message,
            data: Dictionary(data, uniquingKeysWith: { first, _ in first })
        )
    }

    private static func nativeError(_ status: HTTPResponse.Status, _ faults: [Fault]) -> PocketBaseNativeError {
        let message =
            switch status.code {
            case 400: "Something went wrong while processing your request."
            case 401: "The request requires valid record authorization token."
            case 404: "The requested resource wasn't found."
            case 405: "Method not allowed."
            case 413: "Request entity too large."
            default: "Something went wrong."
            }
        let data = faults.map(fieldError)
        return PocketBaseNativeError(
            status: Int32(status.code),
            message: message,
            data: Dictionary(data, uniquingKeysWith: { first, _ in first })
        )
    }

    /// A fault as PocketBase puts it: by the name of the field, and with a code.
    private static func fieldError(_ fault: Fault) -> (String, PocketBaseFieldError) {
        if let match = fault.message.wholeMatch(of: /the required member '(.+)' is missing/) {
            let error = PocketBaseFieldError(code: "validation_required", message: "Missing required value.")
            return (String(match.1), error)
        }
        let name = fault.place.replacing(/^(query |path |header |\/)/, with: "")
        return (name, PocketBaseFieldError(code: "validation_invalid_value", message: fault.message))
    }
}

private final class BodyCollector: ResponseBodyWriter {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws {
        bytes += buffer.readableBytesView
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
