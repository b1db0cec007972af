import BAIWeChat
import HTTPTypes
import Hummingbird

extension Backend {
    /// Requests that no handler has answered get the shapes of the description: `ErrorResponse` for hooks,
    /// `PocketBaseNativeError` for the records API.
    func response(to rejection: RequestRejection, of request: HTTPRequest, operation: OperationInfo?) -> Response {
        guard (request.path ?? "").hasPrefix("/pb/api/collections/") else {
            return rejection.response(json: ErrorResponse(rejection))
        }
        var rejection = rejection
        // PocketBase has no 415.
        if rejection.status == .unsupportedMediaType { rejection.status = .badRequest }
        return rejection.response(json: PocketBaseNativeError(rejection))
    }
}

extension ErrorResponse {
    fileprivate init(_ rejection: RequestRejection) {
        let message =
            switch rejection.status.code {
            case 400: "请求参数不合法"
            case 401: "登录状态已失效，请重新登录"
            case 404: "请求的接口不存在"
            case 405: "不支持该请求方法"
            case 413: "请求体过大"
            case 415: "仅支持 application/json"
            default: "服务器内部错误"
            }
        let data = rejection.faults.map { ($0.pointer, JSONValue.string($0.message)) }
        self.init(
            statusCode: Int32(rejection.status.code),
            errMsg: message,
            data: Dictionary(data, uniquingKeysWith: { first, _ in first })
        )
    }
}

extension PocketBaseNativeError {
    fileprivate init(_ rejection: RequestRejection) {
        let message =
            switch rejection.status.code {
            case 400: "Something went wrong while processing your request."
            case 401: "The request requires valid record authorization token."
            case 404: "The requested resource wasn't found."
            case 405: "Method not allowed."
            case 413: "Request entity too large."
            default: "Something went wrong."
            }
        let data = rejection.faults.map(PocketBaseFieldError.named)
        self.init(
            status: Int32(rejection.status.code),
            message: message,
            data: Dictionary(data, uniquingKeysWith: { first, _ in first })
        )
    }
}

extension PocketBaseFieldError {
    /// A fault as PocketBase puts it: by the name of the field, and with a code.
    fileprivate static func named(_ fault: Fault) -> (String, PocketBaseFieldError) {
        if let match = fault.message.wholeMatch(of: /the required member '(.+)' is missing/) {
            let error = PocketBaseFieldError(code: "validation_required", message: "Missing required value.")
            return (String(match.1), error)
        }
        let name = fault.pointer.replacing(/^(query |path |header |\/)/, with: "")
        return (name, PocketBaseFieldError(code: "validation_invalid_value", message: fault.message))
    }
}
