import BAIWeChat

/// The refusals of the hooks.
extension ErrorResponse {
    static let notFound = ErrorResponse(statusCode: 404, errMsg: "记录不存在", data: [:])
    static let productNotFound = ErrorResponse(statusCode: 404, errMsg: "产品不存在", data: [:])
    static let sourceNotFound = ErrorResponse(statusCode: 404, errMsg: "订单来源不存在", data: [:])
    static let companyNotFound = ErrorResponse(statusCode: 404, errMsg: "企业不存在", data: [:])
    static let userNotFound = ErrorResponse(statusCode: 404, errMsg: "用户不存在", data: [:])
    static let codeRefused = ErrorResponse(statusCode: 401, errMsg: "code 无效、已过期或已被使用", data: [:])
    static let phoneCodeRefused = ErrorResponse(statusCode: 400, errMsg: "手机号 code 无效或已过期", data: [:])
    static let codesLimited = ErrorResponse(statusCode: 429, errMsg: "请求过于频繁，请稍后再试", data: [:])
    static let signedOut = ErrorResponse(statusCode: 401, errMsg: "登录状态已失效，请重新登录", data: [:])
}
