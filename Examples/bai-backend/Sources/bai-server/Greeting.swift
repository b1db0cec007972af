import Backend
import Foundation

/// What the server says when it is ready: where it is, and calls to try.
struct Greeting {
    let url: String
    let settings: Settings
    let tokens: Tokens

    func show() async {
        var lines = ["bai-server is ready: \(url)"]
        if settings.wechat == nil {
            lines.append("development mode: WeChat is not asked, every login code is good")
        }
        if settings.wechat == nil, settings.hasSamples, let calls = try? await calls() {
            lines += ["", "Try:", ""] + calls
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Three calls that work, the last with a token of the sample user.
    private func calls() async throws -> [String] {
        let token = try await tokens.token(for: Caller(openid: Samples.openid))
        let login = "curl -s \(url)/pb/api/wechat/login -H 'Content-Type: application/json'"
        let records = "\(url)/pb/api/collections/tbl_cart/records?expand=cart_product_id"
        return [
            "curl -s \(url)/pb/api/system/users-count",
            "\(login) -d '{\"code\":\"\(Samples.code)\"}'",
            "curl -s '\(records)' -H 'Authorization: Bearer \(token)'",
        ]
    }
}
