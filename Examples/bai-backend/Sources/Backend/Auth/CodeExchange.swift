/// Turns the codes that WeChat gives to a mini program into what they stand for.
public protocol CodeExchange: Sendable {
    /// The openid behind the code of `wx.login()`.
    ///
    /// - Throws: ``CodeRefused`` for a code that is wrong, used or too old, ``CodesLimited``.
    func openid(forLogin code: String) async throws -> String

    /// The phone number behind the code of the phone number button.
    ///
    /// - Throws: ``CodeRefused`` for a code that is wrong, used or too old, ``CodesLimited``.
    func phoneNumber(for code: String) async throws -> String
}

/// WeChat does not take a code.
public struct CodeRefused: Error, Sendable {
    public init() {}
}

/// WeChat takes no more codes for now.
public struct CodesLimited: Error, Sendable {
    public init() {}
}

/// Development mode: nobody is asked, and every code but `expired` is good. The same code is the same user each time.
public struct DevelopmentCodeExchange: CodeExchange {
    public init() {}

    public func openid(forLogin code: String) async throws -> String {
        guard code != "expired" else { throw CodeRefused() }
        if code == Samples.code { return Samples.openid }
        let visible = code.unicodeScalars.prefix(60).map { $0.isASCII && $0.value > 0x20 ? String($0) : "_" }
        return "dev_" + visible.joined()
    }

    public func phoneNumber(for code: String) async throws -> String {
        guard code != "expired" else { throw CodeRefused() }
        let digits = code.filter { ("0"..."9").contains($0) }
        return digits.count == 11 ? digits : "13800000000"
    }
}
